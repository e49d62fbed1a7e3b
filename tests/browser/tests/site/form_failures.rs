//! The consultation form when its request does not get through: all that was typed stays, and the
//! second press makes one row.

use crate::fill::{PAGE, confirmed, fill, focused, open_and_fill, rows, sample, send, still_there};
use crate::stage::Stage;
use anyhow::{Result, bail};
use browser_tests::browser::Browser;
use browser_tests::faults::{Endpoint, REFUSAL};
use browser_tests::report::same;
use browser_tests::server::TestSite;
use lead::Lead;
use serde_json::Value;
use std::time::Duration;

pub async fn run(stage: &mut Stage) -> Result<()> {
    let Stage {
        browser,
        report,
        root,
        ..
    } = stage;
    for fault in [Endpoint::Broken, Endpoint::Closed, Endpoint::AnswerLost] {
        report.check(
            &format!("form: endpoint {fault:?}"),
            failed(browser, root, fault).await,
        );
        root.switches.reset();
    }
    report.check("form: endpoint Silent", silent(browser, root).await);
    root.switches.reset();
    report.check("form: endpoint Refuses", refused(browser, root).await);
    root.switches.reset();
    Ok(())
}

/// The form waits for a set time, which is made short here, before its app starts.
async fn silent(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(21));
    site.switches
        .set(|faults| faults.wasm_delay = Duration::from_secs(2));
    browser.open(&site.url(PAGE)).await?;
    let shorter = "const { dataset } = document.querySelector('[data-island=consultation]');
        const props = JSON.parse(dataset.props);
        const own = props.settings.timeout_seconds;
        props.settings.timeout_seconds = 2;
        dataset.props = JSON.stringify(props);
        return own >= 10 && document.documentElement.dataset.app === undefined;";
    let in_time = browser.run(shorter, Vec::new()).await?;
    same("that the app had not started", in_time, Value::Bool(true))?;
    browser.live().await?;
    fill(browser, &typed).await?;
    site.switches
        .set(|faults| faults.endpoint = Endpoint::Silent);
    fails_then_arrives(browser, site, before, &typed).await
}

async fn failed(browser: &Browser, site: &TestSite, fault: Endpoint) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(10 + fault as u32));
    open_and_fill(browser, site, &typed).await?;
    site.switches.set(|faults| faults.endpoint = fault);
    fails_then_arrives(browser, site, before, &typed).await
}

/// Sends while the endpoint is at fault, reads the message, sends again when it is not.
async fn fails_then_arrives(
    browser: &Browser,
    site: &TestSite,
    before: usize,
    typed: &Lead,
) -> Result<()> {
    send(browser).await?;
    focused(browser, "form-failed").await?;
    still_there(browser, typed).await?;
    let said = browser
        .text("document.getElementById('form-failed').innerText")
        .await?;
    if said.len() < 80 || !said.contains("Everything you typed is still there") {
        bail!("the message is {said:?}");
    }
    let call = browser
        .value("!!document.querySelector('#form-failed a[href^=\"tel:\"]')")
        .await?;
    same(
        "that the message has the phone number",
        call,
        Value::Bool(true),
    )?;
    site.switches
        .set(|faults| faults.endpoint = Endpoint::Works);
    send(browser).await?;
    confirmed(browser, site, before, typed).await
}

async fn refused(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(20));
    open_and_fill(browser, site, &typed).await?;
    site.switches
        .set(|faults| faults.endpoint = Endpoint::Refuses);
    send(browser).await?;
    focused(browser, "error-summary").await?;
    still_there(browser, &typed).await?;
    same(
        "the words at the field",
        browser
            .text("document.getElementById('email-error').textContent")
            .await?,
        REFUSAL.into(),
    )?;
    same(
        "the words in the summary",
        browser
            .text("document.querySelector('#error-summary li:not([hidden]) a').textContent")
            .await?,
        REFUSAL.into(),
    )?;
    same("the number of new rows", rows(site)? - before, 0)?;
    site.switches
        .set(|faults| faults.endpoint = Endpoint::Works);
    send(browser).await?;
    confirmed(browser, site, before, &typed).await
}
