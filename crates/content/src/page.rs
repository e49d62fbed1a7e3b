//! `content/pages/*.toml`: a page is its opening and its sections, in order.

use crate::date::Date;
use crate::text::{Id, Markdown, Text};
use serde::Deserialize;

pub use crate::section::*;

/// One page.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// For the browser's tab and search results, without the site's name.
    pub title: Text,
    /// For search results, 70 to 160 characters.
    pub description: Text,
    /// The page's heading (h1).
    pub heading: Text,
    /// The same heading once a visitor put ECT first; only where it names both treatments.
    pub heading_swapped: Option<Text>,
    /// The opening, Markdown.
    pub lead: Markdown,
    /// Whether figures must be cited and review dates shown.
    #[serde(default)]
    pub clinical: bool,
    /// Whether review dates are shown although it is not clinical.
    #[serde(default)]
    pub dated: bool,
    /// Whether the button, the phone number, and who answers how soon stand under the lead.
    #[serde(default)]
    pub ask: bool,
    /// Keys of `[notices]` in `site.toml`, shown under the lead.
    #[serde(default)]
    pub notices: Vec<Id>,
    /// When this page was last reviewed, if not with the whole site; then `next_review` as well.
    pub reviewed: Option<Date>,
    /// When it is next reviewed, if not with the whole site.
    pub next_review: Option<Date>,
    /// Whether links to all sections stand under the opening.
    #[serde(default)]
    pub contents: bool,
    /// The sections, in order.
    #[serde(default)]
    pub section: Vec<Section>,
}
