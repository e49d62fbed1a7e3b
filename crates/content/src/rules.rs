//! `content/words.toml` and `content/allowed.toml`: the rules for the words, and what is let through.

use crate::text::{Id, Verbatim};
use serde::Deserialize;

/// What a rule looks for. Kinds with patterns find phrases; the others have a check of their own,
/// and the table holds its reason, its better wording and its limit.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// Phrases: claims that nobody may make, in any text.
    Forbidden,
    /// Phrases: words that push the reader, in any text.
    Loaded,
    /// Phrases: ways to write a chance that readers misjudge, in any text, in figures as well.
    Form,
    /// Phrases: figures in words outside of a citation, in clinical texts.
    Figure,
    /// Phrases: lengths of time in clinical texts that no figure of the same paragraph was measured at.
    Time,
    /// Phrases and link addresses that may not stand in an answer that is closed at first.
    Answer,
    /// Phrases: names that stand at most once on a page, and only behind "also called".
    AlsoCalled,
    /// A figure on suicide without the crisis line in its section.
    Suicide,
    /// One side of a comparison that says nothing; its patterns are whole texts.
    OneTreatment,
    /// Words on harms whose count differs by more than `limit` times between the treatments.
    HarmWords,
    /// A section whose reading grade is above `limit`.
    Grade,
    /// A sentence of a clinical text with more words than `limit`.
    Sentence,
    /// A sentence of a clinical text with more figures than `limit`.
    FiguresSentence,
    /// A cell with more figures than `limit`: a side of a row or item, a cell of a table.
    FiguresCell,
    /// Phrases: that something was not found, in clinical texts, without a search in `searches.toml`.
    Absence,
    /// A clinical page without the notices that belong under its opening.
    Notice,
    /// A clinical page without good review dates.
    Review,
}

impl RuleKind {
    /// Every kind: a table without one of them would leave a check out without a word.
    pub const ALL: [Self; 17] = [
        Self::Forbidden,
        Self::Loaded,
        Self::Form,
        Self::Figure,
        Self::Time,
        Self::Answer,
        Self::AlsoCalled,
        Self::Suicide,
        Self::OneTreatment,
        Self::HarmWords,
        Self::Grade,
        Self::Sentence,
        Self::FiguresSentence,
        Self::FiguresCell,
        Self::Absence,
        Self::Notice,
        Self::Review,
    ];

    /// Whether it finds phrases and so needs `patterns`.
    pub fn has_patterns(self) -> bool {
        !self.has_limit() && !matches!(self, Self::Suicide | Self::Review)
    }

    /// Whether it needs a `limit`.
    pub fn has_limit(self) -> bool {
        matches!(
            self,
            Self::HarmWords
                | Self::Grade
                | Self::Sentence
                | Self::FiguresSentence
                | Self::FiguresCell
        )
    }
}

/// What a hit does to the build.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// It stops.
    Failure,
    /// It goes on and says so.
    Warning,
}

/// One rule.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What issues and allowances call it.
    pub id: Id,
    /// What it looks for.
    pub kind: RuleKind,
    /// Phrases of whole words, in any case; the head of `words.toml` tells what else may stand in one.
    #[serde(default)]
    pub patterns: Vec<Verbatim>,
    /// Phrases that make a hit inside them none.
    #[serde(default)]
    pub unless: Vec<Verbatim>,
    /// The limit of kinds that count.
    pub limit: Option<f64>,
    /// Why.
    pub reason: Verbatim,
    /// A better wording.
    pub better: Verbatim,
    /// What a hit does.
    pub severity: Severity,
}

/// A group that findings were seen in, and the words that name it.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct People {
    /// What `people` of a finding names.
    pub id: Id,
    /// Phrases, one of which stands where such a finding is cited, or in the heading above.
    pub patterns: Vec<Verbatim>,
}

/// `words.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Names of treatments, medicines and trials: they count as one short word in the reading grade.
    #[serde(default)]
    pub neutral: Vec<Verbatim>,
    /// Groups narrower than adults with depression that has not lifted.
    #[serde(default)]
    pub people: Vec<People>,
    /// In the order of the file.
    #[serde(default)]
    pub rule: Vec<Rule>,
}

/// A hit that is let through.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Allow {
    /// The rule's id.
    pub rule: Id,
    /// The file below `content/`, with forward slashes.
    pub file: Id,
    /// The exact phrase, at least the words that the rule hit.
    pub words: Verbatim,
    /// Why it may stay.
    pub reason: Verbatim,
}

/// `allowed.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Allowed {
    /// In the order of the file.
    #[serde(default)]
    pub allow: Vec<Allow>,
}
