//! `content/evidence/`: sources, findings, searches and the rows of the comparison.

mod row;
mod source;

pub use row::{Comparison, Harm, Row, RowPicture};
pub use source::{Reading, Search, Searches, Source, Sources, Subject};

use crate::date::Date;
use crate::text::{Anchor, Id, Text};
use serde::Deserialize;

/// What a figure speaks of.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Outcome,
    Harm,
    Cost,
    Law,
    History,
    Practice,
}

/// How sure the sources let us be, by the rule on the evidence page.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    VeryLow,
    Low,
    Moderate,
    High,
}

/// One of the two treatments that the site compares.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    Ketamine,
    Ect,
}

/// Whether the figure was read at its source. Unverified figures never render.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Verified,
    Unverified,
}

/// One figure, written once and cited by its id.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// What `{{id}}` in the words names.
    pub id: Anchor,
    /// What the figure is, for the page of sources.
    pub label: Text,
    /// The figure, with `unit`; or `text` instead of both.
    pub value: Option<f64>,
    /// The upper end of "6 to 12".
    pub high: Option<f64>,
    /// "out of 100", "people", "dollars", or any word to stand behind the value.
    pub unit: Option<Text>,
    /// How many people the chance was counted in. With unit "people" it stands in the words.
    pub of: Option<u32>,
    /// Puts "about" in front.
    #[serde(default)]
    pub about: bool,
    /// A figure in words, instead of value and unit.
    pub text: Option<Text>,
    /// What it speaks of.
    pub kind: Kind,
    /// Who was studied; required for outcome and harm.
    pub population: Option<String>,
    /// Compared with what; required for outcome and harm.
    pub comparator: Option<String>,
    /// Over what time; required for outcome and harm.
    pub period: Option<String>,
    /// Interval or spread, in words; absent reads "range not reported".
    pub range: Option<String>,
    /// A difference between the two treatments: which of them `value` speaks for. The plot draws it
    /// on that side.
    pub favors: Option<Treatment>,
    /// The 95% interval of a difference, as it was published: its two ends, counted toward the
    /// treatment of `favors`. It stands instead of `range`.
    pub interval: Option<[f64; 2]>,
    /// How sure we are.
    pub certainty: Certainty,
    /// Ids from `sources.toml`, at least one.
    pub sources: Vec<Id>,
    /// Only verified figures render.
    pub status: Status,
    /// When it was last compared with its source.
    pub checked: Date,
    /// When it is due to be compared again.
    pub expires: Date,
    /// Shared by the figures of one study, outcome, scale and period.
    pub pair: Option<String>,
    /// The table that it is from; what is drawn of it follows the rule of the section that draws it.
    pub table: Option<Id>,
    /// Results of the same source that point the other way, or to nothing. A section that cites this one cites
    /// them too.
    #[serde(default)]
    pub counterparts: Vec<Id>,
    /// The group it was seen in, a name from `[[people]]` of `words.toml`, if it is narrower than adults with
    /// depression that has not lifted. The words that cite it name the group.
    pub people: Option<Id>,
}

impl Finding {
    /// Whether it has an entry of its own on the page of sources. Facts of law, history and practice in
    /// words have no people, period or range to tell: for them the source's entry says it all.
    pub fn has_entry(&self) -> bool {
        self.text.is_none() || !matches!(self.kind, Kind::Law | Kind::History | Kind::Practice)
    }

    /// Whether it is about suicide or thoughts of it.
    pub fn about_suicide(&self) -> bool {
        self.label.to_lowercase().contains("suicid")
    }

    /// The id on the page of sources that a citation leads to.
    pub fn anchor(&self) -> String {
        match self.has_entry() {
            true => format!("finding-{}", self.id.as_str()),
            false => format!("source-{}", self.first_source()),
        }
    }

    /// The id of the source that lists it; empty without one, which the checks forbid.
    pub fn first_source(&self) -> &str {
        self.sources.first().map_or("", |source| source.as_str())
    }
}

/// `findings.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Findings {
    /// In the order of the file.
    #[serde(default)]
    pub finding: Vec<Finding>,
}

impl Findings {
    /// The finding of this id.
    pub fn by_id(&self, id: &str) -> Option<&Finding> {
        self.finding
            .iter()
            .find(|finding| finding.id.as_str() == id)
    }
}
