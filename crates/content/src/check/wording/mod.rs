//! The checks on words: `words.toml` says what to look for, why, and what to write instead.

mod absence;
mod balance;
mod durations;
pub(super) mod flow;
mod grade;
mod hits;
mod length;
mod notices;
mod once;
pub(super) mod pattern;
mod phrases;
mod spoken;
mod suicide;
pub(super) mod table;

use super::places::Place;
use crate::files::Files;
use crate::issue::Issue;
use crate::readability::{Neutral, Report};
use crate::text::TextKind;
use flow::Known;
use spoken::Spoken;

/// Runs every rule; gives the reading grades of the sections.
pub(super) fn check(
    files: &Files,
    places: &[Place<'_>],
    known: &Known<'_>,
    issues: &mut Vec<Issue>,
    warnings: &mut Vec<Issue>,
) -> Report {
    let rules = table::ready(&files.words, issues);
    let mut spoken = Vec::new();
    for place in places {
        let flows = match place.kind {
            TextKind::Untyped | TextKind::Plain | TextKind::Line => flow::plain(place.text, known),
            TextKind::Markdown => flow::markdown(place.text, known),
            TextKind::Href | TextKind::Id | TextKind::Anchor | TextKind::Verbatim => continue,
        };
        spoken.extend(flows.into_iter().map(|flow| Spoken { place, flow }));
    }
    let mut hits = Vec::new();
    phrases::check(&rules, &spoken, &mut hits);
    durations::check(&rules, &spoken, known, &mut hits);
    once::check(files, &rules, &spoken, &mut hits);
    suicide::check(&rules, &spoken, known, &mut hits);
    balance::check(files, &rules, known, &mut hits);
    absence::check(files, &rules, &spoken, &mut hits, issues);
    length::check(files, &rules, &spoken, known, &mut hits);
    notices::check(files, &rules, &mut hits);
    let neutral = Neutral::new(files.words.neutral.iter().map(|name| name.as_str()));
    let report = grade::check(&rules, &spoken, &neutral, &mut hits);
    hits::settle(hits, &files.allowed, &rules, issues, warnings);
    report
}
