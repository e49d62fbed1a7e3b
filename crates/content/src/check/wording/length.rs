//! Sentences and cells that a tired reader can take in: so many words, so many figures.

use super::flow::{Flow, Known, Token};
use super::hits::Hit;
use super::spoken::Spoken;
use super::table::{Ready, above};
use crate::files::Files;
use crate::rules::RuleKind;
use std::collections::HashSet;
use std::ops::Range;

pub(super) fn check<'a>(
    files: &Files,
    rules: &'a [Ready<'a>],
    spoken: &[Spoken<'_>],
    known: &Known<'_>,
    hits: &mut Vec<Hit<'a>>,
) {
    let cells = cells(files);
    let mut told: HashSet<(&std::path::Path, usize)> = HashSet::new();
    for words in spoken.iter().filter(|words| words.prose()) {
        for range in sentences(&words.flow) {
            let count = words.flow.tokens[range.clone()]
                .iter()
                .filter(|t| t.is_word())
                .count();
            if let Some(rule) = above(rules, RuleKind::Sentence, count as f64) {
                let name = begins(&words.flow.tokens[range.clone()]);
                let found = format!("begins a sentence of {count} words");
                hits.push(Hit::whole(rule, words.spot(range.start), &name, &found));
            }
            let figures = figures(&words.flow, &range, known);
            if let Some(rule) = above(rules, RuleKind::FiguresSentence, figures as f64) {
                let name = begins(&words.flow.tokens[range.clone()]);
                let found = format!("begins a sentence of {figures} figures");
                hits.push(Hit::whole(rule, words.spot(range.start), &name, &found));
            }
        }
        let cell = (words.place.file.path.as_path(), words.place.text.at);
        if cells.contains(&cell) && told.insert(cell) {
            let flows = spoken
                .iter()
                .filter(|other| (other.place.file.path.as_path(), other.place.text.at) == cell);
            let all = |flow: &Flow| figures(flow, &(0..flow.tokens.len()), known);
            let figures: usize = flows.map(|other| all(&other.flow)).sum();
            if let Some(rule) = above(rules, RuleKind::FiguresCell, figures as f64) {
                let found = format!("begins a cell of {figures} figures");
                hits.push(Hit::whole(rule, words.spot(0), &words.name(), &found));
            }
        }
    }
}

/// The first words, to tell a sentence by.
fn begins(tokens: &[Token]) -> String {
    let words = tokens.iter().filter(|token| token.is_word()).take(6);
    words
        .map(|token| token.word.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The sentences, as ranges of tokens.
fn sentences(flow: &Flow) -> Vec<Range<usize>> {
    let mut from = 0;
    let mut found = Vec::new();
    for sentence in flow
        .tokens
        .split_inclusive(|token| token.word == "." && !token.cited)
    {
        found.push(from..from + sentence.len());
        from += sentence.len();
    }
    found
}

/// How many numbers are cited there.
fn figures(flow: &Flow, range: &Range<usize>, known: &Known<'_>) -> usize {
    let cites = flow.cites.iter().filter(|(first, _)| range.contains(first));
    let number = |id: &str| known.get(id).is_some_and(|finding| finding.value.is_some());
    cites.filter(|(_, id)| number(id)).count()
}

/// The texts that are cells, by file and byte.
fn cells(files: &Files) -> HashSet<(&std::path::Path, usize)> {
    let rows = files.comparison.row.iter();
    let file = files.comparison.file.path.as_path();
    let rows = rows.flat_map(|row| [&row.ketamine, &row.ect]);
    let mut cells: HashSet<_> = rows.map(|cell| (file, cell.at)).collect();
    for page in files.pages.values() {
        let file = page.file.path.as_path();
        for section in &page.section {
            let items = section
                .item
                .iter()
                .flat_map(|item| [&item.ketamine, &item.ect]);
            let rows = section.row.iter().flat_map(|row| &row.cells);
            cells.extend(items.chain(rows).map(|cell| (file, cell.at)));
        }
    }
    cells
}
