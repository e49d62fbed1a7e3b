//! Figures that stand side by side are a pair, or the words say "studied separately".
//!
//! A reader compares two figures that stand next to each other. That is fair only when study,
//! outcome, scale and period are the same, which is what `pair` in `findings.toml` promises.

use crate::evidence::{Finding, Kind};
use crate::load::Raw;
use crate::markdown::{Part, parts};
use crate::read::Source;
use crate::{Issue, Text};
use std::collections::{BTreeMap, HashMap, HashSet};

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
    if let Some(file) = &raw.comparison {
        for row in &file.row {
            let words = [&row.question, &row.ketamine, &row.ect];
            let words: Vec<_> = words.into_iter().chain(&row.note).collect();
            let sides = [&row.ketamine, &row.ect];
            side_by_side(&sides, &words, &known, &file.source, issues);
        }
    }
    for file in raw.pages.values() {
        for section in &file.section {
            for item in &section.item {
                let words = [&item.heading, &item.ketamine, &item.ect];
                let words: Vec<_> = words.into_iter().chain(&section.intro).collect();
                let sides = [&item.ketamine, &item.ect];
                side_by_side(&sides, &words, &known, &file.source, issues);
            }
            for row in &section.row {
                let cells: Vec<_> = row.cells.iter().collect();
                let around = [&row.heading].into_iter().chain(&section.intro);
                let words: Vec<_> = around.chain(&section.caption).chain(&row.cells).collect();
                side_by_side(&cells, &words, &known, &file.source, issues);
            }
        }
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
    let said = words.iter().any(|text| {
        let text = text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase();
        text.contains("studied separately") || text.contains("not studied side by side")
    });
    if said {
        return;
    }
    for (side, figures) in sides.iter().zip(&cited) {
        let others: HashSet<&str> = cited
            .iter()
            .flatten()
            .map(|(_, finding)| finding.id.as_str())
            .collect();
        for (at, finding) in figures {
            let shared = cited.iter().all(|side| {
                side.iter()
                    .any(|(_, f)| f.id.as_str() == finding.id.as_str())
            });
            let partner = known.values().any(|other| {
                other.pair.is_some()
                    && other.pair == finding.pair
                    && other.id.as_str() != finding.id.as_str()
                    && others.contains(other.id.as_str())
            });
            if !shared && !partner {
                let what = format!(
                    "the figure \"{}\" stands beside one of the other treatment that is no pair with it",
                    finding.id.as_str()
                );
                issues.push(Issue {
                    file: source.file.clone(),
                    line: source.line_inside(side.at, side, *at),
                    what,
                    mend: "show the figure of the same study, outcome, scale and period for the other treatment, or say \"studied separately\"".into(),
                });
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
    cited
        .filter(|(_, finding)| {
            finding.value.is_some() && matches!(finding.kind, Kind::Outcome | Kind::Harm)
        })
        .collect()
}
