//! `content/faq.toml`: questions and answers, grouped.

use crate::section::Section;
use crate::text::{Anchor, Line, Markdown, Text};
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
pub struct Question {
    pub id: Anchor,
    pub question: Text,
    /// The answer in twenty words at most; it stands first.
    pub short: Line,
    pub answer: Markdown,
}

impl Faq {
    /// The groups that a section shows, in its order.
    pub fn groups<'a>(&'a self, section: &'a Section) -> impl Iterator<Item = &'a Group> {
        let ids = section.groups.iter().flatten();
        ids.filter_map(|id| self.group(id))
    }

    /// The group of this id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.group.iter().find(|group| group.id.as_str() == id)
    }

    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id.as_str() == id)
    }

    /// All questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.group.iter().flat_map(|group| &group.question)
    }
}
