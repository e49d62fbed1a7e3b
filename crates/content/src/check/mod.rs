//! The checks that look across the content, once every file has the right shape.

mod addresses;
mod calendar;
mod comparison;
mod contact;
mod counterparts;
mod endpoint;
mod findings;
mod form;
mod harms;
mod ids;
mod legal;
mod numbers;
mod pairs;
mod people;
mod pictures;
mod places;
mod plot;
mod redirects;
mod sections;
mod short;
mod texts;
mod theme;
mod tool_texts;
mod wording;
mod workers;

use crate::files::Files;
use crate::issue::Issue;
use crate::options::Options;
use crate::readability::Report;

use wording::flow::Known;

/// Runs every check; gives the reading grades of the sections.
pub(crate) fn all(
    files: &Files,
    options: &Options,
    issues: &mut Vec<Issue>,
    warnings: &mut Vec<Issue>,
) -> Report {
    ids::check(files, issues);
    findings::check(files, issues);
    comparison::check(files, issues);
    sections::check(files, issues);
    plot::check(files, issues);
    calendar::check(files, issues);
    endpoint::check(files, options, issues, warnings);
    form::check(files, issues);
    tool_texts::check(files, issues);
    harms::check(files, issues);
    pictures::check(files, issues);
    theme::check(files, issues);
    redirects::check(files, issues);
    legal::check(files, issues);
    contact::check(files, issues);
    workers::check(files, issues);
    let places = places::places(files);
    let findings = files.findings.finding.iter();
    let known: Known<'_> = findings.map(|f| (f.id.as_str(), f)).collect();
    short::check(files, &known, issues);
    texts::check(files, &places, &known, issues);
    pairs::check(files, &places, &known, issues);
    counterparts::check(files, &places, &known, issues);
    people::check(files, &places, &known, issues);
    wording::check(files, &places, &known, issues, warnings)
}
