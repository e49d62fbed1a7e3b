//! `content/pages/*.toml`: a page is its opening and its sections, in order.

use crate::Text;
use crate::date::Date;
use crate::evidence::Harm;
use serde::Deserialize;

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
    pub lead: Text,
    /// Whether figures must be cited and review dates shown.
    #[serde(default)]
    pub clinical: bool,
    /// Whether review dates are shown although it is not clinical.
    #[serde(default)]
    pub dated: bool,
    /// Keys of `[notices]` in `site.toml`, shown under the lead.
    #[serde(default)]
    pub notices: Vec<Text>,
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

/// What a section shows.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// Heading and Markdown.
    Prose,
    /// Short texts under headings of their own.
    Cards,
    /// Points told for both treatments.
    Both,
    /// The comparison, whole or some of its rows.
    Comparison,
    /// Questions and answers to open.
    Questions,
    /// Chances for both treatments as pictures of a hundred people.
    Icons,
    /// Differences between the treatments, drawn, with their table beneath.
    Plot,
    /// A table of words, of its own or another page's.
    Table,
    /// A call to act, with its button.
    Action,
    /// Cards that lead to the articles.
    Articles,
    /// The consultation form.
    Form,
    /// What the clinic says of the call: cost, who answers, how soon, hours.
    Contact,
    /// Everything that the form sends, field by field.
    Sent,
    /// Every source and finding.
    Sources,
    /// The calendar of both courses (`tools/time.toml`).
    Calendar,
    /// The cost worksheet (`tools/cost.toml`).
    Worksheet,
    /// The questions to take along (`tools/sheets.toml`).
    Sheets,
    /// The knowledge questions (`tools/quiz.toml`).
    Quiz,
}

/// One section. Which keys it takes follows from `kind`; [`crate::check`] says so.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What it shows.
    pub kind: SectionKind,
    /// Its address on the page.
    pub id: Text,
    /// Its heading (h2).
    pub heading: Text,
    /// Markdown before the rest.
    pub intro: Option<Text>,
    /// Markdown, the section's text.
    pub body: Option<Text>,
    /// Markdown after the rest.
    pub after: Option<Text>,
    /// `cards`: the cards.
    #[serde(default)]
    pub card: Vec<Card>,
    /// `both`: the points.
    #[serde(default)]
    pub item: Vec<BothItem>,
    /// `icons`: the pairs.
    #[serde(default)]
    pub pair: Vec<IconPair>,
    /// `comparison`: ids of rows; absent means all.
    pub rows: Option<Vec<Text>>,
    /// `comparison`: with the controls of `tools/choosing.toml`. Once on a page.
    #[serde(default)]
    pub tools: bool,
    /// `questions`: ids of questions; absent means all, grouped.
    pub questions: Option<Vec<Text>>,
    /// `plot`: its panels.
    #[serde(default)]
    pub panel: Vec<PlotPanel>,
    /// `table`: shows the table of another page, `"compare#trials"`, instead of rows of its own.
    pub from: Option<Text>,
    /// `table`: its caption.
    pub caption: Option<Text>,
    /// `table`: headings of the columns; the first heads the row headings.
    #[serde(default)]
    pub columns: Vec<Text>,
    /// `table`: its rows.
    #[serde(default)]
    pub row: Vec<TableRow>,
    /// `action`: the button's words.
    pub button: Option<Text>,
    /// `action`: where the button leads.
    pub link: Option<Text>,
}

/// A short text under a heading of its own.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Card {
    pub heading: Text,
    pub body: Text,
}

/// A point told for both treatments.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct BothItem {
    pub heading: Text,
    pub ketamine: Text,
    pub ect: Text,
}

/// A chance with each treatment, out of a hundred people.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IconPair {
    /// What happened to them.
    pub heading: Text,
    /// Finding with unit "out of 100", for ketamine.
    pub ketamine: Text,
    /// Finding of the same `pair`, for ECT.
    pub ect: Text,
    /// How long it lasted, if it is a harm.
    pub harm: Option<Harm>,
}

/// A row of a table of words.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct TableRow {
    pub heading: Text,
    pub cells: Vec<Text>,
}

/// One measure of the plot: all its lines share a scale, with ketamine on the right.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlotPanel {
    /// What is measured.
    pub heading: Text,
    /// What the numbers mean, Markdown.
    pub about: Text,
    /// Over the left half.
    pub toward_ect: Text,
    /// Over the right half.
    pub toward_ketamine: Text,
    /// Distance of the marks on the scale, in the unit of the findings.
    pub step: f64,
    /// How many marks there are on each side of zero, up to ten.
    pub steps: u8,
    /// The lines, like for like first.
    #[serde(default)]
    pub line: Vec<PlotLine>,
}

/// One difference of the plot.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlotLine {
    /// Study and outcome, short: it stands over the line on a phone.
    pub label: Text,
    /// A finding with `favors` and a value. One in words has no place on the scale, and stands in the
    /// table alone.
    pub finding: Text,
}
