//! The comparison: what the content has, what the page shows, and a visitor who chooses.

use crate::keys::Keys;
use crate::walk::Walk;
use anyhow::{Context, Result, anyhow};
use browser_tests::browser::Browser;
use browser_tests::dist;
use browser_tests::report::none;
use browser_tests::server::TestSite;
use content::tools::choosing::{Choosing, Statement};
use content::{Content, Options, load};
use serde::Deserialize;

/// The page with the full comparison.
pub const PAGE: &str = "/compare/";

/// The pages with tools: the comparison, the worksheet, the sheets of questions, the knowledge questions.
pub const TOOLS: [&str; 4] = [PAGE, COST, ASK, DECIDE];
pub const COST: &str = "/cost/";
pub const ASK: &str = "/ask/";
pub const DECIDE: &str = "/decide/";

/// All that the choice may change. Heads are in the order in which they stand on the screen; each pair is what
/// the two treatments' parts stand in, and their order.
const SHOWN: &str = "(() => {
    const words = (element) => element.textContent.replace(/\\s+/g, ' ').trim();
    const table = document.getElementById('comparison-table');
    const heads = [...table.tHead.rows[0].cells];
    heads.sort((one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left);
    const pairs = new Map();
    for (const side of document.querySelectorAll('main [data-side]')) {
        const sides = pairs.get(side.parentElement) ?? [];
        pairs.set(side.parentElement, [...sides, side.dataset.side]);
    }
    return {
        heading: words(document.querySelector('main h1')),
        caption: words(table.caption),
        heads: heads.map(words),
        rows: [...table.tBodies].map((row) => ({
            id: row.id.replace('row-', ''),
            shown: row.checkVisibility(),
            cells: [...row.rows[1].cells].map(words),
        })),
        pairs: [...pairs].map(([around, sides]) => [`${around.localName} ${around.className}`.trim(), sides]),
        pressed: [...document.querySelectorAll('fieldset')].flatMap((group) =>
            [...group.querySelectorAll('button[aria-pressed=true]')].map((button) => [words(group.querySelector('legend')), words(button)])),
    };
})()";

/// What the page shows of the choice.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Shown {
    pub heading: String,
    pub caption: String,
    pub heads: Vec<String>,
    pub rows: Vec<Row>,
    pub pairs: Vec<(String, Vec<String>)>,
    /// Statements with the rating that is pressed.
    pub pressed: Vec<(String, String)>,
}

/// A row of the table.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Row {
    pub id: String,
    pub shown: bool,
    pub cells: Vec<String>,
}

impl Shown {
    /// The ids of the rows, in order.
    pub fn order(&self) -> Vec<&str> {
        self.rows.iter().map(|row| row.id.as_str()).collect()
    }

    /// The ids of the rows that are out of sight, in order.
    pub fn hidden(&self) -> Vec<&str> {
        let hidden = self.rows.iter().filter(|row| !row.shown);
        hidden.map(|row| row.id.as_str()).collect()
    }

    /// The same with the other treatment first.
    pub fn swapped(&self, content: &Content) -> Result<Self> {
        let mut other = self.clone();
        let heading = content.pages["compare"].heading_swapped.as_deref();
        other.heading = heading.context("the heading has no other form")?.to_owned();
        other.caption = content.site.words.comparison_caption_swapped.clone();
        other.heads.swap(0, 1);
        other.rows.iter_mut().for_each(|row| row.cells.reverse());
        other
            .pairs
            .iter_mut()
            .for_each(|(_, sides)| sides.reverse());
        Ok(other)
    }
}

/// The content that the site was built from.
pub fn content() -> Result<Content> {
    load(&dist::root().join("content"), &Options::default())
        .map_err(|issues| anyhow!("the content is broken: {issues}"))
}

/// A visitor at the comparison.
pub struct Chooser<'a> {
    pub browser: &'a Browser,
    pub site: &'a TestSite,
    pub content: &'a Content,
    pub keys: Keys<'a>,
}

impl<'a> Chooser<'a> {
    pub fn new(browser: &'a Browser, site: &'a TestSite, content: &'a Content) -> Self {
        let keys = Keys(browser);
        Self {
            browser,
            site,
            content,
            keys,
        }
    }

    /// Loads the comparison freshly, with what stands behind `#` in its address.
    pub async fn open(&self, hash: &str) -> Result<Walk<'a>> {
        self.open_at(&format!("{PAGE}{hash}")).await
    }

    /// Loads an address freshly.
    pub async fn open_at(&self, address: &str) -> Result<Walk<'a>> {
        // From elsewhere, since nothing is loaded where only that part differs.
        self.browser.open("about:blank").await?;
        self.browser.console().await?;
        Walk::from(self.browser, self.site, address).await
    }

    pub async fn shown(&self) -> Result<Shown> {
        let shown = self.browser.value(SHOWN).await?;
        serde_json::from_value(shown).context("the comparison is not as it should be")
    }

    /// Waits until a status line says this.
    pub async fn hears(&self, words: &str) -> Result<()> {
        let wanted = serde_json::to_string(words)?;
        let said = format!(
            "[...document.querySelectorAll('[role=status]')].some((line) => line.textContent.trim() === {wanted} && line.checkVisibility())"
        );
        self.browser
            .until(&format!("a status line says {words:?}"), &said)
            .await
    }

    /// Waits until a status line says how many rows are shown.
    pub async fn hears_count(&self, shown: usize) -> Result<()> {
        let words = self
            .words()
            .shown
            .replace("{shown}", &shown.to_string())
            .replace("{all}", &self.content.comparison.row.len().to_string());
        self.hears(&words).await
    }

    /// What stands behind `#` in the address.
    pub async fn hash(&self) -> Result<String> {
        self.browser.text("location.hash").await
    }

    /// Fails if page or browser complained on the way.
    pub async fn quiet(&self, walk: &Walk<'_>) -> Result<()> {
        walk.quiet().await?;
        none("the console has", self.browser.console().await?)
    }

    pub fn words(&self) -> &Choosing {
        &self.content.choosing
    }

    /// The statement with this id.
    pub fn statement(&self, id: &str) -> Result<&Statement> {
        let mut all = self.words().statement.iter();
        all.find(|statement| statement.id.as_str() == id)
            .with_context(|| format!("there is no statement {id}"))
    }

    /// The question of the row with this id.
    pub fn question(&self, id: &str) -> Result<&str> {
        let mut all = self.content.comparison.row.iter();
        let row = all.find(|row| row.id.as_str() == id);
        Ok(row
            .with_context(|| format!("there is no row {id}"))?
            .question
            .as_str())
    }

    /// The words of a rating from 1 to 5.
    pub fn rating(&self, level: u8) -> &str {
        self.words().ratings[usize::from(level) - 1].as_str()
    }

    /// The rows as statements with these ratings, of 2 or more, order them.
    pub fn ordered(&self, ratings: &[(&str, u8)]) -> Result<Vec<&str>> {
        let rows = self.content.comparison.row.iter();
        let mut rows: Vec<(u8, &str)> = rows.map(|row| (0, row.id.as_str())).collect();
        for (statement, level) in ratings {
            for id in &self.statement(statement)?.rows {
                let row = rows.iter_mut().find(|row| row.1 == id.as_str());
                row.with_context(|| format!("there is no row {}", id.as_str()))?
                    .0 = *level;
            }
        }
        // It keeps the order of the page among equals.
        rows.sort_by_key(|row| std::cmp::Reverse(row.0));
        Ok(rows.into_iter().map(|row| row.1).collect())
    }
}
