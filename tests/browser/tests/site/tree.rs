//! The comparison as Chromium tells it to a screen reader: a table, the same on a phone and at a desk.
//!
//! What it tells is kept in `golden/comparison.txt`, a line a cell. `UPDATE_GOLDEN=1` writes it anew.

use crate::comparison::{PAGE, content};
use crate::stage::Stage;
use anyhow::{Context, Result, bail, ensure};
use browser_tests::browser::Browser;
use browser_tests::dist;
use browser_tests::engine::Engine;
use browser_tests::server::TestSite;
use serde_json::{Value, json};
use std::collections::HashMap;

const KEPT: &str = "tests/browser/golden/comparison.txt";
const WIDTHS: [u32; 2] = [320, 1280];

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    let caption = content()?.site.words.comparison_caption.clone();
    for width in WIDTHS {
        browser.size(width, 800).await?;
        let told = told(browser, sites[0], &caption).await;
        let outcome = told.and_then(|told| as_kept(&told));
        report.check(&format!("tree, {width} px: {PAGE}"), outcome);
    }
    browser.own_size().await
}

/// Compares with what is kept, or keeps it.
fn as_kept(told: &str) -> Result<()> {
    let file = dist::root().join(KEPT);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        return std::fs::write(&file, told).context(KEPT);
    }
    let kept = std::fs::read_to_string(&file).context(KEPT)?;
    let mut lines = kept.lines().zip(told.lines()).enumerate();
    if let Some((at, (kept, told))) = lines.find(|(_, (kept, told))| kept != told) {
        bail!(
            "line {} of {KEPT} is\n  {kept}\nand what is told is\n  {told}\nIf that is right, run with UPDATE_GOLDEN=1",
            at + 1
        );
    }
    let (kept, told) = (kept.lines().count(), told.lines().count());
    ensure!(kept == told, "{told} lines are told instead of {kept}");
    Ok(())
}

/// The table as a screen reader has it, a line a cell.
async fn told(browser: &Browser, site: &TestSite, caption: &str) -> Result<String> {
    browser.open_live(&site.url(PAGE)).await?;
    let answer = browser
        .ask_devtools("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes: Vec<Value> = serde_json::from_value(answer["nodes"].clone())?;
    let id = |node: &Value| node["nodeId"].as_str().unwrap_or_default().to_owned();
    let tree = Tree(nodes.iter().map(|node| (id(node), node)).collect());
    let named = |node: &&Value| role(node) == "table" && node["name"]["value"] == caption;
    let table = nodes.iter().find(named).context("there is no such table")?;
    let mut out = format!("table: {caption}\n");
    for (at, row) in tree.below(table, &["row"]).into_iter().enumerate() {
        for cell in tree.below(row, &["rowheader", "columnheader", "cell"]) {
            let words = tree.below(cell, &["StaticText"]);
            let words = words
                .iter()
                .map(|text| text["name"]["value"].as_str().unwrap_or_default());
            let words = words.collect::<Vec<_>>().join(" ");
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            out.push_str(&format!("row {at}, {}: {words}\n", role(cell)));
        }
    }
    Ok(out)
}

fn role(node: &Value) -> &str {
    // What is ignored is not told, though what is in it may be.
    match node["ignored"].as_bool() {
        Some(true) => "",
        _ => node["role"]["value"].as_str().unwrap_or_default(),
    }
}

/// The nodes by their ids.
struct Tree<'a>(HashMap<String, &'a Value>);

impl<'a> Tree<'a> {
    /// The nodes of these roles below, in order, without looking into them.
    fn below(&self, node: &Value, roles: &[&str]) -> Vec<&'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten();
        let children = ids.filter_map(|id| self.0.get(id.as_str()?).copied());
        let found = |child: &'a Value| {
            if roles.contains(&role(child)) {
                vec![child]
            } else {
                self.below(child, roles)
            }
        };
        children.flat_map(found).collect()
    }
}
