//! Addresses within a page, the skip link, and the accordion they open.

use crate::built::answers;
use crate::stage::Stage;
use crate::walk::Walk;
use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use serde_json::{Value, json};
use thirtyfour::Key;

/// Neither is an address on any page; the first cannot even be decoded.
const JUNK: [&str; 4] = ["#%E0%A4%A", "#nope", "#", "#/x?y=<z>"];

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    for site in sites {
        let name = |what: &str| format!("address {}: {what}", site.path("/faq/"));
        report.check(&name("#answer, cold"), cold(browser, site).await);
        report.check(&name("#answer, by a link"), by_link(browser, site).await);
        report.check(&name("junk"), junk(browser, site).await);
        report.check(&name("skip link"), skip(browser, site).await);
        report.check(&name("accordion"), accordion(browser, site).await);
        let moved = moved(browser, site).await;
        report.check(
            &format!("address {}: what moved", site.path("/compare/")),
            moved,
        );
    }
    Ok(())
}

async fn cold(browser: &Browser, site: &TestSite) -> Result<()> {
    for id in answers(&site.dist)?.iter().rev().step_by(5).take(2) {
        // From elsewhere, since only the part after "#" may differ otherwise, and nothing is loaded.
        browser.open("about:blank").await?;
        let walk = Walk::from(browser, site, &format!("/faq/#{id}")).await?;
        walk.open_answer(id).await?;
        walk.quiet().await?;
    }
    Ok(())
}

/// An old address leads to where its section stands now, by a link and from outside, and back leads past it.
async fn moved(browser: &Browser, site: &TestSite) -> Result<()> {
    let there = |page: &str, id: &str| {
        let path = site.path(page);
        format!(
            "location.pathname === '{path}' && location.hash === '#{id}' && !!document.querySelector('section#{id}')"
        )
    };
    for (page, id) in [
        ("/cost/", "cost"),
        ("/trials/", "plot"),
        ("/ask/", "ask-ect"),
    ] {
        browser.open("about:blank").await?;
        browser.open(&site.url(&format!("/compare/#{id}"))).await?;
        browser
            .until(&format!("{page} is shown"), &there(page, id))
            .await?;
    }
    let walk = Walk::from(browser, site, "/faq/").await?;
    walk.click_new_link("/compare/#day").await?;
    browser
        .until("the day is shown", &there("/treatment/", "day"))
        .await?;
    browser.driver.back().await?;
    let back = site.at("/faq/");
    browser
        .until("back leads to where the link stood", &back)
        .await?;
    browser.console().await.map(drop)
}

async fn by_link(browser: &Browser, site: &TestSite) -> Result<()> {
    let ids = answers(&site.dist)?;
    let (first, second, last) = (&ids[1], &ids[ids.len() / 2], &ids[ids.len() - 1]);
    let walk = Walk::from(browser, site, "/compare/").await?;
    walk.click_new_link(&format!("/faq/#{last}")).await?;
    walk.shows("/faq/").await?;
    walk.open_answer(last).await.context("from another page")?;
    let hash = format!("location.hash === '#{last}'");
    browser.until("the address has it", &hash).await?;
    walk.click_new_link(&format!("/faq/#{first}")).await?;
    walk.open_answer(first)
        .await
        .context("from the same page")?;
    browser
        .run(
            "location.hash = arguments[0];",
            vec![second.as_str().into()],
        )
        .await?;
    walk.open_answer(second)
        .await
        .context("typed into the address bar")?;
    browser.driver.back().await?;
    browser
        .until(
            "the address is the one before",
            &format!("location.hash === '#{first}'"),
        )
        .await?;
    walk.open_answer(first)
        .await
        .context("by the back button")?;
    walk.same_document().await?;
    walk.quiet().await
}

async fn junk(browser: &Browser, site: &TestSite) -> Result<()> {
    for hash in JUNK {
        browser.open("about:blank").await?;
        let walk = Walk::from(browser, site, &format!("/faq/{hash}"))
            .await
            .with_context(|| hash.to_owned())?;
        walk.quiet().await.with_context(|| hash.to_owned())?;
    }
    let walk = Walk::from(browser, site, "/compare/").await?;
    for hash in JUNK {
        browser
            .run("location.hash = arguments[0];", vec![hash.into()])
            .await?;
        walk.quiet().await.with_context(|| hash.to_owned())?;
    }
    walk.click_new_link(&format!("/faq/{}", JUNK[0])).await?;
    walk.shows("/faq/").await?;
    walk.foot("/blog/").await?;
    walk.click_new_link(&format!("/blog/{}", JUNK[1])).await?;
    walk.menu("/compare/").await?;
    walk.quiet().await
}

async fn skip(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/faq/").await?;
    let on_link = "document.activeElement.classList.contains('skip-link')";
    browser.find("body").await?.send_keys(Key::Tab + "").await?;
    browser
        .until("the first stop is the skip link", on_link)
        .await?;
    browser
        .until(
            "it is in sight",
            "document.activeElement.getBoundingClientRect().top >= 0",
        )
        .await?;
    for page in ["/faq/", "/blog/"] {
        browser
            .run("document.querySelector('.skip-link').focus();", Vec::new())
            .await?;
        browser
            .find(".skip-link")
            .await?
            .send_keys(Key::Enter + "")
            .await?;
        browser
            .until(
                "main has the focus",
                "document.activeElement?.id === 'main'",
            )
            .await
            .context(page)?;
        walk.shows(page).await?;
        if page == "/faq/" {
            walk.foot("/blog/").await?;
        }
    }
    walk.quiet().await
}

async fn accordion(browser: &Browser, site: &TestSite) -> Result<()> {
    let walk = Walk::from(browser, site, "/faq/").await?;
    works(browser).await.context("cold")?;
    walk.foot("/blog/").await?;
    walk.menu("/faq/").await?;
    works(browser).await.context("by a link")?;
    walk.quiet().await
}

/// One answer by its question, by mouse and by keyboard; all by the button.
async fn works(browser: &Browser) -> Result<()> {
    let open = "document.querySelectorAll('.accordion details[open]').length";
    let count = browser
        .value("document.querySelectorAll('.accordion details').length")
        .await?;
    let button = "(({ textContent, ariaPressed }) => [textContent, ariaPressed])(document.querySelector('.accordion__all'))";
    let opened = |number: Value| format!("{open} === {number}");
    let words = browser.value(button).await?;
    same("the button's state", words[1].clone(), json!("false"))?;
    browser.click(".accordion summary").await?;
    browser.until("one is open", &opened(json!(1))).await?;
    browser
        .find(".accordion summary")
        .await?
        .send_keys(Key::Enter + "")
        .await?;
    browser
        .until("it is closed again", &opened(json!(0)))
        .await?;
    browser.click(".accordion__all").await?;
    browser.until("all are open", &opened(count)).await?;
    browser
        .until(
            "the button says so",
            &format!("{button}[1] === 'true' && {button}[0] !== {}", words[0]),
        )
        .await?;
    browser.click(".accordion__all").await?;
    browser.until("none is open", &opened(json!(0))).await?;
    browser
        .until(
            "the button says so",
            &format!("{button}[1] === 'false' && {button}[0] === {}", words[0]),
        )
        .await
}
