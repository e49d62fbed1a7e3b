//! How fast the comparison answers, beside a plain script on the same page: from the click to the
//! next paint, in turns.

use crate::visit::SLOWER;
use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::dist::Dist;
use browser_tests::engine::{Engine, Options};
use browser_tests::server::TestSite;
use browser_tests::stats::{Estimate, compare, median};
use browser_tests::variant::copy;
use serde::Serialize;
use serde_json::json;
use std::fs;
use tempfile::TempDir;

/// How often each is measured.
const ROUNDS: usize = 30;
const TWIN: &str = include_str!("twin.js");

/// Clicks, and waits until the change was painted: the task after the next frame.
const CLICK: &str = "
    const [selector, done] = arguments;
    const begun = performance.now();
    document.querySelector(selector).click();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now() - begun);
      channel.port2.postMessage(null);
    });";

/// What is clicked, by name.
const ACTIONS: &[(&str, &[&str])] = &[
    ("swap", &["#choosing-swap"]),
    (
        "rating",
        &["[name=cost][value='5']", "[name=days][value='4']"],
    ),
];

/// How one action compares.
#[derive(Debug, Serialize)]
pub struct Click {
    /// What is clicked.
    pub name: &'static str,
    /// Milliseconds to the next paint, medians.
    pub ours: f64,
    pub plain: f64,
    pub ratio: Estimate,
}

/// Measures each action.
///
/// # Errors
/// When a browser fails, or the two show different tables.
pub async fn measure(dist: &Dist) -> Result<Vec<Click>> {
    let twin = twin(dist)?;
    let dist = Dist {
        folder: twin.path().to_owned(),
        prefix: "/",
    };
    let site = TestSite::start(dist).await?;
    let (app, plain) = (
        Browser::start(Engine::Chromium, Options::default()).await?,
        Browser::start(Engine::Chromium, Options::default()).await?,
    );
    let outcome = measure_in(&site, &app, &plain).await;
    app.end().await;
    plain.end().await;
    outcome
}

async fn measure_in(site: &TestSite, app: &Browser, plain: &Browser) -> Result<Vec<Click>> {
    for (browser, page) in [(app, "/compare/"), (plain, "/twin/")] {
        browser.open_live(&site.url(page)).await?;
        let slower = json!({ "rate": SLOWER });
        browser
            .devtools("Emulation.setCPUThrottlingRate", slower)
            .await?;
    }
    let mut clicks = Vec::new();
    for (name, selectors) in ACTIONS {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        // The first clicks warm both up and do not count.
        for round in 0..ROUNDS + 4 {
            let selector = selectors[round % selectors.len()];
            let (one, other) = (click(app, selector).await?, click(plain, selector).await?);
            same(app, plain).await?;
            if round >= 4 {
                ours.push(one);
                theirs.push(other);
            }
        }
        clicks.push(Click {
            name,
            ours: median(&ours),
            plain: median(&theirs),
            ratio: compare(&ours, &theirs, |ours, theirs| ours / theirs),
        });
    }
    Ok(clicks)
}

/// Milliseconds from the click to the next paint.
async fn click(browser: &Browser, selector: &str) -> Result<f64> {
    let answer = browser.driver.execute_async(CLICK, vec![json!(selector)]);
    let time = answer.await.context(selector.to_owned())?.json().as_f64();
    time.context("the page gave no time")
}

/// Both pages show the same: otherwise the measurement would compare nothing.
async fn same(app: &Browser, plain: &Browser) -> Result<()> {
    let shown = "document.querySelector('#comparison-table').textContent \
                 + document.querySelector('h1').textContent";
    let (one, other) = (app.text(shown).await?, plain.text(shown).await?);
    if one != other || one.is_empty() {
        bail!("the app and the plain script show different tables");
    }
    Ok(())
}

/// A copy of the built site in which `/twin/` is `/compare/` with the plain script instead of the app.
fn twin(dist: &Dist) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    copy(&dist.folder, folder.path(), &|_| true)?;
    let html = dist.html("/compare/")?;
    let (before, rest) = html
        .split_once("<script type=\"module\"")
        .context("/compare/ has no start script")?;
    let (_, after) = rest
        .split_once("</script>")
        .context("the start script has no end")?;
    let html = format!("{before}<script type=\"module\" src=\"/twin.js\"></script>{after}");
    fs::create_dir(folder.path().join("twin"))?;
    fs::write(folder.path().join("twin/index.html"), html)?;
    fs::write(folder.path().join("twin.js"), TWIN)?;
    Ok(folder)
}
