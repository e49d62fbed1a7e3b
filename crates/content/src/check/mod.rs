//! The checks that look across the content, after each file's shape is known to be right.

mod addresses;
mod choosing;
mod endpoint;
mod evidence;
mod form;
mod ids;
mod loose;
mod numbers;
mod pairs;
mod places;
mod plot;
mod quiz;
mod sections;
mod texts;
mod time;
mod tools;
mod words;

use crate::Issue;
use crate::load::Raw;
use crate::options::Options;
use crate::readability::Report;

pub use endpoint::endpoint_problem;

/// Runs every check over what could be read; gives the reading grades of the sections.
pub(crate) fn all(
    raw: &Raw,
    options: &Options,
    issues: &mut Vec<Issue>,
    warnings: &mut Vec<Issue>,
) -> Report {
    ids::check(raw, issues);
    evidence::check(raw, issues);
    sections::check(raw, issues);
    plot::check(raw, issues);
    quiz::check(raw, issues);
    time::check(raw, issues);
    choosing::check(raw, issues);
    endpoint::check(raw, options, issues, warnings);
    form::check(raw, issues);
    tools::check(raw, issues);
    let addresses = addresses::Addresses::of(raw);
    let places = places::places(raw);
    texts::check(raw, &places, &addresses, issues);
    pairs::check(raw, issues);
    words::check(raw, &places, issues, warnings)
}

/// Whether a text can be an id: small letters, digits and hyphens, beginning with a letter.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
