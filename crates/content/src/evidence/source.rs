//! `content/evidence/sources.toml` and `searches.toml`: what was read, and what was looked for in vain.

use crate::date::Date;
use crate::text::{Anchor, Href, Id, Line, Markdown, Verbatim};
use serde::Deserialize;

/// A publication or official page that findings rest on. What is absent is not recorded.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
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
    /// Ketamine and esketamine for depression, and what they do to body and mind.
    Ketamine,
    /// Ketamine for pain, post-traumatic stress and anxiety, and stimulators for pain.
    Pain,
    /// ECT.
    Ect,
    /// Depression, other treatments, guidelines, costs and law.
    Other,
}

/// How much of a source was read when its figures were taken.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
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

/// `sources.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// In the order of the file.
    #[serde(default)]
    pub source: Vec<Source>,
}

impl Sources {
    /// The source of this id.
    pub fn by_id(&self, id: &str) -> Option<&Source> {
        self.source.iter().find(|source| source.id.as_str() == id)
    }
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
