//! A block of words as its reader meets it, with its place.

use super::flow::Flow;
use super::hits::{Hit, Spot};
use crate::check::places::Place;
use crate::rules::Rule;
use crate::text::TextKind;
use std::ops::Range;

/// A block of words with its place.
pub(super) struct Spoken<'a> {
    pub place: &'a Place<'a>,
    pub flow: Flow,
}

impl Spoken<'_> {
    /// Whether they are words of a clinical text.
    pub fn clinical(&self) -> bool {
        self.place.clinical() && !self.flow.link
    }

    /// Whether they are such words, and not a choice or a setting.
    pub fn prose(&self) -> bool {
        self.clinical() && self.place.kind != TextKind::Untyped
    }

    /// A hit of a rule on these tokens.
    pub fn hit<'r>(&self, rule: &'r Rule, range: Range<usize>) -> Hit<'r> {
        Hit::phrase(rule, self.spot(range.start), &self.flow.tokens, range)
    }

    /// Where a token stands.
    pub fn spot(&self, token: usize) -> Spot<'_> {
        Spot {
            file: self.place.file,
            text: self.place.text,
            inside: self.flow.tokens.get(token).map_or(0, |token| token.at),
        }
    }

    /// The section as its reader sees it.
    pub fn section(&self) -> (&str, usize) {
        (&self.place.group, self.flow.part)
    }

    /// The section that gets a reading grade. The rows of the comparison are one section.
    pub fn graded(&self) -> String {
        let path = &self.place.file.path;
        if path.ends_with("evidence/comparison.toml") {
            return path.display().to_string();
        }
        format!("{}#{}", self.place.group, self.flow.part)
    }

    /// The first words, to tell a section by.
    pub fn name(&self) -> String {
        let text = self.place.text;
        let from = self.flow.tokens.first().map_or(0, |token| token.at);
        let line = text.get(from..).unwrap_or(text).lines().next();
        line.unwrap_or_default().trim().to_owned()
    }

    /// The words, sentence by sentence; the end of a block ends a sentence.
    pub fn sentences(&self) -> Vec<Vec<&str>> {
        let sentences = self.flow.tokens.split(|token| token.word == ".");
        let words = sentences.map(|sentence| {
            let words = sentence.iter().map(|token| token.word.as_str());
            words
                .filter(|word| word.starts_with(char::is_alphanumeric))
                .collect()
        });
        words
            .filter(|words: &Vec<&str>| !words.is_empty())
            .collect()
    }
}
