//! What the accordion is given.

use crate::island::{Words, word};
use serde::{Deserialize, Serialize};

/// What it says, and the questions.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct AccordionProps {
    /// With their names in `[words]` of `site.toml`. Without `find_count` the box to search in stays hidden.
    pub words: Words,
    /// The questions as HTML; only at build.
    #[serde(skip)]
    pub questions: String,
}

impl AccordionProps {
    /// What is said by this name.
    pub fn word(&self, name: &str) -> String {
        word(&self.words, name)
    }
}
