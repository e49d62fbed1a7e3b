//! axe-core on every page, in light and dark, and in the states that a form can be in.

use crate::fill::{PAGE, fill, focused, sample, send};
use crate::stage::Stage;
use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::engine::{Engine, Options};
use browser_tests::faults::Endpoint;
use browser_tests::probe;
use browser_tests::report::{Report, none, same};
use browser_tests::server::TestSite;
use lead::Lead;
use serde_json::{Value, json};

/// What must hold: WCAG 2.2, levels A and AA, and what is good besides.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];
/// Widths of a small phone and of a desk, in CSS pixels. Only Chromium can be made so narrow.
const WIDTHS: [u32; 2] = [320, 1280];

/// Runs axe-core, which comes by the driver: the policy lets no page load it.
const RUN: &str = ";const [tags, done] = arguments;
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
        ({ violations, passes }) => done({ checked: passes.length, violations: violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, any, all, none }) => `${id} at ${target}: ${[...any, ...all, ...none].map((check) => check.message).join('; ')}`)) }),
        (error) => done({ checked: 0, violations: [String(error)] }));";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let Stage {
        browser,
        report,
        root,
        ..
    } = stage;
    if browser.engine == Engine::Chromium {
        for width in WIDTHS {
            browser.size_without_bars(width, 900).await?;
            report.say(&format!("{width} pixels wide"));
            for scheme in ["light", "dark"] {
                browser.prefer(scheme).await?;
                looks(browser, report, root, scheme).await?;
            }
        }
        browser.own_size().await?;
        browser.prefer("light").await?;
        let page = inbox_page(browser, root).await;
        root.switches.reset();
        report.check("axe, light: error page of the inbox", page);
        return Ok(());
    }
    looks(browser, report, root, "light").await?;
    // These two are told at their start.
    let dark = Browser::start(
        browser.engine,
        Options {
            dark: true,
            ..Options::default()
        },
    )
    .await?;
    let outcome = looks(&dark, report, root, "dark").await;
    dark.end().await;
    outcome
}

async fn looks(
    browser: &Browser,
    report: &mut Report,
    site: &TestSite,
    scheme: &str,
) -> Result<()> {
    for page in site.dist.pages()? {
        let result = page_is_fine(browser, site, &page, scheme).await;
        report.check(&format!("axe, {scheme}: {page}"), result);
    }
    report.check(
        &format!("axe, {scheme}: all answers open"),
        open(browser, site).await,
    );
    report.check(
        &format!("axe, {scheme}: form with errors"),
        errors(browser, site).await,
    );
    let failed = failed_then_sent(browser, site).await;
    site.switches.reset();
    report.check(
        &format!("axe, {scheme}: form that failed, then arrived"),
        failed,
    );
    Ok(())
}

async fn page_is_fine(browser: &Browser, site: &TestSite, page: &str, scheme: &str) -> Result<()> {
    browser.open_live(&site.url(page)).await?;
    let prefers = browser
        .value(&format!(
            "matchMedia('(prefers-color-scheme: {scheme})').matches"
        ))
        .await?;
    same("that the visitor prefers it", prefers, Value::Bool(true))?;
    fine(browser).await
}

/// Fails with every violation.
async fn fine(browser: &Browser) -> Result<()> {
    let answer = browser
        .driver
        .execute_async(&(probe::axe()? + RUN), vec![json!(TAGS)])
        .await
        .context("axe-core does not run")?;
    let violations: Vec<String> = serde_json::from_value(answer.json()["violations"].clone())
        .context("axe-core gave no list")?;
    none("violations", violations)?;
    let checked = answer.json()["checked"].as_u64().unwrap_or_default();
    same("that axe-core looked at something", checked > 5, true)
}

async fn open(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url("/faq/")).await?;
    browser.click(".accordion__all").await?;
    browser
        .until(
            "all are open",
            "!document.querySelector('details:not([open])')",
        )
        .await?;
    fine(browser).await
}

async fn errors(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    send(browser).await?;
    focused(browser, "error-summary").await?;
    fine(browser).await
}

async fn failed_then_sent(browser: &Browser, site: &TestSite) -> Result<()> {
    site.switches
        .set(|faults| faults.endpoint = Endpoint::Broken);
    browser.open_live(&site.url(PAGE)).await?;
    fill(browser, &sample(70)).await?;
    send(browser).await?;
    focused(browser, "form-failed").await?;
    fine(browser).await.context("failed")?;
    site.switches
        .set(|faults| faults.endpoint = Endpoint::Works);
    send(browser).await?;
    focused(browser, "form-sent-heading").await?;
    fine(browser).await.context("arrived")
}

/// The page that people without scripts get when something is wrong.
async fn inbox_page(browser: &Browser, site: &TestSite) -> Result<()> {
    site.switches.set(|faults| faults.no_script = true);
    let typed = Lead {
        email: String::new(),
        phone: String::new(),
        ..sample(80)
    };
    browser.open(&site.url(PAGE)).await?;
    fill(browser, &typed).await?;
    browser.console().await?;
    send(browser).await?;
    let there = format!("location.pathname === '{}'", inbox::PATH);
    browser.until("the error page is there", &there).await?;
    // Its status, which is what it should be, is all that the console may have.
    let complaints = browser.console().await?.into_iter();
    let complaints = complaints.filter(|line| !line.contains("422"));
    none("the console has", complaints.collect())?;
    let styles = browser.value("document.styleSheets.length").await?;
    same("the number of style sheets", styles, json!(1))?;
    fine(browser).await
}
