//! 320 CSS pixels wide: nothing has to be scrolled sideways. Only Chromium can be made so narrow.

use crate::fill::{PAGE, focused, send};
use crate::stage::Stage;
use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::report::none;
use browser_tests::server::TestSite;
use serde_json::json;

const WIDTH: u32 = 320;

/// What reaches beyond the right edge, unless a part of the page scrolls by itself, as wide tables do.
const BEYOND: &str = "(() => {
    const root = document.documentElement;
    const scrolls = (element) => element !== document.body && element !== root
        && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right > innerWidth + 1 && !scrolls(element.parentElement);
    });
    const found = beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 100));
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    if (innerWidth !== 320) found.push(`the window is ${innerWidth} px wide`);
    return found;
})()";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let Stage {
        browser,
        report,
        root,
        ..
    } = stage;
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    let narrow = json!({"width": WIDTH, "height": 640, "deviceScaleFactor": 1, "mobile": false});
    browser
        .devtools("Emulation.setDeviceMetricsOverride", narrow)
        .await?;
    for page in root.dist.pages()? {
        report.check(
            &format!("{WIDTH} px: {page}"),
            fits(browser, root, &page).await,
        );
    }
    report.check(
        &format!("{WIDTH} px: form with errors"),
        errors(browser, root).await,
    );
    browser
        .devtools("Emulation.clearDeviceMetricsOverride", json!({}))
        .await
}

async fn fits(browser: &Browser, site: &TestSite, page: &str) -> Result<()> {
    browser.open_live(&site.url(page)).await?;
    nothing_beyond(browser).await?;
    let open = "for (const details of document.querySelectorAll('details')) details.open = true;";
    browser.run(open, Vec::new()).await?;
    nothing_beyond(browser)
        .await
        .context("with all that opens open")
}

async fn nothing_beyond(browser: &Browser) -> Result<()> {
    let found = serde_json::from_value(browser.value(BEYOND).await?)?;
    none("too wide", found)
}

async fn errors(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    send(browser).await?;
    focused(browser, "error-summary").await?;
    nothing_beyond(browser).await
}
