//! The rows of the comparison are questions with sound marks, and the controls name rows that exist.

use super::ids::{ROW, unknown};
use crate::evidence::{Comparison, Findings, Row};
use crate::figure::CHANCE;
use crate::file::Filed;
use crate::files::Files;
use crate::issue::Issue;
use crate::markdown::cites;
use crate::text::{Text, is_id};
use crate::tools::choosing::Choosing;
use std::collections::HashSet;

/// How many statements and ratings the page has room and names for.
const STATEMENTS: usize = 6;
const RATINGS: usize = 5;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    for row in &files.comparison.row {
        marks(row, &files.comparison, issues);
        pictures(row, &files.findings, &files.comparison, issues);
    }
    statements(&files.choosing, &files.comparison, issues);
    counts(&files.choosing, issues);
}

/// Harms are never called the same: a reader would not see them any more.
fn marks(row: &Row, comparison: &Filed<Comparison>, issues: &mut Vec<Issue>) {
    if !row.question.trim().ends_with('?') {
        let what = "a row of the comparison is a patient's question and ends with a question mark";
        let mend = "put it as a question, like \"How soon does it work?\"";
        issues.push(comparison.file.issue(row.question.at, what, mend));
    }
    if row.same && row.harm {
        let id = row.id.as_str();
        let what = format!("row \"{id}\" speaks of harms and is marked as the same with both");
        let mend = "take out same = true: harms are shown whatever a visitor chooses";
        issues.push(comparison.file.issue(row.id.at, what, mend));
    }
}

/// Each cell cites a figure of every pair that is drawn, and the figure is a chance out of a hundred.
fn pictures(
    row: &Row,
    findings: &Findings,
    comparison: &Filed<Comparison>,
    issues: &mut Vec<Issue>,
) {
    for picture in &row.picture {
        let pair = picture.pair.as_str();
        let drawn = |text: &Text| {
            cites(text).any(|range| {
                findings.by_id(&text[range]).is_some_and(|finding| {
                    finding.pair.as_deref() == Some(pair) && finding.unit.as_deref() == Some(CHANCE)
                })
            })
        };
        if !(drawn(&row.ketamine) && drawn(&row.ect)) {
            let id = row.id.as_str();
            let what = format!(
                "the cells of row \"{id}\" do not both cite a chance out of 100 of the pair \"{pair}\""
            );
            let mend =
                "name a `pair` of findings.toml that both cells cite, or take the picture out";
            issues.push(comparison.file.issue(picture.pair.at, what, mend));
        }
    }
}

fn statements(choosing: &Filed<Choosing>, comparison: &Comparison, issues: &mut Vec<Issue>) {
    let mut taken = HashSet::new();
    for statement in &choosing.statement {
        let id = statement.id.as_str();
        if !is_id(id) {
            let what = format!("\"{id}\" cannot stand in an address");
            let mend = "use small letters, digits and hyphens";
            issues.push(choosing.file.issue(statement.id.at, what, mend));
        }
        for row in &statement.rows {
            if comparison.by_id(row).is_none() {
                issues.push(unknown(&choosing.file, row, ROW));
            } else if !taken.insert(row.as_str()) {
                let what = format!("\"{}\" belongs to a statement already", row.as_str());
                issues.push(
                    choosing
                        .file
                        .issue(row.at, what, "name each row once, by its id"),
                );
            }
        }
    }
    let ids: HashSet<&str> = choosing.statement.iter().map(|s| s.id.as_str()).collect();
    if ids.len() != STATEMENTS || choosing.statement.len() != STATEMENTS {
        let what = format!(
            "there are {} different statements, not {STATEMENTS}",
            ids.len()
        );
        let mend = "keep six, each with an id of its own";
        issues.push(choosing.file.issue(choosing.statements.at, what, mend));
    }
}

fn counts(choosing: &Filed<Choosing>, issues: &mut Vec<Issue>) {
    let ratings = choosing.ratings.len();
    if ratings != RATINGS {
        let what = format!("there are {ratings} ratings, not {RATINGS}");
        let mend = "name five, from not at all to most";
        issues.push(choosing.file.issue(choosing.statements.at, what, mend));
    }
    for marker in ["{shown}", "{all}"] {
        if !choosing.shown.contains(marker) {
            let mend = "write {shown} and {all} where the numbers go";
            let what = format!("`shown` has no {marker}");
            issues.push(choosing.file.issue(choosing.shown.at, what, mend));
        }
    }
}
