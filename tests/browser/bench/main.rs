//! How fast the comparison answers, beside a plain script on the same page: from the click to the
//! next paint in Chromium, on a processor that is made four times slower. A time alone says little
//! about other machines, so what counts is the ratio of medians, measured in turns in one run.

use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::dist::Dist;
use browser_tests::engine::{Engine, Options};
use browser_tests::server::TestSite;
use serde_json::json;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// How often each is measured.
const ROUNDS: usize = 30;
/// How many times slower the processor is made.
const SLOWER: u32 = 4;
/// The highest ratio that is allowed.
const LIMIT: f64 = 1.5;

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

#[tokio::main]
async fn main() -> Result<()> {
    let twin = twin(&Dist::at_root()?)?;
    let dist = Dist {
        folder: twin.path().to_owned(),
        prefix: "/",
    };
    let site = TestSite::start(dist).await?;
    let (app, plain) = (
        Browser::start(Engine::Chromium, Options::default()).await?,
        Browser::start(Engine::Chromium, Options::default()).await?,
    );
    for (browser, page) in [(&app, "/compare/"), (&plain, "/twin/")] {
        browser.open_live(&site.url(page)).await?;
        let slower = json!({ "rate": SLOWER });
        browser
            .devtools("Emulation.setCPUThrottlingRate", slower)
            .await?;
    }
    let outcome = measure(&app, &plain).await;
    app.end().await;
    plain.end().await;
    outcome
}

async fn measure(app: &Browser, plain: &Browser) -> Result<()> {
    let mut slow = Vec::new();
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
        let (ours, theirs) = (median(&mut ours), median(&mut theirs));
        let ratio = ours / theirs;
        println!(
            "{name}: {ratio:.2} times the plain script, at most {LIMIT} \
             (click to next paint, medians of {ROUNDS}: {ours:.1} and {theirs:.1} ms, \
             processor {SLOWER} times slower)"
        );
        if ratio > LIMIT {
            slow.push(*name);
        }
    }
    if !slow.is_empty() {
        bail!("slower than allowed: {}", slow.join(", "));
    }
    Ok(())
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

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    let middle = times.len() / 2;
    times
        .get(middle.saturating_sub(1)..=middle)
        .map_or(f64::NAN, |pair| pair.iter().sum::<f64>() / 2.0)
}

/// A copy of the built site in which `/twin/` is `/compare/` with the plain script instead of the app.
fn twin(dist: &Dist) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    copy(&dist.folder, folder.path())?;
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

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
