//! The checks that look across the content, after each file's shape is known to be right.

mod addresses;
mod endpoint;
mod evidence;
mod form;
mod ids;
mod numbers;
mod sections;
mod texts;

use crate::Issue;
use crate::load::{Options, Raw};

pub use endpoint::endpoint_problem;

/// Runs every check over what could be read.
pub(crate) fn all(raw: &Raw, options: &Options, issues: &mut Vec<Issue>) {
    ids::check(raw, issues);
    evidence::check(raw, issues);
    sections::check(raw, issues);
    endpoint::check(raw, options, issues);
    form::check(raw, issues);
    let addresses = addresses::Addresses::of(raw);
    texts::check(raw, &addresses, issues);
}

/// Whether a text can be an id: small letters, digits and hyphens, beginning with a letter.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
