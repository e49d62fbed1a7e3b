//! `content/tools/sheets.toml`: questions to take along.

use crate::text::{Markdown, Text};
use serde::Deserialize;

/// Questions to take along.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sheets {
    /// What the lists are for, Markdown.
    pub about: Markdown,
    /// What each box for a question of one's own is called.
    pub own: Vec<Text>,
    /// Beneath such a box: how many characters are `{left}`.
    pub left: Text,
    /// Beneath such a box: by how many characters it is `{over}` the limit.
    pub over: Text,
    /// Over the sheet as it will print.
    pub preview: Text,
    /// When it does not fit on one page.
    pub two_pages: Text,
    /// Said when the text is on the clipboard.
    pub copied: Text,
    /// Said when it is not.
    pub not_copied: Text,
    /// The name of the box that then holds the text.
    pub by_hand: Text,
    /// The foot of each sheet, a line each.
    pub foot: Vec<Text>,
    /// Questions for a ketamine clinic.
    pub ketamine: Sheet,
    /// Questions for an ECT service.
    pub ect: Sheet,
}

/// The questions for one service.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Over the list, and over the sheet.
    pub heading: Text,
    /// The button that prints the sheet.
    pub print: Text,
    /// The button that copies it as text.
    pub copy: Text,
    /// The questions to pick from.
    pub questions: Vec<Text>,
}

impl Sheets {
    /// Both sheets, each by the name that its place on the page has in `data-side`.
    pub fn both(&self) -> [(&'static str, &Sheet); 2] {
        [("ketamine", &self.ketamine), ("ect", &self.ect)]
    }

    /// What the page fills in, with the marker that each needs.
    pub fn templates(&self) -> [(&Text, &'static [&'static str]); 2] {
        [(&self.left, &["left"]), (&self.over, &["over"])]
    }
}
