//! What the sheets of questions are given.

use crate::island::{Props, Words};
use serde::{Deserialize, Serialize};

/// The words that are said, with their names in `sheets.toml`; those in `{braces}` are filled in.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct QuestionsProps {
    /// What is said of the sheets.
    pub words: Words,
    /// Lists and sheets as HTML; only at build.
    #[serde(skip)]
    pub html: String,
}

impl Props for QuestionsProps {
    const ISLAND: &'static str = "questions";
}
