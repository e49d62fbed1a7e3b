//! Figures in cells that stand side by side: the sides of a row or item, the cells of a table row.

use super::{Known, beside, compared, halves, says_so};
use crate::evidence::Finding;
use crate::load::Raw;
use crate::markdown::{Part, parts};
use crate::read::Source;
use crate::{Issue, Text};
use std::collections::HashSet;

pub(super) fn check(raw: &Raw, known: &Known<'_>, issues: &mut Vec<Issue>) {
    if let Some(file) = &raw.comparison {
        for row in &file.row {
            let words = [&row.question, &row.ketamine, &row.ect];
            let words: Vec<_> = words.into_iter().chain(&row.note).collect();
            let sides = [&row.ketamine, &row.ect];
            side_by_side(&sides, &words, known, &file.source, issues);
        }
    }
    for file in raw.pages.values() {
        for section in &file.section {
            for item in &section.item {
                let words = [&item.heading, &item.ketamine, &item.ect];
                let words: Vec<_> = words.into_iter().chain(&section.intro).collect();
                let sides = [&item.ketamine, &item.ect];
                side_by_side(&sides, &words, known, &file.source, issues);
            }
            for row in &section.row {
                let cells: Vec<_> = row.cells.iter().collect();
                let around = [&row.heading].into_iter().chain(&section.intro);
                let words: Vec<_> = around.chain(&section.caption).chain(&row.cells).collect();
                side_by_side(&cells, &words, known, &file.source, issues);
            }
        }
    }
}

/// Looks at the texts that stand side by side; `words` is all that speaks of them.
fn side_by_side(
    sides: &[&Text],
    words: &[&Text],
    known: &Known<'_>,
    source: &Source,
    issues: &mut Vec<Issue>,
) {
    let cited: Vec<_> = sides.iter().map(|side| figures(side, known)).collect();
    if cited.iter().filter(|side| !side.is_empty()).count() < 2 {
        return;
    }
    if words.iter().any(|text| says_so(text)) {
        return;
    }
    let all: HashSet<&str> = cited
        .iter()
        .flatten()
        .map(|(_, finding)| finding.id.as_str())
        .collect();
    let in_all = |finding: &Finding| {
        let mut sides = cited.iter();
        sides.all(|side| {
            side.iter()
                .any(|(_, f)| f.id.as_str() == finding.id.as_str())
        })
    };
    let partner = |finding: &Finding| {
        let mut others = all.iter().filter_map(|id| known.get(id));
        others.any(|other| halves(finding, other))
    };
    for (side, figures) in sides.iter().zip(&cited) {
        for (at, finding) in figures {
            if !in_all(finding) && !partner(finding) {
                issues.push(beside(finding, side, *at, source));
            }
        }
    }
}

/// The numbers of effect and harm that a text cites, with their places in it.
fn figures<'a>(text: &Text, known: &Known<'a>) -> Vec<(usize, &'a Finding)> {
    let cited = parts(text).into_iter().filter_map(|part| match part {
        Part::Cite(range) => Some((range.start, *known.get(&text[range])?)),
        Part::Words(_) => None,
    });
    cited.filter(|(_, finding)| compared(finding)).collect()
}
