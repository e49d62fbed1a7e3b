//! Findings are complete: a figure, a source that exists, and who, compared with what and when.

use super::ids::{SOURCE, unknown};
use crate::evidence::{Finding, Findings, Kind, Sources};
use crate::figure::CHANCE;
use crate::file::TextFile;
use crate::files::Files;
use crate::issue::Issue;

/// Of fewer people a chance out of 100 would sound more sure than it is.
const FEW: u32 = 50;

/// Stands in the population of a chance whose group was not told.
const UNKNOWN: &str = "how many is not recorded";

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    let file = &files.findings.file;
    for finding in &files.findings.finding {
        let id = finding.id.as_str();
        let mut say = |what: &str, mend: &str| {
            let what = format!("finding \"{id}\" {what}");
            issues.push(file.issue(finding.id.at, what, mend));
        };
        figure(finding, &mut say);
        chance(finding, &files.findings, &mut say);
        difference(finding, &mut say);
        frame(finding, &mut say);
        if finding.expires <= finding.checked {
            let mend = "set `expires` to a date after `checked`, usually a year later";
            say("expires before it was checked", mend);
        }
        if finding.sources.is_empty() {
            let mend = "add sources = [\"…\"] with an id from sources.toml";
            say("names no source", mend);
        }
        sources(finding, &files.sources, file, issues);
    }
    let sources = &files.sources;
    let all = sources.source.iter();
    for newer in all.filter_map(|source| source.superseded_by.as_ref()) {
        if sources.by_id(newer).is_none() {
            issues.push(unknown(&sources.file, newer, SOURCE));
        }
    }
}

fn figure(finding: &Finding, say: &mut impl FnMut(&str, &str)) {
    let ok = match (finding.value, &finding.unit, &finding.text) {
        (Some(_), Some(_), None) => true,
        (None, None, Some(_)) => finding.high.is_none() && finding.of.is_none() && !finding.about,
        _ => false,
    };
    if !ok {
        say(
            "needs either `value` with `unit`, or `text` alone",
            "write for instance value = 46 and unit = \"out of 100\", or text = \"twice a week\"",
        );
    }
    let outside = |value: Option<f64>| value.is_some_and(|value| !(0.0..=100.0).contains(&value));
    let chance = finding.unit.as_deref() == Some(CHANCE);
    if chance && (outside(finding.value) || outside(finding.high)) {
        let what = "is a chance out of 100 but lies outside 0 to 100";
        say(what, "correct the value, or the unit");
    }
}

/// A chance says of how many people, and reads as a count where they were few. The two halves of a pair read
/// alike.
fn chance(finding: &Finding, findings: &Findings, say: &mut impl FnMut(&str, &str)) {
    let unit = finding.unit.as_deref();
    let beside = findings.finding.iter();
    let beside = beside.filter(|other| finding.pair.is_some() && other.pair == finding.pair);
    let few = beside
        .chain([finding])
        .any(|f| f.of.is_some_and(|of| of < FEW));
    let chance = unit == Some(CHANCE);
    let counted = matches!(finding.kind, Kind::Outcome | Kind::Harm);
    let unknown = finding
        .population
        .as_deref()
        .is_some_and(|who| who.contains(UNKNOWN));
    if chance && counted && finding.of.is_none() && !unknown {
        say(
            "is a chance out of 100 without `of`",
            "add of = N, how many people it was counted in, or write \"how many is not recorded\" into `population`",
        );
    }
    if chance && few {
        say(
            "is a chance out of 100 that was counted in fewer than 50 people",
            "write the count: value = the people it happened to, unit = \"people\", of = the group",
        );
    }
    if unit == Some("people") && finding.value != Some(0.0) && finding.of.is_some() && !few {
        say(
            "counts people in a group of 50 or more",
            "write the chance: value = N and unit = \"out of 100\"; the counts can stand in the label",
        );
    }
}

/// An interval belongs to a difference, and its value lies inside.
fn difference(finding: &Finding, say: &mut impl FnMut(&str, &str)) {
    if finding.favors.is_some() && (finding.value.is_none() || finding.high.is_some()) {
        say(
            "favors a treatment without one number to say by how much",
            "give it `value` and `unit`, or take out `favors`",
        );
    }
    let Some([low, high]) = finding.interval else {
        return;
    };
    if finding.favors.is_none() || finding.range.is_some() {
        say(
            "has an `interval`, which belongs to a difference and stands instead of `range`",
            "add `favors` and take out `range`, or write the interval as `range`",
        );
    }
    if !finding
        .value
        .is_some_and(|value| low <= value && value <= high)
    {
        say(
            "lies outside its own interval",
            "write interval = [lower end, upper end], counted toward the treatment of `favors`",
        );
    }
}

fn frame(finding: &Finding, say: &mut impl FnMut(&str, &str)) {
    if !matches!(finding.kind, Kind::Outcome | Kind::Harm) {
        return;
    }
    let compared = "what it was compared with (\"none\" counts)";
    for (key, value, meaning) in [
        ("population", &finding.population, "who was studied"),
        ("comparator", &finding.comparator, compared),
        ("period", &finding.period, "over what time it was measured"),
    ] {
        if value.as_deref().is_none_or(|value| value.trim().is_empty()) {
            let what = format!("is an outcome or harm without `{key}`");
            say(&what, &format!("add {key} = \"…\": {meaning}"));
        }
    }
}

fn sources(finding: &Finding, known: &Sources, file: &TextFile, issues: &mut Vec<Issue>) {
    for id in &finding.sources {
        let Some(source) = known.by_id(id) else {
            issues.push(unknown(file, id, SOURCE));
            continue;
        };
        if let Some(newer) = &source.superseded_by {
            let what = format!(
                "\"{}\" rests on \"{}\", which \"{}\" has superseded",
                finding.id.as_str(),
                id.as_str(),
                newer.as_str()
            );
            let mend = "read the newer source and cite that, or take the finding out";
            issues.push(file.issue(id.at, what, mend));
        }
    }
}
