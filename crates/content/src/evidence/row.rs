//! `content/evidence/comparison.toml`: the rows of the comparison.

use crate::text::{Anchor, Id, Line, Markdown, Text};
use serde::Deserialize;

/// One question of the comparison with a sentence for each treatment.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub id: Anchor,
    pub question: Text,
    /// The answer for ketamine in twelve words at most.
    pub ketamine_short: Line,
    /// The answer for ECT in twelve words at most.
    pub ect_short: Line,
    pub ketamine: Markdown,
    pub ect: Markdown,
    pub note: Option<Markdown>,
    /// Whether the answer is the same with both, so that "show only what differs" hides it. Never for
    /// harms.
    #[serde(default)]
    pub same: bool,
    /// Whether it speaks of harms.
    #[serde(default)]
    pub harm: bool,
    /// Pictures of a hundred people, one in each cell.
    #[serde(default)]
    pub picture: Vec<RowPicture>,
}

/// How long a harm lasted, for its picture.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Harm {
    /// Of any length, most of it passing.
    Passing,
    /// Longer than a day.
    Lasting,
}

/// A picture in each cell of a row.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RowPicture {
    /// The `pair` of two findings "out of 100"; each cell cites its own.
    pub pair: Id,
    /// What the marked people have in common, short.
    pub caption: Text,
    /// Whether what happened to them is a harm, and how long it lasted.
    pub harm: Option<Harm>,
}

/// `comparison.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// In the order of the file.
    #[serde(default)]
    pub row: Vec<Row>,
}

impl Comparison {
    /// The row of this id.
    pub fn by_id(&self, id: &str) -> Option<&Row> {
        self.row.iter().find(|row| row.id.as_str() == id)
    }
}
