//! Findings are complete: a figure, a source that exists, and who, compared with what and when.

use crate::Issue;
use crate::evidence::{Finding, Kind};
use crate::load::Raw;
use crate::read::Source;

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    let Some(findings) = &raw.findings else {
        return;
    };
    for finding in &findings.finding {
        figure(finding, &findings.source, issues);
        frame(finding, &findings.source, issues);
        sources(finding, raw, &findings.source, issues);
        if finding.expires <= finding.checked {
            issues.push(findings.source.issue(
                finding.id.at,
                format!(
                    "finding \"{}\" expires before it was checked",
                    finding.id.as_str()
                ),
                "set `expires` to a date after `checked`, usually a year later",
            ));
        }
    }
}

fn figure(finding: &Finding, source: &Source, issues: &mut Vec<Issue>) {
    let id = finding.id.as_str();
    let ok = match (finding.value, &finding.unit, &finding.text) {
        (Some(_), Some(_), None) => true,
        (None, None, Some(_)) => finding.high.is_none() && finding.of.is_none() && !finding.about,
        _ => false,
    };
    if !ok {
        issues.push(source.issue(
            finding.id.at,
            format!("finding \"{id}\" needs either `value` with `unit`, or `text` alone"),
            "write for instance value = 46 and unit = \"out of 100\", or text = \"twice a week\"",
        ));
    }
    if finding.unit.as_deref() == Some("people") && finding.of.is_some_and(|of| of >= 50) {
        issues.push(source.issue(
            finding.id.at,
            format!("finding \"{id}\" counts people in a group of 50 or more"),
            "write the chance: value = N and unit = \"out of 100\"; the counts can stand in the label",
        ));
    }
    let chance = finding.unit.as_deref() == Some("out of 100");
    let outside = |value: Option<f64>| value.is_some_and(|value| !(0.0..=100.0).contains(&value));
    if chance && (outside(finding.value) || outside(finding.high)) {
        issues.push(source.issue(
            finding.id.at,
            format!("finding \"{id}\" is a chance out of 100 but lies outside 0 to 100"),
            "correct the value, or the unit",
        ));
    }
}

fn frame(finding: &Finding, source: &Source, issues: &mut Vec<Issue>) {
    if !matches!(finding.kind, Kind::Outcome | Kind::Harm) {
        return;
    }
    let parts = [
        ("population", &finding.population, "who was studied"),
        (
            "comparator",
            &finding.comparator,
            "what it was compared with (\"none\" counts)",
        ),
        ("period", &finding.period, "over what time it was measured"),
    ];
    for (key, value, meaning) in parts {
        if value.as_deref().is_none_or(|value| value.trim().is_empty()) {
            issues.push(source.issue(
                finding.id.at,
                format!(
                    "finding \"{}\" is an outcome or harm without `{key}`",
                    finding.id.as_str()
                ),
                format!("add {key} = \"…\": {meaning}"),
            ));
        }
    }
}

fn sources(finding: &Finding, raw: &Raw, source: &Source, issues: &mut Vec<Issue>) {
    if finding.sources.is_empty() {
        issues.push(source.issue(
            finding.id.at,
            format!("finding \"{}\" names no source", finding.id.as_str()),
            "add sources = [\"…\"] with an id from sources.toml",
        ));
    }
    let Some(known) = &raw.sources else { return };
    for id in &finding.sources {
        if !known
            .value
            .source
            .iter()
            .any(|source| source.id == *id || source.id.as_str() == id.as_str())
        {
            issues.push(source.issue(
                id.at,
                format!("no source in sources.toml has the id \"{}\"", id.as_str()),
                "check the spelling, or add the source",
            ));
        }
    }
}
