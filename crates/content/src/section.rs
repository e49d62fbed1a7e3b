//! The kinds of section that pages are made of, and the keys that each takes.

use crate::evidence::{Harm, Subject};
use crate::text::{Anchor, Href, Id, Line, Markdown, Text};
use serde::Deserialize;

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
    /// The answer, drawn: such pairs on one axis. Only first on a page, beside the opening.
    Answer,
    /// Differences between the treatments, drawn, with their table beneath.
    Plot,
    /// A table of words.
    Table,
    /// A call to act, with its button.
    Action,
    /// Cards that lead to the articles.
    Articles,
    /// The consultation form.
    Form,
    /// What the clinic says of the call: cost, who answers, how soon, hours.
    Contact,
    /// What the clinic says of treatment there: who is in the room, what is watched, whom it does not treat.
    Clinic,
    /// The clinic's people (`[[person]]` in `site.toml`). The section is left out while there are none.
    People,
    /// Everything that the form sends, field by field.
    Sent,
    /// The sources of a subject, with their findings.
    Sources,
    /// What was looked for and not found (`evidence/searches.toml`).
    Searches,
    /// Links to what used to stand on this page: each place keeps its old address and leads on to the new one.
    Moved,
    /// The calendar of both courses (`tools/time.toml`).
    Calendar,
    /// The cost worksheet (`tools/cost.toml`).
    Worksheet,
    /// The questions to take along (`tools/sheets.toml`).
    Sheets,
    /// The knowledge questions (`tools/quiz.toml`).
    Quiz,
}

/// One section. Which keys it takes follows from `kind`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What it shows.
    pub kind: SectionKind,
    /// Its address on the page.
    pub id: Anchor,
    /// Its heading (h2).
    pub heading: Line,
    /// Drawn beside the heading; the words say the same.
    pub drawing: Option<Drawing>,
    /// Whether all below the heading is closed until a reader opens it.
    #[serde(default)]
    pub folded: bool,
    /// Markdown before the rest.
    pub intro: Option<Markdown>,
    /// Markdown, the section's text.
    pub body: Option<Markdown>,
    /// Markdown after the rest.
    pub after: Option<Markdown>,
    /// `cards`: the cards.
    #[serde(default)]
    pub card: Vec<Card>,
    /// `both`: the points.
    #[serde(default)]
    pub item: Vec<BothItem>,
    /// `icons`, `answer`: the pairs.
    #[serde(default)]
    pub pair: Vec<IconPair>,
    /// `icons`: which harms are drawn. The build holds the pairs against it.
    pub harms: Option<HarmRule>,
    /// `comparison`: ids of rows; absent means all.
    pub rows: Option<Vec<Id>>,
    /// `comparison`: with the controls of `tools/choosing.toml`. Once on a page.
    #[serde(default)]
    pub tools: bool,
    /// `questions`: ids of questions, without their groups.
    pub questions: Option<Vec<Id>>,
    /// `questions`: ids of groups, each with its questions. Every group stands on one page.
    pub groups: Option<Vec<Id>>,
    /// `moved`: the places.
    #[serde(default)]
    pub place: Vec<Place>,
    /// `sources`: of what.
    pub subject: Option<Subject>,
    /// `plot`: its panels.
    #[serde(default)]
    pub panel: Vec<PlotPanel>,
    /// `table`: its caption.
    pub caption: Option<Line>,
    /// `table`: headings of the columns; the first heads the row headings.
    #[serde(default)]
    pub columns: Vec<Line>,
    /// `table`: its rows.
    #[serde(default)]
    pub row: Vec<TableRow>,
    /// `action`: the button's words.
    pub button: Option<Text>,
    /// `action`: where the button leads.
    pub link: Option<Href>,
}

