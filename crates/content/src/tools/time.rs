//! `content/tools/time.toml`: the calendar of both courses, and how long harms lasted.

use crate::evidence::Harm;
use crate::text::{Id, Markdown, Text};
use serde::Deserialize;

/// The calendar of both courses, and the words for how long a harm lasted.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Time {
    /// Caption of the table.
    pub caption: Text,
    /// Before a week's number.
    pub week: Text,
    /// The days of the week, in order. The calendar shows their first letters.
    pub weekdays: Vec<Text>,
    /// Between the last two days of a list.
    pub and: Text,
    /// Behind days that only a longer course has.
    pub if_longer: Text,
    /// A week without a session.
    pub none: Text,
    /// The ketamine course.
    pub ketamine: Course,
    /// The course of ECT.
    pub ect: Course,
    /// How long a harm lasted.
    pub harm: HarmWords,
}

/// An example of a course.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// What the marks mean and what they rest on, Markdown.
    pub about: Markdown,
    /// Findings that the sessions drawn must agree with: how many, how many a week, for how many weeks.
    pub agrees: Vec<Id>,
    /// Of each week the days with a session, by the names in `weekdays`.
    pub weeks: Vec<Vec<Text>>,
    /// Of each week the days with a session that only a longer course has; absent when there are none.
    #[serde(default)]
    pub longer: Vec<Vec<Text>>,
}

/// Beside a picture of people who had a harm.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HarmWords {
    /// However long it lasted.
    pub passing: Text,
    /// Longer than a day.
    pub lasting: Text,
}

impl HarmWords {
    /// The words for it.
    pub fn of(&self, harm: Harm) -> &Text {
        match harm {
            Harm::Passing => &self.passing,
            Harm::Lasting => &self.lasting,
        }
    }
}
