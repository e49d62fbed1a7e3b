//! The states of pages that have pictures of their own.

use crate::comparison::PAGE as COMPARISON;
use crate::fill::{PAGE, focused, open_and_fill, sample};
use crate::keys::{Keys, link};
use anyhow::{Result, bail};
use browser_tests::browser::Browser;
use browser_tests::faults::Endpoint;
use browser_tests::server::TestSite;

/// Their names.
pub const STATES: [&str; 13] = [
    "menu-focus",
    "row-open",
    "options-open",
    "answer-open",
    "answer-none",
    "figure-open",
    "all-open",
    "form-more",
    "form-errors",
    "form-sending",
    "form-in-doubt",
    "form-down",
    "form-sent",
];

/// Brings a page into one of them. No pointer rests on anything.
pub async fn enter(browser: &Browser, site: &TestSite, state: &str) -> Result<()> {
    let open = async |page: &str| browser.open_live(&site.url(page)).await;
    match state {
        "menu-focus" => {
            open("/").await?;
            Keys(browser).reach(link("Compare").within("header")).await
        }
        "row-open" => {
            open(COMPARISON).await?;
            press(browser, "#comparison-table summary").await
        }
        "options-open" => {
            open(COMPARISON).await?;
            press(browser, ".choosing__summary").await
        }
        "answer-none" => {
            open("/faq/").await?;
            let type_it = "const box = document.querySelector('.accordion__find input');
                box.value = 'zebra'; box.dispatchEvent(new Event('input', {bubbles: true}));";
            browser.run(type_it, Vec::new()).await?;
            let none = "document.querySelector('.accordion__status').textContent !== ''";
            browser.until("it says that nothing was found", none).await
        }
        "all-open" => {
            open(COMPARISON).await?;
            let all =
                "for (const part of document.querySelectorAll('main details')) part.open = true;";
            browser.run(all, Vec::new()).await.map(drop)
        }
        "form-more" => {
            open(PAGE).await?;
            press(browser, ".form__later summary").await
        }
        "answer-open" => {
            open("/faq/").await?;
            press(browser, ".accordion summary").await
        }
        "figure-open" => {
            open(COMPARISON).await?;
            press(browser, "#row-works summary").await?;
            press(browser, "#row-works a.figure").await?;
            focused(browser, "figure-panel-heading").await
        }
        "form-errors" => {
            open(PAGE).await?;
            press(browser, "#send").await?;
            focused(browser, "error-summary").await
        }
        "form-sending" => {
            sent(browser, site, Endpoint::Silent).await?;
            let stop = "document.getElementById('form-cancel').checkVisibility()";
            browser.until("it is being sent", stop).await
        }
        "form-in-doubt" => {
            sent(browser, site, Endpoint::AnswerLost).await?;
            focused(browser, "form-failed").await
        }
        "form-down" => {
            sent(browser, site, Endpoint::Broken).await?;
            focused(browser, "form-failed").await
        }
        "form-sent" => {
            sent(browser, site, Endpoint::Works).await?;
            focused(browser, "form-sent-heading").await
        }
        _ => bail!("there is no such state"),
    }?;
    // The one thing on a page that chance decides.
    let reference = "for (const shown of document.querySelectorAll('[id^=reference]'))
        if (shown.textContent && !shown.firstElementChild) shown.textContent = 'AAAA-AAAA';";
    browser.run(reference, Vec::new()).await.map(drop)
}

async fn press(browser: &Browser, css: &str) -> Result<()> {
    let click = "document.querySelector(arguments[0]).click();";
    browser.run(click, vec![css.into()]).await.map(drop)
}

async fn sent(browser: &Browser, site: &TestSite, endpoint: Endpoint) -> Result<()> {
    site.switches.set(|faults| faults.endpoint = endpoint);
    open_and_fill(browser, site, &sample(90 + endpoint as u32)).await?;
    press(browser, "#send").await
}
