//! Each page as Chromium tells it to a screen reader, the same on a phone and at a desk, with nothing opened.
//!
//! What it tells is kept in `golden/tree/`: landmarks, headings, controls and pictures, and each row of a table. What
//! stands between them is not. `UPDATE_GOLDEN=1` writes it anew.

use crate::stage::Stage;
use anyhow::{Context, Result, bail, ensure};
use browser_tests::browser::Browser;
use browser_tests::dist::{self, Dist};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs;

const KEPT: &str = "tests/browser/golden/tree";
const WIDTHS: [u32; 2] = [320, 1280];

/// What is told of, wherever it stands.
const TOLD: [&str; 22] = [
    "alert",
    "banner",
    "button",
    "checkbox",
    "combobox",
    "complementary",
    "contentinfo",
    "DisclosureTriangle",
    "form",
    "group",
    "heading",
    "image",
    "link",
    "main",
    "navigation",
    "note",
    "radio",
    "region",
    "row",
    "status",
    "table",
    "textbox",
];
const CELLS: [&str; 3] = ["cell", "columnheader", "rowheader"];
/// Which of its states are, if they are not as usual.
const STATES: [&str; 7] = [
    "checked", "disabled", "expanded", "invalid", "level", "pressed", "required",
];

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    for width in WIDTHS {
        browser.size(width, 800).await?;
        for page in sites[0].dist.pages()? {
            browser.open_live(&sites[0].url(&page)).await?;
            let outcome = told(browser).await.and_then(|told| as_kept(&page, &told));
            report.check(&format!("tree, {width} px: {page}"), outcome);
        }
    }
    browser.own_size().await
}

/// Compares with what is kept, or keeps it.
fn as_kept(page: &str, told: &str) -> Result<()> {
    let file = format!("{KEPT}/{}.txt", Dist::name(page));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(dist::root().join(KEPT))?;
        return fs::write(dist::root().join(&file), told).context(file);
    }
    let kept = fs::read_to_string(dist::root().join(&file)).with_context(|| file.clone())?;
    let mut lines = kept.lines().zip(told.lines()).enumerate();
    if let Some((at, (kept, told))) = lines.find(|(_, (kept, told))| kept != told) {
        bail!(
            "line {} of {file} is\n  {kept}\nand what is told is\n  {told}\nIf that is right, run with UPDATE_GOLDEN=1",
            at + 1
        );
    }
    let (kept, told) = (kept.lines().count(), told.lines().count());
    ensure!(kept == told, "{told} lines are told instead of {kept}");
    Ok(())
}

async fn told(browser: &Browser) -> Result<String> {
    let answer = browser
        .ask_devtools("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes: Vec<Value> = serde_json::from_value(answer["nodes"].clone())?;
    let id = |node: &Value| node["nodeId"].as_str().unwrap_or_default().to_owned();
    let tree = Tree(nodes.iter().map(|node| (id(node), node)).collect());
    let mut out = String::new();
    tree.tell(nodes.first().context("nothing is told")?, 0, &mut out);
    Ok(out)
}

fn role(node: &Value) -> &str {
    // What is ignored is not told, though what is in it may be.
    match node["ignored"].as_bool() {
        Some(true) => "",
        _ => node["role"]["value"].as_str().unwrap_or_default(),
    }
}

/// Its role, name and states, on one line.
fn line(node: &Value) -> String {
    let mut line = format!(
        "{} {}",
        role(node),
        node["name"]["value"].as_str().unwrap_or_default()
    );
    for property in node["properties"].as_array().into_iter().flatten() {
        let (name, value) = (&property["name"], &property["value"]["value"]);
        let usual = [json!(false), json!("false")].contains(value) && name != "expanded";
        if STATES.iter().any(|state| name == state) && !usual {
            line.push_str(&format!(
                " [{}: {value}]",
                name.as_str().unwrap_or_default()
            ));
        }
    }
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The nodes by their ids.
struct Tree<'a>(HashMap<String, &'a Value>);

impl<'a> Tree<'a> {
    fn children(&self, node: &'a Value) -> impl Iterator<Item = &'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten();
        ids.filter_map(|id| self.0.get(id.as_str()?).copied())
    }

    /// A line for each that is told of, indented by what it stands in.
    fn tell(&self, node: &'a Value, depth: usize, out: &mut String) {
        // Each disclosure stands in a group without a name.
        let told = TOLD.contains(&role(node)) && line(node) != "group";
        if told {
            let indent = "  ".repeat(depth);
            let words = match role(node) {
                "row" => self.cells(node),
                _ => line(node),
            };
            out.push_str(&format!("{indent}{words}\n"));
        }
        for child in self.children(node) {
            self.tell(child, depth + usize::from(told), out);
        }
    }

    /// The words of a row's cells.
    fn cells(&self, row: &'a Value) -> String {
        let cells = self.below(row, &CELLS).into_iter();
        let words = |cell| {
            self.below(cell, &["StaticText"])
                .into_iter()
                .map(line)
                .collect::<Vec<_>>()
                .join(" ")
        };
        let cells =
            cells.map(|cell| format!("{}: {}", role(cell), words(cell).replace("StaticText ", "")));
        cells.collect::<Vec<_>>().join(" | ")
    }

    /// The nodes of these roles below, in order, without looking into them.
    fn below(&self, node: &'a Value, roles: &[&str]) -> Vec<&'a Value> {
        let found = |child: &'a Value| {
            if roles.contains(&role(child)) {
                vec![child]
            } else {
                self.below(child, roles)
            }
        };
        self.children(node).flat_map(found).collect()
    }
}
