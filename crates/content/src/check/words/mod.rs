//! The checks on words: `words.toml` says what to look for, why, and what to write instead.

mod balance;
pub(super) mod flow;
mod grade;
mod hits;
mod once;
mod pages;
mod pattern;
mod phrases;
mod suicide;
mod table;
mod time;

use super::loose;
use super::places::{As, Place, Scope};
use crate::Issue;
use crate::load::Raw;
use crate::readability::{Neutral, Report};
use crate::words::Rule;
use flow::{Flow, Known};
use hits::Hit;
pub(super) use pattern::number;
use std::ops::Range;

/// A block of words with its place.
struct Spoken<'a> {
    place: Place<'a>,
    flow: Flow,
}

impl Spoken<'_> {
    /// A hit of a rule on these tokens.
    fn hit<'r>(&self, rule: &'r Rule, range: Range<usize>) -> Hit<'r> {
        let at = self
            .flow
            .tokens
            .get(range.start)
            .map_or(0, |token| token.at);
        let source = self.place.source;
        let line = source.line_inside(self.place.text.at, self.place.text, at);
        Hit::phrase(rule, (&source.file, line), &self.flow.tokens, range)
    }

    /// The section as its reader sees it.
    fn section(&self) -> (&str, usize) {
        (&self.place.group, self.flow.part)
    }

    /// The section that gets a reading grade. The rows of the comparison are one section.
    fn graded(&self) -> String {
        let file = &self.place.source.file;
        if file.ends_with("evidence/comparison.toml") {
            return file.display().to_string();
        }
        format!("{}#{}", self.place.group, self.flow.part)
    }

    /// The first words, to tell a section by.
    fn name(&self) -> String {
        let text = self.place.text;
        let from = self.flow.tokens.first().map_or(0, |token| token.at);
        let line = text.get(from..).unwrap_or(text).lines().next();
        line.unwrap_or_default().trim().to_owned()
    }

    /// The words, sentence by sentence; the end of a block ends a sentence.
    fn sentences(&self) -> Vec<Vec<&str>> {
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

/// Runs every rule; gives the reading grades of the sections.
pub(super) fn check(
    raw: &Raw,
    places: &[Place<'_>],
    issues: &mut Vec<Issue>,
    warnings: &mut Vec<Issue>,
) -> Report {
    let (Some(file), Some(allowed)) = (&raw.words, &raw.allowed) else {
        return Report::default();
    };
    let rules = table::ready(file, issues);
    let findings = raw.findings.iter().flat_map(|file| &file.value.finding);
    let known: Known<'_> = findings.map(|f| (f.id.as_str(), f)).collect();
    let loose = loose::texts(raw);
    let small = loose.iter().map(|(text, source)| Place {
        text,
        source,
        form: As::Markdown,
        scope: Scope::Small,
        group: String::new(),
    });
    let shown = places
        .iter()
        .filter(|place| place.scope != Scope::Small)
        .cloned();
    let mut spoken = Vec::new();
    for place in shown.chain(small) {
        let flows = match place.form {
            As::Link => continue,
            As::Plain | As::Bare => flow::plain(place.text, &known),
            As::Markdown => flow::markdown(place.text, &known),
        };
        spoken.extend(flows.into_iter().map(|flow| Spoken {
            place: place.clone(),
            flow,
        }));
    }
    let mut hits = Vec::new();
    phrases::check(&rules, &spoken, &mut hits);
    time::check(&rules, &spoken, &known, &mut hits);
    once::check(raw, &rules, &spoken, &mut hits);
    suicide::check(&rules, &spoken, &known, &mut hits);
    balance::check(raw, &rules, &known, &mut hits);
    pages::check(raw, &rules, &mut hits);
    let neutral = Neutral::new(file.neutral.iter().map(|name| name.as_str()));
    let report = grade::check(&rules, &spoken, &neutral, &mut hits);
    let ids: Vec<_> = file.rule.iter().map(|rule| rule.id.as_str()).collect();
    hits::settle(hits, allowed, &ids, issues, warnings);
    report
}
