//! What the controls of the comparison are given.

use crate::island::Props;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The table's rows, the statements, and what the controls say.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct ComparisonProps {
    /// The rows of the table, as the page is written.
    pub rows: Vec<RowProps>,
    /// Ids of the statements.
    pub statements: Vec<String>,
    /// The button that puts ECT first.
    pub ect_first: String,
    /// The same button once ECT is first.
    pub ketamine_first: String,
    /// Said when ECT was put first.
    pub ect_is_first: String,
    /// Said when ketamine was put first.
    pub ketamine_is_first: String,
    /// Hides the rows that are the same for both.
    pub only_differences: String,
    /// How many rows are in sight, with `{shown}` and `{all}`.
    pub shown: String,
    /// Said when a rating moved rows.
    pub moved: String,
    /// Said when the link was copied.
    pub copied: String,
    /// Said when it could not be.
    pub not_copied: String,
    /// Said when all choices were taken back.
    pub was_reset: String,
    /// Said when an address was not understood.
    pub unread: String,
    /// Heading and introduction as HTML; only at build.
    #[serde(skip)]
    pub about: String,
    /// The boxes, the ratings and the buttons below as HTML; only at build.
    #[serde(skip)]
    pub parts: String,
}

/// A row of the table.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct RowProps {
    /// Its name in addresses. On the page it is `row-` and this.
    pub id: String,
    /// Whether it is the same for both treatments.
    pub same: bool,
    /// The place of the statement that speaks of it.
    pub rated_by: Option<u32>,
}

impl Props for ComparisonProps {
    const ISLAND: &'static str = "comparison";
}

/// What the visitor rated, for when they come back to the page. A context of every island; in memory only.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ratings(
    /// For each statement, as in [`choice::view::View`]; empty before the first rating.
    pub StoredValue<Vec<u8>>,
);
