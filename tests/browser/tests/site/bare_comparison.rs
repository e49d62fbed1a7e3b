//! The page with the comparison where no script runs.

use crate::built::texts;
use crate::comparison::{ASK, COST, DECIDE, PAGE as COMPARISON};
use anyhow::{Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use thirtyfour::By;

/// Parts of each page, and how many there are at least.
const PARTS: [(&str, &[(&str, usize)]); 5] = [
    (
        COMPARISON,
        &[
            ("#comparison-table tbody .comparison__question", 17),
            ("#comparison-table .comparison__short", 34),
            ("#comparison-table summary", 17),
        ],
    ),
    (
        "/treatment/",
        &[(".calendar__week:is(th)", 3), (".calendar__table td", 6)],
    ),
    (ASK, &[(".sheets__list li", 24)]),
    (DECIDE, &[(".quiz h3, .quiz summary", 8)]),
    (COST, &[(".worksheet label", 11)]),
];

/// What stands in the built table, the weeks and the lists of questions is in sight, and nothing that needs
/// the script is.
pub async fn compared(browser: &Browser, site: &TestSite) -> Result<()> {
    let mut controls = 0;
    for (page, parts) in PARTS {
        browser.open(&site.url(page)).await?;
        let folds = browser.driver.find_all(By::Css(".fold > summary")).await?;
        for fold in folds {
            fold.click().await?;
        }
        let main = browser.find("main").await?;
        let shown = dense(&main.text().await?);
        for (part, least) in parts {
            let found = texts(&site.dist, page, part)?;
            ensure!(
                found.len() >= *least,
                "there are only {} of {part}",
                found.len()
            );
            let gone = found.iter().find(|words| !shown.contains(&dense(words)));
            ensure!(gone.is_none(), "{part} is not in sight: {gone:?}");
        }
        controls += hidden(browser).await?;
    }
    ensure!(controls > 20, "there are only {controls} controls");
    browser.open(&site.url(COMPARISON)).await?;
    behind_the_answers(browser, site).await?;
    browser.open(&site.url("/treatment/")).await?;
    let drawings = browser
        .driver
        .find_all(By::Css(".calendar__drawing"))
        .await?;
    same("the number of drawn courses", drawings.len(), 2)?;
    for drawing in drawings {
        ensure!(drawing.is_displayed().await?, "a course is not drawn");
    }
    Ok(())
}

/// How many controls of the page need the script; none of them is in sight.
async fn hidden(browser: &Browser) -> Result<usize> {
    let controls = browser.driver.find_all(By::Css(".needs-script")).await?;
    for control in &controls {
        // Where scripts are off for good, as not in WebKit here, no place is kept for it.
        let kept = browser.engine != Engine::Webkit && control.rect().await?.height > 0.0;
        ensure!(
            !control.is_displayed().await? && !kept,
            "this needs the script and is in sight: {}",
            control.outer_html().await?
        );
    }
    Ok(controls.len())
}

/// What stands behind the short answers of a row comes into sight when it is opened.
async fn behind_the_answers(browser: &Browser, site: &TestSite) -> Result<()> {
    let row = "#row-memory";
    browser.click(&format!("{row} summary")).await?;
    let shown = dense(&browser.find(row).await?.text().await?);
    for part in [".comparison__side", ".comparison__side .figure"] {
        let part = format!("{row} {part}");
        let words = texts(&site.dist, COMPARISON, &part)?;
        ensure!(words.len() >= 2, "there are only {} of {part}", words.len());
        let gone = words.iter().find(|words| !shown.contains(&dense(words)));
        ensure!(gone.is_none(), "{part} is not in sight: {gone:?}");
    }
    Ok(())
}

/// The words as drivers and files agree on them: without blanks, in small letters.
fn dense(words: &str) -> String {
    words.to_lowercase().split_whitespace().collect()
}
