//! What the checks on pairs share.

use crate::evidence::{Finding, Kind};
use crate::file::TextFile;
use crate::issue::Issue;
use crate::text::Text;

/// Whether a text says that its figures are no match for one another.
pub(super) fn says_so(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ").to_lowercase();
    text.contains("studied separately") || text.contains("not studied side by side")
}

/// Whether it is a number of effect or harm, which readers compare.
pub(super) fn compared(finding: &Finding) -> bool {
    finding.value.is_some() && matches!(finding.kind, Kind::Outcome | Kind::Harm)
}

/// Whether the two are the halves of one pair.
pub(super) fn halves(a: &Finding, b: &Finding) -> bool {
    a.pair.is_some() && a.pair == b.pair && a.id.as_str() != b.id.as_str()
}

/// The issue at a figure, `at` bytes into its text.
pub(super) fn beside(finding: &Finding, text: &Text, at: usize, file: &TextFile) -> Issue {
    let id = finding.id.as_str();
    let what = format!(
        "the figure \"{id}\" stands beside one of the other treatment that is no pair with it"
    );
    let mend = "show the figure of the same study, outcome, scale and period for the other treatment, or say \"studied separately\"";
    file.issue_inside(text, at, what, mend)
}

/// The ids of a finding's sources.
pub(super) fn sources(finding: &Finding) -> Vec<&str> {
    finding.sources.iter().map(|id| id.as_str()).collect()
}
