//! The ids of the worksheet, for the build and for the browser.

use choice::cost::Field;

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
