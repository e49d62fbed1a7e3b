//! A claim's people are no wider than those of its finding: words that cite a finding of a narrow group name
//! the group, in their own paragraph, item or cell, or in a heading above.

use super::ids::{PEOPLE, unknown};
use super::places::Place;
use super::wording::flow::{Flow, Known, markdown};
use super::wording::pattern::Pattern;
use super::wording::table::patterns;
use crate::files::Files;
use crate::issue::Issue;
use crate::text::TextKind;
use std::collections::HashMap;

/// The keys of texts that stand above the others of their section.
const ABOVE: &[&str] = &[
    "heading", "question", "caption", "intro", "about", "label", "columns",
];

pub(super) fn check(
    files: &Files,
    places: &[Place<'_>],
    known: &Known<'_>,
    issues: &mut Vec<Issue>,
) {
    let groups = groups(files, issues);
    for finding in &files.findings.finding {
        if let Some(people) = &finding.people
            && !groups.contains_key(people.as_str())
        {
            issues.push(unknown(&files.findings.file, people, PEOPLE));
        }
    }
    let names = |flow: &Flow, patterns: &[Pattern]| {
        let mut patterns = patterns.iter();
        patterns.any(|pattern| !pattern.find(&flow.tokens).is_empty())
    };
    for place in places
        .iter()
        .filter(|place| place.clinical() && read(place))
    {
        let mut heading: Option<Flow> = None;
        for flow in markdown(place.text, known) {
            for (first, id) in &flow.cites {
                let people = known.get(id.as_str()).and_then(|f| f.people.as_ref());
                let Some((people, patterns)) =
                    people.and_then(|people| Some((people, groups.get(people.as_str())?)))
                else {
                    continue;
                };
                let above = places
                    .iter()
                    .filter(|other| other.group == place.group && ABOVE.contains(&other.key));
                let mut above = above.flat_map(|other| markdown(other.text, known));
                let named = names(&flow, patterns)
                    || heading.as_ref().is_some_and(|flow| names(flow, patterns))
                    || above.any(|flow| names(&flow, patterns));
                if !named {
                    let at = flow.tokens.get(*first).map_or(0, |token| token.at);
                    let what = format!(
                        "\"{id}\" was seen in {} only, and the words do not say so",
                        people.as_str().replace('-', " ")
                    );
                    let mend = "name the people it was seen in, in the same paragraph or cell";
                    issues.push(place.issue(at, what, mend));
                }
            }
            if flow.heading {
                heading = Some(flow);
            }
        }
    }
}

fn read(place: &Place<'_>) -> bool {
    matches!(place.kind, TextKind::Markdown | TextKind::Line)
}

/// The words of each group.
fn groups<'a>(files: &'a Files, issues: &mut Vec<Issue>) -> HashMap<&'a str, Vec<Pattern>> {
    let people = files.words.people.iter();
    people
        .map(|people| {
            let patterns = patterns(&people.patterns, &files.words, issues);
            (people.id.as_str(), patterns)
        })
        .collect()
}
