//! `content/faq.toml`: questions and answers, grouped.

use crate::text::{Anchor, Markdown, Text};
use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Faq {
    /// The groups, in order.
    #[serde(default)]
    pub group: Vec<Group>,
}

/// Questions under one heading.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Group {
    pub id: Anchor,
    pub heading: Text,
    #[serde(default)]
    pub question: Vec<Question>,
}

/// One question; `/faq/#id` is its address.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Question {
    pub id: Anchor,
    pub question: Text,
    pub answer: Markdown,
}

impl Faq {
    /// All questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.group.iter().flat_map(|group| &group.question)
    }
}
