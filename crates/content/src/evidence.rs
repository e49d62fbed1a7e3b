//! `content/evidence/`: sources, findings and the rows of the comparison.

use crate::date::Date;
use crate::text::{Anchor, Href, Id, Line, Markdown, Text, Verbatim};
use serde::Deserialize;

/// A publication or official page that findings rest on. What is absent is not recorded.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Source {
    pub id: Anchor,
    /// Which page lists it.
    pub subject: Subject,
    pub authors: Option<Verbatim>,
    pub title: Verbatim,
    pub journal: Option<Verbatim>,
    pub year: Option<u16>,
    pub doi: Option<Id>,
    pub pmid: Option<Id>,
    pub url: Option<Href>,
    pub design: Option<String>,
    pub size: Option<String>,
    pub setting: Option<String>,
    pub funding: Option<String>,
    /// How much of it was read.
    pub read: Reading,
    /// The id of the source that has taken its place. Nothing may rest on it any more.
    pub superseded_by: Option<Id>,
}

impl Source {
    /// Where a reader can open the publication: the DOI first, then PubMed, then the page.
    pub fn link(&self) -> Option<String> {
        let doi = self.doi.as_deref().map(|doi| ("https://doi.org/", doi, ""));
        let pubmed = self
            .pmid
            .as_deref()
            .map(|id| ("https://pubmed.ncbi.nlm.nih.gov/", id, "/"));
        let page = self.url.as_deref().map(|url| ("", url, ""));
        let (before, name, after) = doi.or(pubmed).or(page)?;
        Some(format!("{before}{}{after}", name.as_str()))
    }
}

/// What sources are about: each subject has a page that lists them.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Ketamine and ECT beside each other.
    Both,
    /// Ketamine and esketamine.
    Ketamine,
    /// ECT.
    Ect,
    /// Depression, other treatments, guidelines, costs and law.
    Other,
}

/// How much of a source was read when its figures were taken.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Reading {
    FullText,
    Abstract,
    Registry,
    Label,
    Guideline,
    /// A page of an authority, a hospital, an insurer or a clinic.
    Page,
    /// Only what another publication says of it.
    SecondHand,
}

/// What a figure speaks of.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
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
#[allow(missing_docs)]
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
#[allow(missing_docs)]
pub enum Treatment {
    Ketamine,
    Ect,
}

/// Whether the figure was read at its source. Unverified figures never render.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
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
        match self.sources.first().filter(|_| !self.has_entry()) {
            Some(source) => format!("source-{}", source.as_str()),
            None => format!("finding-{}", self.id.as_str()),
        }
    }
}

/// One question of the comparison with a sentence for each treatment.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Row {
    pub id: Anchor,
    pub question: Text,
    /// The answer for ketamine in twelve words at most.
    pub ketamine_short: Line,
    /// The answer for ECT in twelve words at most.
    pub ect_short: Line,
    pub ketamine: Markdown,
    pub ect: Markdown,
    pub note: Option<Markdown>,
    /// Whether the answer is the same with both, so that "show only what differs" hides it. Never for
    /// harms.
    #[serde(default)]
    pub same: bool,
    /// Whether it speaks of harms.
    #[serde(default)]
    pub harm: bool,
    /// Pictures of a hundred people, one in each cell.
    #[serde(default)]
    pub picture: Vec<RowPicture>,
}

/// How long a harm lasted, for its picture.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Harm {
    /// Of any length, most of it passing.
    Passing,
    /// Longer than a day.
    Lasting,
}

/// A picture in each cell of a row.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RowPicture {
    /// The `pair` of two findings "out of 100"; each cell cites its own.
    pub pair: Id,
    /// What the marked people have in common, short.
    pub caption: Text,
    /// Whether what happened to them is a harm, and how long it lasted.
    pub harm: Option<Harm>,
}

/// `sources.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// In the order of the file.
    #[serde(default)]
    pub source: Vec<Source>,
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

/// Something that we looked for and did not find. Words that say so need it: without a search, "we found
/// none" is a guess.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Its address on the evidence page.
    pub id: Anchor,
    /// What was looked for.
    pub sought: Line,
    /// Where.
    pub places: Line,
    /// By which words.
    pub terms: Verbatim,
    /// What came nearest, or nothing.
    pub found: Option<Markdown>,
    /// When.
    pub date: Date,
    /// When it is due to be done again.
    pub expires: Date,
    /// The phrases of the site that rest on it, as they stand in the texts.
    pub words: Vec<Verbatim>,
}

/// `searches.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Searches {
    /// In the order of the file.
    #[serde(default)]
    pub search: Vec<Search>,
}

/// `comparison.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// In the order of the file.
    #[serde(default)]
    pub row: Vec<Row>,
}

impl Findings {
    /// The finding of this id.
    pub fn by_id(&self, id: &str) -> Option<&Finding> {
        self.finding
            .iter()
            .find(|finding| finding.id.as_str() == id)
    }
}

impl Comparison {
    /// The row of this id.
    pub fn by_id(&self, id: &str) -> Option<&Row> {
        self.row.iter().find(|row| row.id.as_str() == id)
    }
}
