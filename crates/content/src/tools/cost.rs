//! `content/tools/cost.toml`: the cost worksheet.

use crate::text::{Markdown, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The cost worksheet.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Insurance, and the right to a price in writing, Markdown.
    pub about: Markdown,
    /// How the sum is made, Markdown.
    pub how: Markdown,
    /// The button that prints the worksheet.
    pub print: Text,
    /// The button that empties every box.
    pub clear: Text,
    /// Said when they are empty.
    pub cleared: Text,
    /// The foot of the printed worksheet, a line each.
    pub foot: Vec<Text>,
    /// What each box is called.
    pub labels: Boxes,
    /// The same in a word or two, for lists.
    pub names: Boxes,
    /// The sum, line by line.
    pub sum: Sum,
    /// What to type instead, by `choice::amount::Refused::key`.
    pub refused: BTreeMap<String, Text>,
}

/// A text for each box of the worksheet, in the order of `choice::cost::Field::all`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Boxes {
    pub session: Text,
    pub sessions: Text,
    pub later: Text,
    pub ride: Text,
    pub half_days_off: Text,
    /// Once, for both treatments.
    pub day: Text,
}

impl Boxes {
    /// The boxes of one treatment, in the order of the page.
    pub fn of_one(&self) -> [&Text; 5] {
        [
            &self.session,
            &self.sessions,
            &self.later,
            &self.ride,
            &self.half_days_off,
        ]
    }

    /// All of them: the one for both treatments comes last.
    pub fn all(&self) -> impl Iterator<Item = &Text> {
        self.of_one().into_iter().chain([&self.day])
    }
}

/// The words of the sum. Words in `{braces}` are filled in by the page.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sum {
    /// Over both sums.
    pub heading: Text,
    /// The line of the sessions.
    pub sessions: Text,
    /// The line of the rides.
    pub rides: Text,
    /// The line of the days off.
    pub days: Text,
    /// The line of the total.
    pub together: Text,
    /// Beside sessions and rides: `{first}` and `{later}` sessions, `{price}` of one, `{sum}`.
    pub by_session: Text,
    /// Beside the days off: `{days}`, `{price}` of one, `{sum}`.
    pub by_day: Text,
    /// Beside a line that cannot be summed up: `{names}` of what is blank.
    pub left_out: Text,
    /// Beside the total, when a line is left out of the `{sum}`.
    pub part: Text,
    /// Beside the total, when there is none.
    pub nothing: Text,
}

impl Sum {
    /// The names of the lines, in the order of the page.
    pub fn lines(&self) -> [&Text; 4] {
        [&self.sessions, &self.rides, &self.days, &self.together]
    }

    /// What the page fills in, with the markers that each needs.
    pub fn templates(&self) -> [(&Text, &'static [&'static str]); 4] {
        [
            (&self.by_session, &["first", "later", "price", "sum"]),
            (&self.by_day, &["days", "price", "sum"]),
            (&self.left_out, &["names"]),
            (&self.part, &["sum"]),
        ]
    }
}
