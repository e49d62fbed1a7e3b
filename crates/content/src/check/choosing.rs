//! The controls of the comparison name rows that exist, and the rows' own marks are sound.

use crate::evidence::{Finding, Row};
use crate::load::{Filed, Raw};
use crate::markdown::{Part, parts};
use crate::read::Source;
use crate::tools::choosing::Choosing;
use crate::{Issue, Text};

/// How many statements and ratings the page has room and names for.
const STATEMENTS: usize = 6;
const RATINGS: usize = 5;

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    if let (Some(comparison), Some(findings)) = (&raw.comparison, &raw.findings) {
        for row in &comparison.value.row {
            same(row, &comparison.source, issues);
            pictures(row, &findings.value.finding, &comparison.source, issues);
        }
    }
    if let (Some(choosing), Some(comparison)) = (&raw.choosing, &raw.comparison) {
        statements(choosing, &comparison.value.row, issues);
        words(choosing, issues);
    }
}

/// Harms are never called the same: a reader would not see them any more.
fn same(row: &Row, source: &Source, issues: &mut Vec<Issue>) {
    if row.same && row.harm {
        issues.push(source.issue(
            row.id.at,
            format!(
                "row \"{}\" speaks of harms and is marked as the same with both",
                row.id.as_str()
            ),
            "take out same = true: harms are shown whatever a visitor chooses",
        ));
    }
}

/// Each cell cites a figure of every pair that is drawn, and the figure is a chance out of a hundred.
fn pictures(row: &Row, findings: &[Finding], source: &Source, issues: &mut Vec<Issue>) {
    for picture in &row.picture {
        let pair = picture.pair.as_str();
        let drawn = |text: &Text| {
            parts(text).into_iter().any(|part| {
                let Part::Cite(range) = part else {
                    return false;
                };
                let id = text.get(range).unwrap_or_default();
                findings.iter().any(|finding| {
                    finding.id.as_str() == id
                        && finding.pair.as_deref() == Some(pair)
                        && finding.unit.as_deref() == Some("out of 100")
                })
            })
        };
        if !(drawn(&row.ketamine) && drawn(&row.ect)) {
            issues.push(source.issue(
                picture.pair.at,
                format!(
                    "the cells of row \"{}\" do not both cite a chance out of 100 of the pair \"{pair}\"",
                    row.id.as_str()
                ),
                "name a `pair` of findings.toml that both cells cite, or take the picture out",
            ));
        }
    }
}

fn statements(choosing: &Filed<Choosing>, rows: &[Row], issues: &mut Vec<Issue>) {
    let mut taken: Vec<&str> = Vec::new();
    for statement in &choosing.value.statement {
        if !super::is_id(statement.id.as_str()) {
            issues.push(choosing.source.issue(
                statement.id.at,
                format!("\"{}\" cannot stand in an address", statement.id.as_str()),
                "use small letters, digits and hyphens",
            ));
        }
        for row in &statement.rows {
            let what = if !rows.iter().any(|known| known.id.as_str() == row.as_str()) {
                "is no row of evidence/comparison.toml"
            } else if taken.contains(&row.as_str()) {
                "belongs to a statement already"
            } else {
                taken.push(row.as_str());
                continue;
            };
            issues.push(choosing.source.issue(
                row.at,
                format!("\"{}\" {what}", row.as_str()),
                "name each row once, by its id",
            ));
        }
    }
    let mut ids: Vec<&str> = choosing
        .value
        .statement
        .iter()
        .map(|s| s.id.as_str())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() != STATEMENTS || choosing.value.statement.len() != STATEMENTS {
        issues.push(choosing.source.issue(
            choosing.value.statements.at,
            format!(
                "there are {} different statements, not {STATEMENTS}",
                ids.len()
            ),
            "keep six, each with an id of its own",
        ));
    }
}

fn words(choosing: &Filed<Choosing>, issues: &mut Vec<Issue>) {
    let value = &choosing.value;
    if value.ratings.len() != RATINGS {
        issues.push(choosing.source.issue(
            value.statements.at,
            format!("there are {} ratings, not {RATINGS}", value.ratings.len()),
            "name five, from not at all to most",
        ));
    }
    for marker in ["{shown}", "{all}"] {
        if !value.shown.contains(marker) {
            issues.push(choosing.source.issue(
                value.shown.at,
                format!("`shown` has no {marker}"),
                "write {shown} and {all} where the numbers go",
            ));
        }
    }
}
