//! What stands on the first screen, on a phone and at a desk.

use crate::comparison::PAGE as COMPARISON;
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};
use browser_tests::browser::Browser;

/// A phone and a desk: width and height in CSS pixels.
const SCREENS: [(u32, u32); 2] = [(360, 740), (1280, 900)];
/// How high the bar of a sample site and the crisis lines may be together, on the phone.
const STRIPES: f64 = 96.0;

/// What has to be in sight when the front page opens.
const FRONT: [(&str, &str); 4] = [
    ("the heading", "main h1"),
    ("the answer", "main .prose strong"),
    ("the button", "main a.button"),
    ("the phone number", "main a[href^='tel:']"),
];

/// How many questions of the comparison fit on one screen below its heads, with both answers.
const QUESTIONS: usize = 4;

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    let site = sites[0];
    site.switches.set(|faults| faults.framed = true);
    browser.open(&site.url("/robots.txt")).await?;
    for (width, height) in SCREENS {
        let name = |what: &str| format!("first screen, {width} x {height}: {what}");
        browser.open_framed(&site.url("/"), width, height).await?;
        for (what, css) in FRONT {
            report.check(&name(what), within(browser, css, height).await);
        }
        if width == SCREENS[0].0 {
            report.check(&name("the stripes"), stripes(browser).await);
        }
        browser.leave_frame().await?;
        browser
            .open_framed(&site.url(COMPARISON), width, height)
            .await?;
        let questions = questions(browser, height).await;
        report.check(&name("the first questions"), questions);
        browser.leave_frame().await?;
    }
    Ok(())
}

/// Top and bottom of the first element in sight, in pixels from the top of the window.
async fn span(browser: &Browser, css: &str) -> Result<(f64, f64)> {
    let find = "const found = [...document.querySelectorAll(arguments[0])].find((element) => element.checkVisibility());
        const box = found?.getBoundingClientRect();
        return box ? [box.top, box.bottom] : null;";
    let span = browser.run(find, vec![css.into()]).await?;
    serde_json::from_value(span).with_context(|| format!("no {css} is in sight"))
}

async fn within(browser: &Browser, css: &str, height: u32) -> Result<()> {
    let (top, bottom) = span(browser, css).await?;
    let inside = top >= 0.0 && bottom <= f64::from(height);
    ensure!(inside, "it reaches from {top:.0} to {bottom:.0} px");
    Ok(())
}

/// Those that are shown; one that is gone takes no room.
async fn stripes(browser: &Browser) -> Result<()> {
    let mut sum = 0.0;
    for css in [".sample-bar", ".crisis"] {
        sum += span(browser, css)
            .await
            .map_or(0.0, |(top, bottom)| bottom - top);
    }
    ensure!(sum <= STRIPES, "they take {sum:.0} px");
    Ok(())
}

async fn questions(browser: &Browser, height: u32) -> Result<()> {
    let (top, _) = span(browser, "#comparison-table thead th").await?;
    for side in ["ketamine", "ect"] {
        let css = format!("#comparison-table tbody:nth-of-type({QUESTIONS}) [data-side={side}]");
        let (_, bottom) = span(browser, &css).await?;
        let down = bottom - top;
        ensure!(
            down <= f64::from(height),
            "they end {down:.0} px below the top of the heads"
        );
    }
    Ok(())
}
