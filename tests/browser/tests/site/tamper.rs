//! Islands that were changed after the site was built, by minifiers, translators and extensions, before and after the
//! app starts: each acts, and so do the others of its page; what was typed, opened and focused stays.
//!
//! A new island: its place in `ISLANDS` (`tamper_table.rs`), and what it does in `acts.js`.

use crate::fill::rows;
use crate::stage::Stage;
use crate::tamper_table::{After, ISLANDS, Island, PLANTED, WAYS};
use anyhow::{Context, Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::report::{Report, none, same};
use browser_tests::server::TestSite;
use browser_tests::variant::Variant;
use serde_json::{Value, json};

type Rewrite = fn(&str) -> String;

/// What hosts do with pages.
const HOSTS: [(&str, Rewrite); 2] = [("minified", minify), ("spread", spread)];

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, [root, _]) = stage.both();
    for island in &ISLANDS {
        for when in ["before", "after"] {
            for way in WAYS {
                let root_of_way = if island.bare.contains(&way) {
                    "body".to_owned()
                } else {
                    root_of(island)
                };
                let case = json!({"way": way, "when": when, "root": root_of_way});
                let name = format!("tamper {}: {way} {when} the start", island.name);
                report.check(&name, acts(browser, root, island.page, case).await);
            }
            for (part, after) in island.removed {
                let name = format!("tamper {}: {part} removed {when} the start", island.name);
                if when == "after" && *after == After::Link {
                    report.check(&name, leads_on(browser, root, island.page, part).await);
                    continue;
                }
                let inert = (when == "after" && *after == After::Inert).then_some(island.name);
                let case = json!({
                    "way": "removed", "when": when, "root": root_of(island), "inert": inert,
                    "removed": format!("{} {part}", root_of(island)),
                });
                report.check(&name, acts(browser, root, island.page, case).await);
            }
        }
    }
    for (plant, words) in PLANTED {
        let name = format!("tamper: finds an app that {plant}");
        report.check(&name, finds(browser, root, plant, words).await);
    }
    rewritten(browser, report, root).await
}

fn root_of(island: &Island) -> String {
    format!("[data-island={}]", island.name)
}

/// What the page and its islands complain of in a case.
async fn complaints(
    browser: &Browser,
    site: &TestSite,
    page: &str,
    case: Value,
) -> Result<Vec<String>> {
    browser.open(&site.url(&format!("{page}?tamper"))).await?;
    let script = "const done = arguments[1]; window.__tamper.run(arguments[0]).then(done);";
    let answer = browser.driver.execute_async(script, vec![case]).await?;
    serde_json::from_value(answer.json().clone()).context("the case gave no list of complaints")
}

/// One page load: all islands of the page act but the one that cannot, and a request makes one row.
async fn acts(browser: &Browser, site: &TestSite, page: &str, case: Value) -> Result<()> {
    let before = rows(site)?;
    let sends = page == "/consultation/" && case["inert"].is_null();
    none("complaints", complaints(browser, site, page, case).await?)?;
    same(
        "the number of new rows",
        rows(site)? - before,
        usize::from(sends),
    )
}

/// Without the panel a figure leads to its entry, as it does without the script.
async fn leads_on(browser: &Browser, site: &TestSite, page: &str, part: &str) -> Result<()> {
    browser.open_live(&site.url(page)).await?;
    let press = "document.querySelector(arguments[0]).remove();
        document.querySelector('main a.figure').click();";
    browser.run(press, vec![part.into()]).await?;
    let there = "location.pathname.startsWith('/sources/') && location.hash.length > 1";
    browser
        .until("the page of the source is shown", there)
        .await
}

async fn finds(browser: &Browser, site: &TestSite, plant: &str, words: &str) -> Result<()> {
    let case = json!({
        "way": "removed", "when": "before", "root": "[data-island=accordion]", "plant": plant,
        "removed": "[data-island=accordion] .accordion__all",
    });
    let found = complaints(browser, site, "/faq/", case).await?;
    ensure!(
        found.iter().any(|complaint| complaint.contains(words)),
        "nothing says {words:?}: {found:?}"
    );
    Ok(())
}

/// The site as a host serves it that rewrites every page.
async fn rewritten(browser: &Browser, report: &mut Report, site: &TestSite) -> Result<()> {
    for (host, rewrite) in HOSTS {
        let variant = Variant::rewritten(&site.dist, &rewrite)?;
        let site = TestSite::start(variant.dist.clone()).await?;
        for page in [
            "/",
            "/faq/",
            "/compare/",
            "/cost/",
            "/ask/",
            "/consultation/",
        ] {
            let case = json!({"way": "nothing", "when": "before", "root": "body"});
            let name = format!("tamper {page}: {host} by the host");
            report.check(&name, acts(browser, &site, page, case).await);
        }
    }
    Ok(())
}

/// With a comment and white space between all elements.
fn spread(html: &str) -> String {
    html.replace("><", ">\n<!-- a host -->\n<")
}

/// Without comments, and without white space between elements.
fn minify(html: &str) -> String {
    let mut parts = html.split("<!");
    let mut stripped = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if part.to_lowercase().starts_with("doctype") {
            stripped += "<!";
            stripped += part;
        } else if let Some(rest) = part.strip_prefix('>') {
            stripped += rest;
        } else {
            stripped += part.split_once("-->").map_or(part, |(_, rest)| rest);
        }
    }
    let lines: Vec<&str> = stripped
        .split('>')
        .map(|part| match part.trim_start() {
            element if element.starts_with('<') => element,
            _ => part,
        })
        .collect();
    lines.join(">")
}