impl Section {
    /// The keys that not every kind shows, and whether they are there.
    pub(crate) fn present(&self) -> [(&'static str, bool); 18] {
        [
            ("body", self.body.is_some()),
            ("intro", self.intro.is_some()),
            ("after", self.after.is_some()),
            ("[[section.card]]", !self.card.is_empty()),
            ("[[section.item]]", !self.item.is_empty()),
            ("[[section.pair]]", !self.pair.is_empty()),
            ("harms", self.harms.is_some()),
            ("rows", self.rows.is_some()),
            ("questions", self.questions.is_some()),
            ("groups", self.groups.is_some()),
            ("caption", self.caption.is_some()),
            ("columns", !self.columns.is_empty()),
            ("[[section.row]]", !self.row.is_empty()),
            ("[[section.panel]]", !self.panel.is_empty()),
            ("subject", self.subject.is_some()),
            ("[[section.place]]", !self.place.is_empty()),
            ("button", self.button.is_some()),
            ("link", self.link.is_some()),
        ]
    }

    /// The keys that its kind needs, and those that it may have besides.
    pub(crate) fn wanted(&self) -> (&'static [&'static str], &'static [&'static str]) {
        use SectionKind as Kind;
        match self.kind {
            Kind::Prose => (&["body"], &[]),
            Kind::Cards => (&["[[section.card]]"], &["intro", "after"]),
            Kind::Both => (&["[[section.item]]"], &["intro", "after"]),
            Kind::Icons => (&["[[section.pair]]"], &["harms", "intro", "after"]),
            Kind::Answer => (&["[[section.pair]]"], &["after"]),
            Kind::Comparison => (&[], &["rows", "intro", "after"]),
            Kind::Questions if self.groups.is_some() => (&["groups"], &["intro", "after"]),
            Kind::Questions => (&["questions"], &["intro", "after"]),
            Kind::Plot => (
                &["columns", "[[section.panel]]"],
                &["caption", "intro", "after"],
            ),
            Kind::Table => (
                &["columns", "[[section.row]]"],
                &["caption", "intro", "after"],
            ),
            Kind::Moved => (&["[[section.place]]"], &["intro"]),
            Kind::Sources => (&["subject"], &["intro"]),
            Kind::Action => (&["body", "button", "link"], &[]),
            Kind::Articles
            | Kind::Form
            | Kind::Contact
            | Kind::Clinic
            | Kind::People
            | Kind::Searches => (&[], &["intro"]),
            Kind::Sent | Kind::Calendar | Kind::Worksheet | Kind::Sheets | Kind::Quiz => {
                (&[], &["intro", "after"])
            }
        }
    }
}

/// A small drawing.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Drawing {
    /// An infusion.
    Drip,
    /// Short electric pulses.
    Pulse,
    /// The weeks of a course of infusions.
    WeeksKetamine,
    /// The weeks of a course of ECT.
    WeeksEct,
    /// A person awake in a chair, as during an infusion.
    Awake,
    /// A person asleep, as during ECT.
    Asleep,
}

/// A short text under a heading of its own.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub heading: Line,
    pub drawing: Option<Drawing>,
    pub body: Markdown,
}

/// A point told for both treatments.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BothItem {
    pub heading: Line,
    pub ketamine: Markdown,
    pub ect: Markdown,
}

/// Something that stands on another page now.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its old address on this page.
    pub id: Anchor,
    /// What it is.
    pub words: Line,
    /// Where it stands now.
    pub link: Href,
}

/// A chance with each treatment, out of a hundred people.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IconPair {
    /// What happened to them.
    pub heading: Text,
    /// Finding with unit "out of 100", for ketamine.
    pub ketamine: Id,
    /// Finding of the same `pair`, for ECT.
    pub ect: Id,
    /// How long it lasted, if it is a harm.
    pub harm: Option<Harm>,
}

/// Which harms are drawn: all of one table that are frequent enough with either treatment.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HarmRule {
    /// The `table` of the findings.
    pub table: Id,
    /// The least chance out of 100, with either treatment, that is drawn.
    pub least: f64,
}

/// A row of a table of words.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    pub heading: Line,
    pub cells: Vec<Markdown>,
}

/// One measure of the plot: all its lines share a scale, with ketamine on the right.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlotPanel {
    /// What is measured.
    pub heading: Text,
    /// What the numbers mean, Markdown.
    pub about: Markdown,
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
    pub finding: Id,
}
