//! What the form needs in the browser of its words and settings.

use crate::island::{Words, word};
use serde::{Deserialize, Serialize};

/// What the form shows, says and does, from `content/consultation.toml` and `content/site.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct ConsultationProps {
    /// Where requests go.
    pub endpoint: String,
    /// What that service is like.
    pub settings: delivery::Settings,
    /// The fields that are asked for in other words when the visitor asks for someone else.
    pub variants: Vec<Variant>,
    /// A sentence for each problem, by its code.
    pub errors: Words,
    /// What the form says, by its name in `consultation.toml`.
    pub words: Words,
}

impl ConsultationProps {
    /// What is said by this name.
    pub fn word(&self, name: &str) -> String {
        word(&self.words, name)
    }
}

/// What of a field reads otherwise when the visitor asks for someone else: first for oneself, then for them.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Variant {
    /// The id of what changes.
    pub id: String,
    /// The attribute that changes; empty for the text.
    pub attribute: String,
    /// For oneself.
    pub own: String,
    /// For someone else.
    pub other: String,
}
