//! Figures in cells that stand side by side: the sides of a row or item, the cells of a table row.

use super::shared::{beside, compared, halves, says_so};
use crate::check::wording::flow::Known;
use crate::evidence::Finding;
use crate::file::TextFile;
use crate::files::Files;
use crate::issue::Issue;
use crate::markdown::cites;
use crate::text::Text;
use std::collections::HashSet;

pub(super) fn check(files: &Files, known: &Known<'_>, issues: &mut Vec<Issue>) {
    for row in &files.comparison.row {
        let sides: [&Text; 2] = [&row.ketamine, &row.ect];
        let words = [&row.question].into_iter().chain(row.note.as_deref());
        side_by_side(&sides, words, known, &files.comparison.file, issues);
    }
    for page in files.pages.values() {
        for section in &page.section {
            for item in &section.item {
                let sides: [&Text; 2] = [&item.ketamine, &item.ect];
                let heading: &Text = &item.heading;
                let words = [heading].into_iter().chain(section.intro.as_deref());
                side_by_side(&sides, words, known, &page.file, issues);
            }
            for row in &section.row {
                let cells: Vec<&Text> = row.cells.iter().map(|cell| &**cell).collect();
                let heading: &Text = &row.heading;
                let around = section.intro.as_deref().into_iter();
                let words = around.chain(section.caption.as_deref()).chain([heading]);
                side_by_side(&cells, words, known, &page.file, issues);
            }
        }
    }
}

/// Looks at the texts that stand side by side; `words` speaks of them.
fn side_by_side<'a>(
    sides: &[&'a Text],
    words: impl Iterator<Item = &'a Text>,
    known: &Known<'_>,
    file: &TextFile,
    issues: &mut Vec<Issue>,
) {
    let cited: Vec<_> = sides.iter().map(|side| figures(side, known)).collect();
    if cited.iter().filter(|side| !side.is_empty()).count() < 2 {
        return;
    }
    if words.chain(sides.iter().copied()).any(|text| says_so(text)) {
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
                issues.push(beside(finding, side, *at, file));
            }
        }
    }
}

/// The numbers of effect and harm that a text cites, with their places in it.
fn figures<'a>(text: &Text, known: &Known<'a>) -> Vec<(usize, &'a Finding)> {
    let cited = cites(text).filter_map(|range| Some((range.start, *known.get(&text[range])?)));
    cited.filter(|(_, finding)| compared(finding)).collect()
}
