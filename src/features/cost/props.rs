//! What the worksheet is given.

use crate::island::{Props, Words};
use choice::cost::Field;
use serde::{Deserialize, Serialize};

/// The words that are said, with their names in `cost.toml`; those in `{braces}` are filled in.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct CostProps {
    /// What each box is called in a list and what to type instead of a refused number, by
    /// `choice::cost::Field::key` and `choice::amount::Refused::key`; and the words of the sums.
    pub words: Words,
    /// Boxes and sums as HTML; only at build.
    #[serde(skip)]
    pub html: String,
}

impl Props for CostProps {
    const ISLAND: &'static str = "cost";
}

/// The treatments, as ids and classes have them.
pub const SIDES: [&str; 2] = ["ketamine", "ect"];

/// The id of a box; the pay lost on a day off is asked once, for both treatments.
pub fn box_id(side: &str, field: Field) -> String {
    let side = if field == Field::Day { "both" } else { side };
    ["cost", side, field.key()].join("-")
}

/// The ids of one treatment's lines: sessions, rides, days off, and all together.
pub fn line_ids(side: &str) -> [String; 4] {
    ["sessions", "rides", "days", "together"].map(|line| ["sum", side, line].join("-"))
}
