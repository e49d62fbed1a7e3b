//! Figures that stand side by side are a pair, or the words say "studied separately".
//!
//! A reader compares two figures that stand next to each other. That is fair only when study,
//! outcome, scale and period are the same, which is what `pair` in `findings.toml` promises. Looked
//! at are the numbers of effect and harm (kinds `outcome` and `harm` with a `value`).
//!
//! - `findings.toml`: a pair has two members, one for each treatment, that agree in all else.
//! - Cells (`cells.rs`): in the two sides of a row or item and in the cells of a table row, each
//!   figure stands in every cell, or has the other half of its pair in one of them.
//! - Running words (`prose.rs`): every text of `places.rs` in which figures are shown.
//!   - In one sentence, a figure beside one of another treatment has the other half of its pair
//!     in that sentence.
//!   - In one paragraph, or in a list with the paragraph before it, a figure beside one of another
//!     treatment from another study has the other half of its pair somewhere in the same text.
//!     Figures of one study (same sources, people and period) may stand together: the words name
//!     the outcome of each.
//!   - Of which treatment a figure is, its `label` tells, by the one treatment that it names; where
//!     it names none, its `id` does ("ket-…"). A figure of none or of several treatments, or one
//!     that compares treatments "with each other", is beside nothing.
//!
//! Words that excuse are "studied separately" and "not studied side by side": in the cells, notes
//! and headings of the row, in the intro of the section, or in the paragraph itself.

mod cells;
mod prose;

use crate::evidence::{Finding, Kind};
use crate::load::Raw;
use crate::read::Source;
use crate::{Issue, Text};
use std::collections::{BTreeMap, HashMap};

/// The findings by id.
type Known<'a> = HashMap<&'a str, &'a Finding>;

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    let Some(findings) = &raw.findings else {
        return;
    };
    members(&findings.finding, &findings.source, issues);
    let known = findings
        .finding
        .iter()
        .map(|f| (f.id.as_str(), f))
        .collect();
    cells::check(raw, &known, issues);
    prose::check(raw, &known, issues);
}

/// Whether a text says that its figures are no match for one another.
fn says_so(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ").to_lowercase();
    text.contains("studied separately") || text.contains("not studied side by side")
}

/// Whether it is a number of effect or harm, which readers compare.
fn compared(finding: &Finding) -> bool {
    finding.value.is_some() && matches!(finding.kind, Kind::Outcome | Kind::Harm)
}

/// Whether the two are the halves of one pair.
fn halves(a: &Finding, b: &Finding) -> bool {
    a.pair.is_some() && a.pair == b.pair && a.id.as_str() != b.id.as_str()
}

/// The issue at a figure, `at` bytes into its text.
fn beside(finding: &Finding, text: &Text, at: usize, source: &Source) -> Issue {
    let what = format!(
        "the figure \"{}\" stands beside one of the other treatment that is no pair with it",
        finding.id.as_str()
    );
    Issue {
        file: source.file.clone(),
        line: source.line_inside(text.at, text, at),
        what,
        mend: "show the figure of the same study, outcome, scale and period for the other treatment, or say \"studied separately\"".into(),
    }
}

/// A pair has two members that agree in all but the treatment.
fn members(findings: &[Finding], source: &Source, issues: &mut Vec<Issue>) {
    let mut pairs: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        if let Some(pair) = &finding.pair {
            pairs.entry(pair).or_default().push(finding);
        }
    }
    for (pair, members) in pairs {
        let [first, second] = members[..] else {
            let last = members.last().map_or(0, |finding| finding.id.at);
            let what = format!(
                "the pair \"{pair}\" has {} members, not one for each treatment",
                members.len()
            );
            let mend = "give the same `pair` to the two figures of one study, outcome, scale and period, and to no other";
            issues.push(source.issue(last, what, mend));
            continue;
        };
        for key in differences(first, second) {
            let what = format!("the two figures of the pair \"{pair}\" differ in `{key}`");
            let mend = "write the same in both if it is one study, outcome, scale and period; else take `pair` out";
            issues.push(source.issue(second.id.at, what, mend));
        }
        if first.comparator == second.comparator {
            let what = format!("both figures of the pair \"{pair}\" have the same `comparator`");
            let mend = "a pair is one figure for each treatment, each compared with the other";
            issues.push(source.issue(second.id.at, what, mend));
        }
    }
}

fn differences(a: &Finding, b: &Finding) -> Vec<&'static str> {
    let sources = |finding: &Finding| -> Vec<String> {
        let ids = finding.sources.iter();
        ids.map(|id| id.as_str().to_owned()).collect()
    };
    let unit = |finding: &Finding| finding.unit.as_ref().map(|unit| unit.as_str().to_owned());
    let checks = [
        ("sources", sources(a) != sources(b)),
        ("kind", a.kind != b.kind),
        ("period", a.period != b.period),
        ("unit", unit(a) != unit(b)),
        ("population", a.population != b.population),
    ];
    let differing = checks.into_iter().filter(|(_, differ)| *differ);
    differing.map(|(key, _)| key).collect()
}
