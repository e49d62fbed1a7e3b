//! What the sheets of questions are given.

use crate::island::Props;
use serde::{Deserialize, Serialize};

/// The words of both. Those in `{braces}` are filled in.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct QuestionsProps {
    /// Questions for a ketamine clinic.
    pub ketamine: SheetProps,
    /// Questions for an ECT service.
    pub ect: SheetProps,
    /// Beneath a question of one's own: how many characters are left.
    pub left: String,
    /// Beneath a question of one's own: by how many it is too long.
    pub over: String,
    /// When the sheet does not fit on one page.
    pub two_pages: String,
    /// Said when the text is on the clipboard.
    pub copied: String,
    /// Said when it is not.
    pub not_copied: String,
    /// The foot of each sheet, a line each.
    pub foot: Vec<String>,
    /// The same as HTML; this and what follows only at build.
    #[serde(skip)]
    pub printed_foot: String,
    /// Over the sheet as it will print.
    #[serde(skip)]
    pub preview: String,
    /// The name of the box with the text to be copied by hand.
    #[serde(skip)]
    pub by_hand: String,
}

/// The words of one sheet.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct SheetProps {
    /// Over the list, and over the sheet.
    pub heading: String,
    /// The questions to pick from.
    pub questions: Vec<String>,
    /// The list and the boxes for one's own as HTML; this and what follows only at build.
    #[serde(skip)]
    pub pick: String,
    /// An item for each question, out of sight.
    #[serde(skip)]
    pub items: String,
    /// The button that prints the sheet.
    #[serde(skip)]
    pub print: String,
    /// The button that copies it as text.
    #[serde(skip)]
    pub copy: String,
}

impl Props for QuestionsProps {
    const ISLAND: &'static str = "questions";
}

/// The id of a box: `kind` is `ask` for a listed question, `own` for one of one's own.
pub fn id(kind: &str, side: &str, at: usize) -> String {
    [kind, side, &(at as u32).to_string()].join("-")
}
