//! Running text as tokens: what the reader sees in one paragraph, item, heading or cell, with the
//! figures put in, so that bold words and citations hide no phrase.

use crate::evidence::Finding;
use crate::figure::Sentence;
use crate::markdown::{Part, events, is_block, parts};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;
use std::ops::Range;

/// One word or mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// In small letters; "." ends a sentence, "," parts it (as colons and brackets do).
    pub word: String,
    /// Byte offset in the text.
    pub at: usize,
    /// Whether it comes from a citation.
    pub cited: bool,
}

/// The tokens of one block.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flow {
    pub tokens: Vec<Token>,
    /// Ids of the findings cited, with the index of the first token of each.
    pub cites: Vec<(usize, String)>,
    /// How many headings of level two stand before it in its text.
    pub part: usize,
    /// Whether it is the address of a link and no text.
    pub link: bool,
    /// Whether it is a heading inside of a text.
    pub heading: bool,
}

impl Token {
    /// Whether it is a word and no mark.
    pub fn is_word(&self) -> bool {
        self.word.starts_with(char::is_alphanumeric)
    }
}

impl Flow {
    fn push(&mut self, words: &str, offset: usize, cited: bool) {
        for (range, word) in split(words) {
            let at = if cited { offset } else { offset + range.start };
            self.tokens.push(Token { word, at, cited });
        }
    }

    /// The words of these tokens.
    pub fn words(&self, range: Range<usize>) -> String {
        let words: Vec<_> = self.tokens[range].iter().map(|t| t.word.as_str()).collect();
        words.join(" ")
    }
}

/// The figures by id, to put them in.
pub(crate) type Known<'a> = HashMap<&'a str, &'a Finding>;

/// One line of plain text with citations.
pub(crate) fn plain(text: &str, known: &Known<'_>) -> Vec<Flow> {
    let mut flow = Flow::default();
    inline(&mut flow, text, 0, known, &mut Sentence::default());
    vec![flow]
}

/// A Markdown text.
pub(crate) fn markdown(text: &str, known: &Known<'_>) -> Vec<Flow> {
    let mut flows = Vec::new();
    let mut flow = Flow::default();
    let mut part = 0;
    let mut sentence = Sentence::default();
    for (event, range) in events(text) {
        let block = |tag: &Tag<'_>| matches!(tag, Tag::Paragraph | Tag::Item | Tag::Heading { .. });
        let ends = match &event {
            Event::Start(tag) => block(tag),
            Event::End(end) => is_block(*end),
            _ => false,
        };
        if ends {
            sentence = Sentence::default();
        }
        if ends && !flow.tokens.is_empty() {
            flow.heading = matches!(event, Event::End(TagEnd::Heading(_)));
            flows.push(std::mem::take(&mut flow));
        }
        match event {
            Event::Start(Tag::Heading {
                level: pulldown_cmark::HeadingLevel::H2,
                ..
            }) => part += 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                let mut link = Flow {
                    link: true,
                    part,
                    ..Flow::default()
                };
                link.push(&dest_url, range.start, false);
                link.tokens
                    .iter_mut()
                    .for_each(|token| token.at = range.start);
                flows.push(link);
            }
            Event::Text(words) => inline(&mut flow, &words, range.start, known, &mut sentence),
            _ => {}
        }
        flow.part = part;
    }
    flows.extend((!flow.tokens.is_empty()).then_some(flow));
    flows
}

fn inline(flow: &mut Flow, text: &str, offset: usize, known: &Known<'_>, sentence: &mut Sentence) {
    for part in parts(text) {
        match part {
            Part::Words(range) => {
                sentence.words(&text[range.clone()]);
                flow.push(&text[range.clone()], offset + range.start, false);
            }
            Part::Cite(range) => {
                let id = &text[range.clone()];
                flow.cites.push((flow.tokens.len(), id.to_owned()));
                if let Some(finding) = known.get(id) {
                    flow.push(&sentence.figure(finding), offset + range.start, true);
                }
            }
        }
    }
}

/// Words and marks with their places. Hyphens part words; quotes are nothing.
pub(crate) fn split(text: &str) -> Vec<(Range<usize>, String)> {
    let mut out: Vec<(Range<usize>, String)> = Vec::new();
    let mut open: Option<usize> = None;
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, c)| *c);
        let inner = match c {
            '\'' | '\u{2019}' => before.is_alphanumeric() && next.is_alphanumeric(),
            '.' | ',' => before.is_ascii_digit() && next.is_ascii_digit(),
            _ => c.is_alphanumeric(),
        };
        before = c;
        if inner {
            open.get_or_insert(at);
            continue;
        }
        if let Some(from) = open.take() {
            out.push((from..at, word(&text[from..at])));
        }
        let mark = match c {
            '.' | '?' | '!' => ".",
            ':' | ';' | ',' | '(' | ')' | '\u{2013}' | '\u{2014}' => ",",
            '%' => "%",
            '$' => "$",
            _ => continue,
        };
        out.push((at..at + c.len_utf8(), mark.to_owned()));
    }
    if let Some(from) = open {
        out.push((from..text.len(), word(&text[from..])));
    }
    out
}

/// The tokens of a text without citations.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let token = |(range, word): (Range<usize>, String)| Token {
        word,
        at: range.start,
        cited: false,
    };
    split(text).into_iter().map(token).collect()
}

fn word(text: &str) -> String {
    text.to_lowercase().replace('\u{2019}', "'")
}
