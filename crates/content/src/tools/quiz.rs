//! `content/tools/quiz.toml`: questions that show whether the comparison was understood.

use crate::text::{Id, Markdown, Text};
use serde::Deserialize;

/// Questions that show whether the comparison was understood.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// Opens the reply to an answer that fits the studies.
    pub fits: Text,
    /// Opens the reply to one that does not.
    pub differs: Text,
    /// Before the link to the row.
    pub more: Text,
    /// The questions, in order.
    #[serde(default)]
    pub question: Vec<QuizQuestion>,
}

/// A question with its answers.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuizQuestion {
    /// What is asked.
    pub question: Text,
    /// Id of the row of the comparison that tells.
    pub row: Id,
    /// Two or three answers, one of them right.
    #[serde(default)]
    pub answer: Vec<QuizAnswer>,
}

/// An answer to choose.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuizAnswer {
    /// The answer.
    pub answer: Text,
    /// Whether it is what the studies found.
    #[serde(default)]
    pub fits: bool,
    /// What the studies found, Markdown.
    pub why: Markdown,
}
