//! Without scripts. The pages can be read, the accordion opens, the form posts natively.
//!
//! In Chromium and Firefox scripts are turned off. WebKit has no switch for that, so there the
//! script that starts the app does not arrive.
//!
//! Nothing here runs a script of its own: where scripts are off, a driver may not do it either.

use crate::bare_comparison::compared;
use crate::comparison::PAGE as COMPARISON;
use crate::fill::{PAGE, fill, one_more, rows, sample};
use crate::stage::Stage;
use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::engine::{Engine, Options};
use browser_tests::report::{Report, same};
use browser_tests::server::TestSite;
use lead::Lead;
use std::time::{Duration, Instant};
use thirtyfour::By;

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    if browser.engine == Engine::Webkit {
        for site in sites {
            site.switches.set(|faults| faults.no_script = true);
        }
        return parts(browser, report, sites).await;
    }
    let bare = Browser::start(
        browser.engine,
        Options {
            no_script: true,
            ..Options::default()
        },
    )
    .await?;
    let outcome = parts(&bare, report, sites).await;
    bare.end().await;
    outcome
}

async fn parts(browser: &Browser, report: &mut Report, sites: [&TestSite; 2]) -> Result<()> {
    report.check(
        "no script: the app does not start",
        off(browser, sites[0]).await,
    );
    for page in sites[0].dist.pages()? {
        report.check(
            &format!("no script: {page}"),
            readable(browser, sites[0], &page).await,
        );
    }
    for site in sites {
        let name = |what: &str| format!("no script: {} {what}", site.path(PAGE));
        report.check(&name("posted"), posted(browser, site).await);
        report.check(&name("posted with an error"), mended(browser, site).await);
    }
    report.check("no script: an answer opens", opens(browser, sites[0]).await);
    for site in sites {
        let name = format!("no script: the comparison at {}", site.path(COMPARISON));
        report.check(&name, compared(browser, site).await);
    }
    Ok(())
}

/// Were scripts on, all of this would show nothing.
async fn off(browser: &Browser, site: &TestSite) -> Result<()> {
    site.switches.forget();
    browser.open(&site.url("/faq/")).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    same(
        "the state of the app",
        browser.find("html").await?.attr("data-app").await?,
        None,
    )?;
    let started = site
        .switches
        .asked()
        .iter()
        .any(|asked| asked.path.ends_with(".wasm"));
    same("that the wasm was asked for", started, false)
}

/// The heading is there, and no button that only a script could bring to life.
async fn readable(browser: &Browser, site: &TestSite, page: &str) -> Result<()> {
    browser.open(&site.url(page)).await?;
    if browser.find("main h1").await?.text().await?.is_empty() {
        bail!("there is no heading in sight");
    }
    if browser
        .find("main")
        .await?
        .text()
        .await?
        .split_whitespace()
        .count()
        < 25
    {
        bail!("there are too few words in sight");
    }
    for button in browser
        .driver
        .find_all(By::Css("button:not([type=submit]), .site-news--shown"))
        .await?
    {
        if button.is_displayed().await? {
            bail!(
                "this needs the script and is in sight: {:?}",
                button.text().await?
            );
        }
    }
    Ok(())
}

async fn opens(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open(&site.url("/faq/")).await?;
    let details = browser.find("details").await?;
    let answer = browser.find("details .question__answer").await?;
    same(
        "the state of the answer",
        details.prop("open").await?.as_deref(),
        Some("false"),
    )?;
    // WebKit's driver takes what is inside a closed answer for displayed.
    let closed = answer.is_displayed().await? && browser.engine != Engine::Webkit;
    same("that the closed answer is in sight", closed, false)?;
    browser.click("details summary").await?;
    same(
        "the state of the answer",
        details.prop("open").await?.as_deref(),
        Some("true"),
    )?;
    same(
        "that the open answer is in sight",
        answer.is_displayed().await?,
        true,
    )?;
    if answer.text().await?.split_whitespace().count() < 10 {
        bail!("the answer is empty");
    }
    browser.click("details summary").await?;
    same(
        "the state of the answer",
        details.prop("open").await?.as_deref(),
        Some("false"),
    )
}

async fn posted(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(50));
    browser.open(&site.url(PAGE)).await?;
    fill(browser, &typed).await?;
    browser.click("#send").await?;
    thanked(browser, site).await?;
    one_more(site, before, &typed).map(drop)
}

/// Without address and number, which the browser's own checks let pass.
async fn mended(browser: &Browser, site: &TestSite) -> Result<()> {
    let before = rows(site)?;
    let typed = Lead {
        email: String::new(),
        phone: String::new(),
        contact_by: "email".into(),
        // Its box is out of sight.
        text_consent: String::new(),
        ..sample(60)
    };
    browser.open(&site.url(PAGE)).await?;
    fill(browser, &typed).await?;
    browser.click("#send").await?;
    ends_with(browser, "/api/consultations").await?;
    same("the number of new rows", rows(site)? - before, 0)?;
    let title = browser.driver.title().await?;
    if !title.starts_with("Error: ") {
        bail!("the title is {title:?}");
    }
    let alert = browser.find("[role=alert]").await?.text().await?;
    if !alert.contains("Enter an email address or a phone number") {
        bail!("the page says {alert:?}");
    }
    let name = browser
        .find("input[name=name]")
        .await?
        .prop("value")
        .await?;
    same("the name", name.unwrap_or_default(), typed.name.clone())?;
    let mended = Lead {
        email: "sam@example.com".into(),
        ..typed
    };
    browser
        .type_into("input[name=email]", &mended.email)
        .await?;
    browser.click("button[type=submit]").await?;
    thanked(browser, site).await?;
    one_more(site, before, &mended).map(drop)
}

async fn thanked(browser: &Browser, site: &TestSite) -> Result<()> {
    ends_with(browser, &site.path("/consultation/thank-you/")).await
}

async fn ends_with(browser: &Browser, path: &str) -> Result<()> {
    let begun = Instant::now();
    loop {
        let url = browser
            .driver
            .current_url()
            .await
            .context("the browser does not know where it is")?;
        if url.path() == path {
            return Ok(());
        }
        if begun.elapsed() > Duration::from_secs(10) {
            bail!("the browser is at {url} instead of {path}");
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
