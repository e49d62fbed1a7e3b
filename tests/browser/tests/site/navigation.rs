//! From page to page: links, the browser's own buttons, addresses of every kind.

use crate::built::Page;
use crate::stage::Stage;
use crate::walk::Walk;
use anyhow::{Context, Result, bail, ensure};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use serde_json::{Value, json};
use std::time::Duration;

const ARTICLE: &str = "/blog/ketamine-and-peripheral-neuropathies/";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    for site in sites {
        let name = |what: &str| format!("navigation {}: {what}", site.dist.prefix);
        report.check(&name("links"), links(browser, site).await);
        report.check(
            &name("back and forward"),
            back_and_forward(browser, site).await,
        );
        report.check(
            &name("a link after back and forward"),
            link_after_history(browser, site).await,
        );
        report.check(&name("two fast clicks"), two_fast(browser, site).await);
        site.switches.reset();
        report.check(&name("reload"), reload(browser, site).await);
        report.check(&name("unknown address"), unknown(browser, site).await);
        report.check(&name("a file that is no page"), file(browser, site).await);
        if browser.engine == Engine::Chromium {
            report.check(
                &name("pages that were left are let go of"),
                let_go(browser, site).await,
            );
        }
    }
    Ok(())
}

/// Elements and listeners of pages do not pile up.
async fn let_go(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/").await?;
    let mut kept = Vec::new();
    for _ in 0..4 {
        for page in ["/faq/", "/compare/", "/consultation/", "/"] {
            walk.menu(page).await?;
        }
        for _ in 0..2 {
            browser
                .devtools("HeapProfiler.collectGarbage", json!({}))
                .await?;
        }
        let counts = browser
            .ask_devtools("Memory.getDOMCounters", json!({}))
            .await?;
        let counts = [&counts["nodes"], &counts["jsEventListeners"]];
        kept.push(counts.map(|count| count.as_u64().unwrap_or(u64::MAX)));
    }
    let [first, .., last] = kept[..] else {
        bail!("no round was walked");
    };
    // One page more or less may not be collected yet.
    ensure!(
        last[0] < first[0] + 2000 && last[1] < first[1] + 20,
        "nodes and listeners: {kept:?}"
    );
    Ok(())
}

async fn links(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/").await?;
    walk.scroll(300).await?;
    walk.menu("/compare/").await?;
    walk.scroll(300).await?;
    walk.menu("/faq/").await?;
    walk.foot("/blog/").await?;
    browser
        .click(&format!("main a[href='{}']", site.path(ARTICLE)))
        .await?;
    walk.arrived(ARTICLE).await?;
    browser
        .click(&format!("footer a[href='{}']", site.path("/privacy/")))
        .await?;
    walk.arrived("/privacy/").await?;
    walk.menu("/").await?;
    walk.quiet().await
}

/// By links at the foot of the pages, so that each is left far from its top.
async fn back_and_forward(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/").await?;
    let home = walk.to_the_foot().await?;
    walk.foot("/privacy/").await?;
    let privacy = walk.to_the_foot().await?;
    walk.foot("/terms/").await?;
    walk.scroll(150).await?;
    browser.driver.back().await?;
    walk.shows("/privacy/").await?;
    walk.scrolled(privacy).await?;
    browser.driver.back().await?;
    walk.shows("/").await?;
    walk.scrolled(home).await?;
    browser.driver.forward().await?;
    walk.shows("/privacy/").await?;
    walk.scrolled(privacy).await?;
    browser.driver.forward().await?;
    walk.shows("/terms/").await?;
    walk.scrolled(150).await?;
    walk.quiet().await
}

/// The router keeps its own idea of the history, which must not keep a click from the address bar.
async fn link_after_history(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/").await?;
    walk.menu("/compare/").await?;
    walk.menu("/faq/").await?;
    browser.driver.back().await?;
    walk.shows("/compare/").await?;
    browser.driver.forward().await?;
    walk.shows("/faq/").await?;
    walk.menu("/compare/").await?;
    browser.driver.back().await?;
    walk.shows("/faq/").await?;
    walk.menu("/").await
}

async fn two_fast(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/").await?;
    site.switches
        .set(|faults| faults.page_delay = Duration::from_millis(500));
    for page in ["/compare/", "/faq/"] {
        browser.click(&site.menu(page)).await?;
    }
    walk.arrived("/faq/").await?;
    browser.driver.back().await?;
    walk.shows("/").await
}

async fn reload(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/").await?;
    walk.foot("/blog/").await?;
    browser
        .click(&format!("main a[href='{}']", site.path(ARTICLE)))
        .await?;
    walk.arrived(ARTICLE).await?;
    browser.driver.refresh().await?;
    browser.live().await?;
    walk.mark().await?;
    walk.shows(ARTICLE).await?;
    // A reload keeps the place. By script, as the driver's own reload in Firefox forgets it.
    walk.scroll(400).await?;
    browser.run("location.reload();", Vec::new()).await?;
    let anew = "window.__mark === undefined && document.readyState === 'complete'";
    browser.until("the page is loaded anew", anew).await?;
    browser.live().await?;
    walk.scrolled(400).await.context("after a reload")?;
    walk.mark().await?;
    // The history from before the reload still works.
    browser.driver.back().await?;
    walk.shows("/blog/").await?;
    walk.menu("/faq/").await?;
    walk.quiet().await
}

async fn unknown(browser: &Browser, site: &TestSite) -> Result<()> {
    let page = "/no/such/page/";
    browser.open_live(&site.url(page)).await?;
    let title = Page::of(&site.dist, page)?.title;
    same("the title", browser.driver.title().await?, title).context("cold")?;
    let status = browser.driver.execute_async(
        "fetch(location).then((answer) => arguments[0](answer.status));",
        Vec::new(),
    );
    same("the status", status.await?.json().clone(), Value::from(404))?;
    let walk = Walk::from(browser, site, "/faq/").await?;
    walk.click_new_link(page).await?;
    walk.arrived(page).await.context("by a link")?;
    // The way on from there.
    walk.menu("/").await?;
    browser.driver.back().await?;
    walk.shows(page).await?;
    browser.driver.back().await?;
    walk.shows("/faq/").await
}

async fn file(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/faq/").await?;
    walk.click_new_link("/robots.txt").await?;
    browser
        .until("the file is there", &site.at("/robots.txt"))
        .await?;
    browser
        .until(
            "its words are there",
            "document.body.textContent.includes('User-agent')",
        )
        .await?;
    browser.driver.back().await?;
    browser.live().await?;
    same(
        "the title",
        browser.driver.title().await?,
        Page::of(&site.dist, "/faq/")?.title,
    )
}
