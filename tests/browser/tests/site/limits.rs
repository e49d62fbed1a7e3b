//! How much a page asks of a reader on a phone before anything is opened. Only Chromium can be made so narrow.

use crate::comparison::PAGE as COMPARISON;
use crate::stage::Stage;
use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::report::none;
use browser_tests::server::TestSite;

/// A small phone, in CSS pixels.
const PHONE: (u32, u32) = (360, 740);

/// By how much the page moves while it is loaded and comes to life.
const SHIFT: &str = "const done = arguments[0];
    const entries = [];
    new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(entries.map(({ value, sources }) =>
        `${value.toFixed(4)} of ${sources.map(({ node }) => node?.className ?? node?.nodeName).join(', ')}`)), 150);";

/// What is measured: pixels from the page's top to its end, elements, words in sight in the page's own part (the frame
/// around it is the same on every page), figures in sight. What a page weighs on its way `xtask build` holds down.
const MEASURES: [&str; 4] = ["height", "nodes", "words", "figures"];

/// The most of each that a page may have.
fn limits(page: &str) -> [u64; 4] {
    const ANY: u64 = u64::MAX;
    match page {
        "/" => [7_000, 900, 900, 12],
        COMPARISON => [9_000, 900, 1_300, 30],
        _ => [9_000, 900, ANY, ANY],
    }
}

/// The probe of these tests does not count.
const MEASURE: &str = "const seen = (element) => element.checkVisibility({ visibilityProperty: true });
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    let words = 0;
    while (texts.nextNode()) if (seen(texts.currentNode.parentElement)) words += texts.currentNode.data.match(/\\S+/g)?.length ?? 0;
    return [document.documentElement.scrollHeight, document.querySelectorAll('*:not([src*=__probe])').length, words,
        [...document.querySelectorAll('a.figure--number')].filter(seen).length];";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    let site = sites[0];
    browser.size_without_bars(PHONE.0, PHONE.1).await?;
    report.say(&row(&MEASURES, "page"));
    for page in site.dist.pages()? {
        let measured = measured(browser, site, &page).await?;
        let over = measured.iter().zip(limits(&page)).zip(MEASURES);
        let over = over.filter(|((found, limit), _)| *found > limit);
        let over = over.map(|((_, limit), measure)| format!("{measure} {limit}"));
        report.check(&row(&measured, &page), none("over", over.collect()));
        let moved = browser.driver.execute_async(SHIFT, Vec::new()).await?;
        let moved: Vec<String> = serde_json::from_value(moved.json().clone())?;
        report.check(&format!("{page} stands still"), none("moved", moved));
    }
    browser.own_size().await
}

fn row(cells: &[impl ToString], page: &str) -> String {
    let cells = cells.iter().map(|cell| format!("{:>8}", cell.to_string()));
    format!("{} {page}", cells.collect::<String>())
}

async fn measured(browser: &Browser, site: &TestSite, page: &str) -> Result<Vec<u64>> {
    browser.open_live(&site.url(page)).await?;
    let measured = browser.run(MEASURE, Vec::new()).await?;
    serde_json::from_value(measured).context("no numbers")
}
