//! The page with the comparison where no script runs.

use crate::built::texts;
use crate::comparison::PAGE as COMPARISON;
use anyhow::{Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use thirtyfour::By;

/// What stands in the built table, the weeks and the lists of questions is in sight, and nothing that needs
/// the script is.
pub async fn compared(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open(&site.url(COMPARISON)).await?;
    let main = browser.find("main").await?;
    let shown = dense(&main.text().await?);
    // At least so many of each.
    for (part, least) in [
        ("#comparison-table tbody .comparison__question", 17),
        ("#comparison-table .comparison__short", 34),
        ("#comparison-table summary", 17),
        (".calendar__week:is(th)", 3),
        (".calendar__table td", 6),
        (".sheets__list li", 24),
        (".quiz h3, .quiz summary", 8),
        (".worksheet label", 11),
    ] {
        let found = texts(&site.dist, COMPARISON, part)?;
        ensure!(
            found.len() >= least,
            "there are only {} of {part}",
            found.len()
        );
        let gone = found.iter().find(|words| !shown.contains(&dense(words)));
        ensure!(gone.is_none(), "{part} is not in sight: {gone:?}");
    }
    behind_the_answers(browser, site).await?;
    let drawings = browser
        .driver
        .find_all(By::Css(".calendar__drawing"))
        .await?;
    same("the number of drawn courses", drawings.len(), 2)?;
    for drawing in drawings {
        ensure!(drawing.is_displayed().await?, "a course is not drawn");
    }
    let controls = browser.driver.find_all(By::Css(".needs-script")).await?;
    ensure!(
        controls.len() > 20,
        "there are only {} controls",
        controls.len()
    );
    for control in controls {
        ensure!(
            !control.is_displayed().await?,
            "this needs the script and is in sight: {}",
            control.outer_html().await?
        );
    }
    Ok(())
}

/// What stands behind the short answers of a row comes into sight when it is opened.
async fn behind_the_answers(browser: &Browser, site: &TestSite) -> Result<()> {
    let row = "#row-memory";
    browser.click(&format!("{row} summary")).await?;
    let shown = dense(&browser.find(row).await?.text().await?);
    for part in ["p", ".figure"] {
        let part = format!("{row} .comparison__side {part}");
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
