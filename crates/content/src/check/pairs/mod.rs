//! Figures that stand side by side are a pair, or the words say "studied separately".
//!
//! A reader compares two figures that stand next to each other. That is fair only when study,
//! outcome, scale and period are the same, which is what `pair` in `findings.toml` promises. Looked
//! at are the numbers of effect and harm (kinds `outcome` and `harm` with a `value`).
//!
//! - `findings.toml`: a pair has two members, one for each treatment, that agree in all else.
//! - Cells (`cells.rs`): in the two sides of a row or item and in the cells of a table row, each
//!   figure stands in every cell, or has the other half of its pair in one of them.
//! - Running words (`prose.rs`): every text of `places.rs` in which figures are shown.
//!   - In one sentence, a figure beside one of another treatment has the other half of its pair
//!     in that sentence.
//!   - In one paragraph, or in a list with the paragraph before it, a figure beside one of another
//!     treatment from another study has the other half of its pair somewhere in the same text.
//!     Figures of one study (same sources, people and period) may stand together: the words name
//!     the outcome of each.
//!   - Of which treatment a figure is, its `label` tells, by the one treatment that it names; where
//!     it names none, its `id` does ("ket-…"). A figure of none or of several treatments, or one
//!     that compares treatments "with each other", is beside nothing.
//!
//! Words that excuse are "studied separately" and "not studied side by side": in the cells, notes
//! and headings of the row, in the intro of the section, or in the paragraph itself.

mod cells;
mod members;
mod prose;
mod shared;

use crate::check::places::Place;
use crate::check::wording::flow::Known;
use crate::files::Files;
use crate::issue::Issue;

pub(super) fn check(
    files: &Files,
    places: &[Place<'_>],
    known: &Known<'_>,
    issues: &mut Vec<Issue>,
) {
    members::check(&files.findings, issues);
    cells::check(files, known, issues);
    prose::check(places, known, issues);
}
