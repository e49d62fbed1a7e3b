//! A result does not stand without the result of the same source that points the other way.

use super::ids::{FINDING, unknown};
use super::places::Place;
use super::wording::flow::{Known, markdown};
use crate::files::Files;
use crate::issue::Issue;
use crate::text::TextKind;
use std::collections::{HashMap, HashSet};

/// A citation: where, how many bytes into the text, and of which finding.
type Citation<'a> = (&'a Place<'a>, usize, String);

pub(super) fn check(
    files: &Files,
    places: &[Place<'_>],
    known: &Known<'_>,
    issues: &mut Vec<Issue>,
) {
    named(files, known, issues);
    let mut sections: HashMap<(&str, usize), Vec<Citation<'_>>> = HashMap::new();
    for place in places {
        if !matches!(place.kind, TextKind::Markdown | TextKind::Line) {
            continue;
        }
        for flow in markdown(place.text, known) {
            let cites = flow.cites.into_iter();
            let at = |first: usize| flow.tokens.get(first).map_or(0, |token| token.at);
            let cites = cites.map(|(first, id)| (place, at(first), id));
            sections
                .entry((place.group.as_str(), flow.part))
                .or_default()
                .extend(cites);
        }
    }
    for cites in sections.values() {
        let cited: HashSet<&str> = cites.iter().map(|(_, _, id)| id.as_str()).collect();
        for (place, at, id) in cites {
            let counterparts = known.get(id.as_str()).map(|finding| &finding.counterparts);
            for other in counterparts.into_iter().flatten() {
                if !cited.contains(other.as_str()) {
                    let other = other.as_str();
                    let what = format!(
                        "\"{id}\" stands here without \"{other}\", which the same source found as well"
                    );
                    let mend = format!("cite {{{{{other}}}}} in the same section, or neither");
                    issues.push(place.issue(*at, what, &mend));
                }
            }
        }
    }
}

/// Counterparts exist, and share a source.
fn named(files: &Files, known: &Known<'_>, issues: &mut Vec<Issue>) {
    let file = &files.findings.file;
    for finding in &files.findings.finding {
        for other in &finding.counterparts {
            let Some(found) = known.get(other.as_str()) else {
                issues.push(unknown(file, other, FINDING));
                continue;
            };
            let shared = |id: &crate::text::Id| {
                let mut sources = found.sources.iter();
                sources.any(|other| other.as_str() == id.as_str())
            };
            if !finding.sources.iter().any(shared) {
                let what = format!(
                    "\"{}\" is from another source, so it is no counterpart",
                    other.as_str()
                );
                let mend = "name a result of the same source";
                issues.push(file.issue(other.at, what, mend));
            }
        }
    }
}
