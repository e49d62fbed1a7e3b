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
            let tokens = &words.flow.tokens[range.clone()];
            let count = tokens.iter().filter(|token| token.is_word()).count();
            let figures = figures(&words.flow, &range, known);
            for (kind, count, of) in [
                (RuleKind::Sentence, count, "words"),
                (RuleKind::FiguresSentence, figures, "figures"),
            ] {
                if let Some(rule) = above(rules, kind, count as f64) {
                    let found = format!("begins a sentence of {count} {of}");
                    let spot = words.spot(range.start);
                    hits.push(Hit::whole(rule, spot, &begins(tokens), &found));
                }
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
    let words: Vec<_> = words.map(|token| token.word.as_str()).collect();
    words.join(" ")
}

/// The sentences, as ranges of tokens.
fn sentences(flow: &Flow) -> Vec<Range<usize>> {
    let ends = |token: &Token| token.word == "." && !token.cited;
    let mut from = 0;
    let ranges = flow.tokens.split_inclusive(ends).map(|sentence| {
        from += sentence.len();
        from - sentence.len()..from
    });
    ranges.collect()
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
