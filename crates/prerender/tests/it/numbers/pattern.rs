//! A small language for phrases: words, `a|b` for either, and in capitals
//! `NUMBER` (any number), `YEAR`, `FIGURE` (a figure that has its finding), `TIME` (a unit of
//! time), `STUDY` (a word for a report) and `ADJECTIVE` (what one says of a study).

use super::scan::FIGURE;
use super::words::names_a_number;
use std::ops::Range;

const TIME: &[&str] = &[
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
];
const STUDY: &[&str] = &[
    "trial", "trials", "study", "studies", "analysis", "report", "reports", "review", "reviews",
];
const ADJECTIVE: &[&str] = &[
    "large", "small", "stricter", "pooled", "crps", "us", "swedish",
];
/// After a year these make it a count: "in 2020 people".
const COUNTED: &[&str] = &[
    "people", "patients", "adults", "veterans", "of", "out", "trials",
];

/// A line as words.
#[derive(Debug)]
pub struct Line<'a> {
    text: &'a str,
    words: Vec<Range<usize>>,
}

impl<'a> Line<'a> {
    /// Splits the line; a figure counts as a word.
    pub fn new(text: &'a str) -> Self {
        let mut words: Vec<Range<usize>> = Vec::new();
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            match words.last_mut() {
                Some(last)
                    if last.end == at
                        && c.is_alphanumeric()
                        && !text[last.clone()].ends_with(FIGURE) =>
                {
                    last.end = end;
                }
                _ if c.is_alphanumeric() || c == FIGURE => words.push(at..end),
                _ => {}
            }
        }
        Self { text, words }
    }

    /// Whether a figure with its finding stands in it.
    pub fn has_figure(&self) -> bool {
        self.text.contains(FIGURE)
    }

    fn word(&self, at: usize) -> Option<String> {
        let range = self.words.get(at)?.clone();
        Some(self.text[range].to_lowercase())
    }

    /// Whether only space or a hyphen stands between this word and the next.
    fn runs_on(&self, at: usize) -> bool {
        let (Some(this), Some(next)) = (self.words.get(at), self.words.get(at + 1)) else {
            return false;
        };
        let between = &self.text[this.end..next.start];
        between.chars().all(|c| c.is_whitespace() || c == '-')
    }
}

/// Where the phrase stands in the line.
pub fn matches(phrase: &str, line: &Line<'_>) -> Vec<Range<usize>> {
    let tokens: Vec<&str> = phrase.split(' ').collect();
    let here = |first: usize| {
        let all = tokens.iter().enumerate().all(|(step, token)| {
            fits(token, line, first + step)
                && (step + 1 == tokens.len() || line.runs_on(first + step))
        });
        let last = line.words.get(first + tokens.len() - 1)?;
        all.then(|| line.words[first].start..last.end)
    };
    (0..line.words.len()).filter_map(here).collect()
}

fn fits(token: &str, line: &Line<'_>, at: usize) -> bool {
    let Some(word) = line.word(at) else {
        return false;
    };
    match token {
        "NUMBER" => names_a_number(&word),
        "YEAR" => year(&word) && !(line.runs_on(at) && is_one_of(COUNTED, line.word(at + 1))),
        "FIGURE" => word.starts_with(FIGURE),
        "TIME" => TIME.contains(&word.as_str()),
        "STUDY" => STUDY.contains(&word.as_str()),
        "ADJECTIVE" => ADJECTIVE.contains(&word.as_str()),
        words => words.split('|').any(|known| known == word),
    }
}

fn year(word: &str) -> bool {
    word.parse::<u16>()
        .is_ok_and(|year| (1900..2100).contains(&year))
}

fn is_one_of(list: &[&str], word: Option<String>) -> bool {
    word.is_some_and(|word| list.contains(&word.as_str()))
}

/// Whether the number is part of "one in three", "two out of three" or "three of four".
pub fn ratio(line: &Line<'_>, number: &Range<usize>) -> bool {
    [
        "NUMBER in|of|per NUMBER",
        "NUMBER out of NUMBER",
        "NUMBER in every|each NUMBER",
    ]
    .iter()
    .flat_map(|phrase| matches(phrase, line))
    .any(|at| at.start <= number.start && number.end <= at.end)
}
