//! A figure opens to where it comes from, in place, by keyboard alone.

use crate::stage::Stage;
use crate::walk::Walk;
use anyhow::{Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use serde_json::json;
use thirtyfour::Key;

/// A figure with an entry of its own, and one in words that its source speaks for.
const FIGURE: &str = "main [data-finding=ketect-remission-ect]";
const IN_WORDS: &str = "main a.figure[href*='#source-']";
const OPEN: &str = "!document.getElementById('figure-panel').hidden";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    for site in sites {
        let name = |what: &str| format!("figures {}: {what}", site.path("/trials/"));
        report.check(&name("by keyboard"), by_keyboard(browser, site).await);
        report.check(
            &name("by click, and on to the page"),
            by_click(browser, site).await,
        );
        report.check(
            &name("without the page of sources"),
            alone(browser, site).await,
        );
    }
    Ok(())
}

async fn by_keyboard(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/trials/").await?;
    browser.run("document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))", vec![FIGURE.into()]).await?;
    same(
        "hovering opens nothing",
        browser.value(OPEN).await?,
        json!(false),
    )?;
    let figure = browser.find(FIGURE).await?;
    browser
        .run(
            "document.querySelector(arguments[0]).focus()",
            vec![FIGURE.into()],
        )
        .await?;
    figure.send_keys(Key::Enter + "").await?;
    browser.until("the panel is open", OPEN).await?;
    browser
        .until(
            "its heading has the focus",
            "document.activeElement.id === 'figure-panel-heading'",
        )
        .await?;
    let shown = browser
        .text("document.getElementById('figure-panel-entry').textContent")
        .await?;
    for words in [
        "63 out of 100",
        "Swedish hospitals",
        "difference 2 to 30 points",
    ] {
        ensure!(
            shown.contains(words),
            "the panel does not say {words:?}: {shown}"
        );
    }
    ensure!(
        !shown.contains("Headache"),
        "the panel shows other figures too: {shown}"
    );
    browser
        .find("#figure-panel-entry a[href='https://doi.org/10.1093/ijnp/pyab088']")
        .await?;
    same(
        "ids in the panel's entry",
        browser
            .value("document.querySelectorAll('#figure-panel-entry [id]').length")
            .await?,
        json!(0),
    )?;
    browser
        .find("#figure-panel-heading")
        .await?
        .send_keys(Key::Escape + "")
        .await?;
    browser
        .until("the panel is closed", &format!("!({OPEN})"))
        .await?;
    let back = format!("document.activeElement === document.querySelector(\"{FIGURE}\")");
    browser
        .until("the focus is back at the figure", &back)
        .await?;
    walk.same_document().await?;
    walk.quiet().await
}

async fn by_click(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/trials/").await?;
    browser.click(IN_WORDS).await?;
    browser.until("the panel is open", OPEN).await?;
    browser.click("#figure-panel-close").await?;
    browser
        .until("the panel is closed", &format!("!({OPEN})"))
        .await?;
    browser.click(FIGURE).await?;
    browser.until("the panel is open again", OPEN).await?;
    browser.click("#figure-panel-more").await?;
    walk.shows("/sources/").await?;
    browser
        .until("the panel is closed on the way", &format!("!({OPEN})"))
        .await?;
    let entry = "document.getElementById('finding-ketect-remission-ect').closest('details').open";
    browser.until("its entry is open", entry).await?;
    walk.same_document().await?;
    walk.quiet().await
}

/// The links of the words still lead somewhere when a new tab is asked for: they are plain links.
async fn alone(browser: &Browser, site: &TestSite) -> Result<()> {
    let _ = Walk::from(browser, site, "/trials/").await?;
    let href = browser
        .text(&format!(
            "document.querySelector(\"{FIGURE}\").getAttribute('href')"
        ))
        .await?;
    same(
        "where the figure leads",
        href,
        site.path("/sources/#finding-ketect-remission-ect"),
    )
}
