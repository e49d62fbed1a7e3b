//! Going from page to page when the server is slow, or out of reach.

use crate::stage::Stage;
use crate::walk::Walk;
use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::faults::Faults;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use std::time::Duration;

/// The line for news about pages.
const NEWS: &str = "document.querySelector('.site-news').textContent.trim()";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    for site in sites {
        let name = |what: &str| format!("trouble {}: {what}", site.dist.prefix);
        report.check(&name("slow page"), slow(browser, site).await);
        site.switches.reset();
        let lost = fails(browser, site, |faults, on| faults.offline = on).await;
        report.check(&name("connection lost"), lost);
        site.switches.reset();
        let overloaded = fails(browser, site, |faults, on| faults.overloaded = on).await;
        report.check(&name("host overloaded"), overloaded);
        site.switches.reset();
        let back = lost_on_the_way_back(browser, site).await;
        report.check(&name("connection lost on the way back"), back);
        site.switches.reset();
    }
    Ok(())
}

/// Waits until the news is what the page has for this, and is in sight.
async fn news(browser: &Browser, which: &str) -> Result<()> {
    let wanted =
        format!("JSON.parse(document.querySelector('[data-island=news]').dataset.props).{which}");
    let said = format!("{NEWS} === {wanted}");
    browser.until(&format!("{which} is said"), &said).await?;
    let line = browser.find(".site-news").await?;
    same(
        "that the news is in sight",
        line.is_displayed().await?,
        true,
    )?;
    same(
        "the role",
        line.attr("role").await?.as_deref(),
        Some("status"),
    )
}

async fn silent(browser: &Browser) -> Result<()> {
    browser
        .until("the news is gone", &format!("{NEWS} === ''"))
        .await
}

async fn slow(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/").await?;
    site.switches
        .set(|faults| faults.page_delay = Duration::from_secs(2));
    browser.click(&site.menu("/faq/")).await?;
    news(browser, "loading").await?;
    walk.arrived("/faq/").await?;
    silent(browser).await
}

/// What is shown stays, with what was typed.
async fn fails(browser: &Browser, site: &TestSite, fault: fn(&mut Faults, bool)) -> Result<()> {
    let walk = Walk::from(browser, site, "/consultation/").await?;
    browser.type_into("#field-name", "Sam").await?;
    site.switches.set(|faults| fault(faults, true));
    browser.click(&site.menu("/faq/")).await?;
    news(browser, "failed").await?;
    walk.shows("/consultation/").await?;
    let name = "document.getElementById('field-name').value";
    same("the name", browser.text(name).await?, "Sam".to_owned())?;
    site.switches.set(|faults| fault(faults, false));
    walk.menu("/faq/").await.context("with the fault gone")?;
    silent(browser).await
}

/// Then the browser's bar already has the other address. What is shown and the bar must come
/// together again, at the latest when the visitor asks for that page once more.
async fn lost_on_the_way_back(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/faq/").await?;
    walk.menu("/consultation/").await?;
    browser.type_into("#field-name", "Sam").await?;
    site.switches.set(|faults| faults.offline = true);
    browser.driver.back().await?;
    news(browser, "failed").await?;
    let name = "document.getElementById('field-name')?.value ?? ''";
    if browser.text(name).await? != "Sam" {
        bail!("what was typed is gone");
    }
    site.switches.set(|faults| faults.offline = false);
    walk.menu("/faq/")
        .await
        .context("with the connection back, by a link")?;
    silent(browser).await?;
    walk.menu("/consultation/").await?;
    same("the name", browser.text(name).await?, "Sam".to_owned())
}
