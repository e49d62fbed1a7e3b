//! What a visit leaves behind: nothing that was typed, wherever a page can leave something, and on the
//! device only what a browser keeps by itself. The same look finds a word that was left everywhere.

use crate::fill::{PAGE, fill, focused, rows, sample, send};
use crate::stage::Stage;
use crate::traces_planted;
use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::engine::{Engine, Options};
use browser_tests::faults::Endpoint;
use browser_tests::report::{none, same};
use browser_tests::server::TestSite;
use browser_tests::traces::{dump, found};
use lead::Lead;
use serde_json::Value;
use std::time::Duration;

/// Parts of what is typed that stand nowhere else.
const TYPED: [&str; 5] = ["quillwyn", "ostrander", "harbinger", "017-4823", "0174823"];
/// Parts of the address that the visitor came by.
const LANDING: [&str; 2] = ["springletter", "clickharvest"];
/// Where that address stands because the visitor came by it, and what the page says of it.
const OF_THE_VISIT: [&str; 5] = ["address", "history", "performance", "referrer", "page"];

fn typed() -> Lead {
    Lead {
        name: "Quillwyn Ostrander-Vâsquez".into(),
        email: "qo.harbinger@traces.example".into(),
        phone: "+1 (555) 017-4823".into(),
        ..sample(70)
    }
}

/// In a browser of its own, as its folder is looked through when it has ended.
pub async fn run(stage: &mut Stage) -> Result<()> {
    let (site, other) = (&stage.root, &stage.below);
    let report = &mut stage.report;
    let browser = Browser::start(stage.browser.engine, Options::default()).await?;
    report.check("traces: sent", sent(&browser, site).await);
    site.switches.reset();
    let left = left(&browser, site, other).await;
    report.check("traces: left without sending, and back", left);
    let reloaded = reloaded(&browser, site).await;
    report.check("traces: loaded anew without sending", reloaded);
    let planted = traces_planted::everywhere(&browser, site).await;
    report.check("traces: a word that is left everywhere is found", planted);
    let _ = browser.driver.clone().quit().await;
    let device = traces_planted::on_the_device(&browser, &TYPED, report);
    report.check("traces: on the device", device);
    browser.end().await;
    Ok(())
}

/// With an error, a look at another page, an endpoint that is down; then it arrives.
async fn sent(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, typed());
    let landing = "/?utm_source=springletter&utm_medium=mail&gclid=clickharvest";
    browser.open_live(&site.url(landing)).await?;
    menu(browser, site, PAGE).await?;
    let wrong = Lead {
        email: "qo.harbinger at traces".into(),
        ..typed.clone()
    };
    fill(browser, &wrong).await?;
    send(browser).await?;
    focused(browser, "error-summary").await?;
    nothing(browser, &["page"])
        .await
        .context("after an error")?;
    menu(browser, site, "/faq/").await?;
    nothing(browser, &[]).await.context("on another page")?;
    browser.driver.back().await?;
    browser
        .until(
            "the form is back",
            "!!document.getElementById('field-email')",
        )
        .await?;
    browser.find("#field-email").await?.clear().await?;
    browser.type_into("#field-email", &typed.email).await?;
    site.switches
        .set(|faults| faults.endpoint = Endpoint::Broken);
    send(browser).await?;
    focused(browser, "form-failed").await?;
    nothing(browser, &["page"])
        .await
        .context("after a failure")?;
    site.switches
        .set(|faults| faults.endpoint = Endpoint::Works);
    send(browser).await?;
    focused(browser, "form-sent-heading").await?;
    nothing(browser, &[]).await.context("after success")?;
    let kept = site.store.list(false)?;
    same("the number of new rows", kept.len() - before, 1)?;
    let kept = kept.last().context("there is no row")?;
    same("the name that arrived", &kept.lead.name, &typed.name)?;
    if format!("{kept:?}").contains("clickharvest") {
        bail!("the click's id was sent");
    }
    menu(browser, site, "/faq/").await?;
    nothing(browser, &[]).await.context("on the next page")?;
    browser.open_live(&site.url(PAGE)).await?;
    nothing(browser, &[]).await.context("on the form again")
}

/// All is typed, and the visitor goes elsewhere without sending it.
async fn left(browser: &Browser, site: &TestSite, other: &TestSite) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    let untouched = chosen(browser).await?;
    fill(browser, &typed()).await?;
    if browser.engine == Engine::Webkit {
        // Its driver never comes back from a page that another process shows, as one of another site is.
        browser.open("about:blank").await?;
        let told = browser.text("window.name + document.referrer").await?;
        same("what the next page is told", told.as_str(), "")?;
    } else {
        browser.open(&other.url("/faq/")).await?;
        nothing(browser, &[]).await.context("elsewhere")?;
    }
    browser.driver.back().await?;
    let there = format!("location.href === '{}'", site.url(PAGE));
    browser.until("the form is back", &there).await?;
    browser.live().await?;
    empty(browser, untouched).await
}

async fn reloaded(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    let untouched = chosen(browser).await?;
    fill(browser, &typed()).await?;
    browser.driver.refresh().await?;
    browser.live().await?;
    empty(browser, untouched).await
}

/// How many choices are made in the form.
async fn chosen(browser: &Browser) -> Result<Value> {
    let chosen = "document.querySelectorAll('#consultation-form :checked:not(option)').length";
    browser.value(chosen).await
}

async fn empty(browser: &Browser, untouched: Value) -> Result<()> {
    // What a browser puts back by itself it does after the page has loaded.
    tokio::time::sleep(Duration::from_millis(300)).await;
    nothing(browser, &[]).await?;
    same("the number of choices", chosen(browser).await?, untouched)
}

/// Fails if anything of what was typed stands anywhere, but for these places; or anything of the address
/// that the visitor came by where it has no business.
async fn nothing(browser: &Browser, but: &[&str]) -> Result<()> {
    let mut traces = dump(browser).await?;
    traces.retain(|trace| !but.contains(&trace.place.as_str()));
    let mut words = found(&traces, &TYPED);
    // The form says where the visitor comes from; of the click it says nothing.
    let page: Vec<_> = traces
        .iter()
        .filter(|trace| trace.place == "page")
        .cloned()
        .collect();
    words.extend(found(&page, &["clickharvest"]));
    traces.retain(|trace| !OF_THE_VISIT.contains(&trace.place.as_str()));
    words.extend(found(&traces, &LANDING));
    none("what was typed is left", words)
}

/// Goes to another page of the site within the document.
async fn menu(browser: &Browser, site: &TestSite, page: &str) -> Result<()> {
    browser.click(&site.menu(page)).await?;
    let heading = "document.activeElement === document.querySelector('main h1')";
    let there = format!("{} && {heading}", site.at(page));
    browser.until(&format!("{page} is there"), &there).await
}
