//! The consultation form when its request does not get through: all that was typed stays, and the
//! second press makes one row.

use crate::fill::{confirmed, focused, open_and_fill, rows, sample, send, still_there};
use crate::stage::Stage;
use anyhow::{Result, bail};
use browser_tests::browser::Browser;
use browser_tests::faults::{Endpoint, REFUSAL};
use browser_tests::report::same;
use browser_tests::server::TestSite;
use serde_json::Value;

pub async fn run(stage: &mut Stage) -> Result<()> {
    let Stage {
        browser,
        report,
        root,
        ..
    } = stage;
    let lost = answer_lost(browser, root).await;
    report.check("form: endpoint AnswerLost", lost);
    root.switches.reset();
    report.check("form: endpoint Refuses", refused(browser, root).await);
    root.switches.reset();
    Ok(())
}

/// The request was kept, which the page cannot know: it is sent while its answer is lost, and again when it is not.
async fn answer_lost(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(10));
    open_and_fill(browser, site, &typed).await?;
    site.switches
        .set(|faults| faults.endpoint = Endpoint::AnswerLost);
    send(browser).await?;
    focused(browser, "form-failed").await?;
    still_there(browser, &typed).await?;
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
    confirmed(browser, site, before, &typed).await
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
