//! What the worksheet is given.

use crate::island::Props;
use serde::{Deserialize, Serialize};

/// Its words. Those in `{braces}` are filled in.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct CostProps {
    /// What the treatments are called.
    pub ketamine: String,
    /// As above.
    pub ect: String,
    /// What each box is called in a list, by `choice::cost::Field::key`.
    pub names: Vec<(String, String)>,
    /// What to type instead, by `choice::amount::Refused::key`.
    pub refused: Vec<(String, String)>,
    /// Beside sessions and rides.
    pub by_session: String,
    /// Beside the days off.
    pub by_day: String,
    /// Beside a line that cannot be summed up.
    pub left_out: String,
    /// Beside the total, when a line is left out of it.
    pub part: String,
    /// Beside the total, when there is none.
    pub nothing: String,
    /// Said when the boxes are empty again.
    pub cleared: String,
    /// The boxes as HTML; this and what follows only at build.
    #[serde(skip)]
    pub boxes: String,
    /// The sums as HTML, blank.
    #[serde(skip)]
    pub sums: String,
    /// The button that prints.
    #[serde(skip)]
    pub print: String,
    /// The button that clears.
    #[serde(skip)]
    pub clear: String,
    /// The foot of the printed worksheet, as HTML.
    #[serde(skip)]
    pub foot: String,
}

impl Props for CostProps {
    const ISLAND: &'static str = "cost";
}

/// The treatments, as ids and classes have them.
pub const SIDES: [&str; 2] = ["ketamine", "ect"];

/// The lines of a sum, as their ids have them.
pub const LINES: [&str; 4] = ["sessions", "rides", "days", "together"];

/// The id of a box of one treatment, or of its line `sum-…`.
pub fn id(side: &str, name: &str) -> String {
    ["cost", side, name].join("-")
}
