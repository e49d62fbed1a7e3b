//! The browser's question before a page is left: only while something typed was not sent, and never in the
//! way of a call for help.

use crate::fill::{PAGE, confirmed, fill, focused, open_and_fill, rows, sample, send};
use crate::stage::Stage;
use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::faults::Endpoint;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use serde_json::{Value, json};

/// Asks the page as a browser does before it leaves: `true` if the visitor would be asked. A function, to
/// be called in the same task as what comes before.
const ASKS: &str = "const asks = () => {
    const event = document.createEvent('BeforeUnloadEvent');
    event.initEvent('beforeunload', false, true);
    dispatchEvent(event);
    return event.defaultPrevented || Boolean(event.returnValue && event.returnValue !== true);
};";

/// Clicks a link that the browser would hand to another program, and asks in the same task. The last
/// listener keeps the browser from really doing it.
const CALLS: &str = "const link = arguments[0];
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.click();
    return asks();";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, [root, _]) = stage.both();
    let typed = typed(browser, root).await;
    report.check("leaving: asked while something is typed", typed);
    let calls = calls(browser, root).await;
    report.check("leaving: not asked when calling for help", calls);
    let unsent = unsent(browser, root).await;
    report.check("leaving: asked until it is sent", unsent);
    Ok(())
}

async fn asks(browser: &Browser, what: &str, wanted: bool) -> Result<()> {
    let asked = browser
        .run(&format!("{ASKS} return asks();"), Vec::new())
        .await?;
    let what = format!("that the visitor is asked {what}");
    same(&what, asked, Value::Bool(wanted))
}

async fn typed(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url("/faq/")).await?;
    asks(browser, "on another page", false).await?;
    browser.open_live(&site.url(PAGE)).await?;
    asks(browser, "on an empty form", false).await?;
    send(browser).await?;
    focused(browser, "error-summary").await?;
    asks(browser, "after an error on an empty form", false).await?;
    browser.type_into("#field-name", "N").await?;
    asks(browser, "after a letter", true).await?;
    send(browser).await?;
    focused(browser, "error-summary").await?;
    asks(browser, "after an error", true).await?;
    browser.click(&site.menu("/faq/")).await?;
    browser
        .until("the questions are there", &site.at("/faq/"))
        .await?;
    asks(browser, "on another page, with a letter typed", true).await?;
    browser.driver.back().await?;
    let back = "document.getElementById('field-name')?.value === 'N'";
    browser.until("the form is back", back).await?;
    asks(browser, "on the form again", true).await?;
    // A key, as drivers clear a field without the events of typing.
    browser.type_into("#field-name", "\u{e003}").await?;
    browser
        .until(
            "the letter is gone",
            "document.getElementById('field-name').value === ''",
        )
        .await?;
    asks(browser, "after it was taken back", false).await
}

/// Every link of the page to a phone, and every one in the crisis lines that leads off the site.
async fn calls(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    browser.type_into("#field-name", "Nora").await?;
    let links = "[...document.querySelectorAll('a[href^=\"tel:\"], a[href^=\"sms:\"], .crisis a')]
        .filter((link) => link.origin !== location.origin)";
    let hrefs = browser
        .value(&format!("{links}.map((link) => link.href)"))
        .await?;
    let hrefs: Vec<String> = serde_json::from_value(hrefs)?;
    for kind in ["tel:911", "tel:988", "sms:988"] {
        let there = hrefs.iter().any(|href| href.starts_with(kind));
        same(&format!("that there is a link to {kind}"), there, true)?;
    }
    for (at, href) in hrefs.iter().enumerate() {
        // Typing on, it is asked again at once.
        browser.run("document.getElementById('field-name').dispatchEvent(new Event('input', { bubbles: true }));", Vec::new()).await?;
        asks(browser, "before", true).await.context(href.clone())?;
        let script = format!("{ASKS} return ((...arguments) => {{ {CALLS} }})({links}[{at}]);");
        let asked = browser.run(&script, Vec::new()).await?;
        same(
            &format!("that the visitor is asked when calling {href}"),
            asked,
            json!(false),
        )?;
    }
    let later = format!("(() => {{ {ASKS} return asks(); }})()");
    browser
        .until("the visitor is asked again, later", &later)
        .await
}

async fn unsent(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(80));
    open_and_fill(browser, site, &typed).await?;
    site.switches
        .set(|faults| faults.endpoint = Endpoint::Refuses);
    send(browser).await?;
    focused(browser, "error-summary").await?;
    asks(browser, "after it was refused", true).await?;
    site.switches.set(|faults| faults.endpoint = Endpoint::Slow);
    send(browser).await?;
    let status = "document.getElementById('form-status').textContent.trim().length > 0";
    browser
        .until("the page says that it is sending", status)
        .await?;
    asks(browser, "while it is on its way", true).await?;
    confirmed(browser, site, before, &typed).await?;
    asks(browser, "after success", false).await?;
    browser.open_live(&site.url(PAGE)).await?;
    fill(browser, &sample(81)).await?;
    asks(browser, "with all typed again", true).await
}
