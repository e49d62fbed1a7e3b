//! The consultation form with its script.

use crate::fill::{
    PAGE, confirmed, fill, focused, open_and_fill, posts, rows, sample, send, shown, still_there,
};
use crate::stage::Stage;
use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::faults::Endpoint;
use browser_tests::probe;
use browser_tests::report::{none, same};
use browser_tests::server::TestSite;
use lead::Lead;
use serde_json::{Value, json};
use std::time::Duration;

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    for site in sites {
        let name = |what: &str| format!("form {}: {what}", site.path(PAGE));
        report.check(&name("sent, with every field"), sent(browser, site).await);
        report.check(
            &name("two fast clicks are one request"),
            twice(browser, site).await,
        );
        report.check(&name("sent empty"), empty(browser, site).await);
    }
    let root = sites[0];
    report.check(
        "form: typed, away and back",
        away_and_back(browser, root).await,
    );
    report.check(
        "form: typed before the app was live",
        early(browser, root).await,
    );
    root.switches.reset();
    Ok(())
}

async fn sent(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(1));
    open_and_fill(browser, site, &typed).await?;
    still_there(browser, &typed).await?;
    nowhere_else(browser).await?;
    send(browser).await?;
    confirmed(browser, site, before, &typed).await?;
    nowhere_else(browser).await?;
    none("the page complained", probe::entries(browser).await?)
}

/// Nothing of it is kept by the browser or told by the address.
async fn nowhere_else(browser: &Browser) -> Result<()> {
    let places = "[localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash, history.state]";
    let found = browser.value(places).await?;
    if found != json!([0, 0, "", "", "", null]) {
        bail!("local storage, session storage, cookies, query, hash, history state have {found}");
    }
    let databases = browser.driver.execute_async(
        "const done = arguments[0]; indexedDB.databases ? indexedDB.databases().then((all) => done(all.length)) : done(0);",
        Vec::new(),
    );
    same(
        "the number of databases",
        databases.await?.json().clone(),
        json!(0),
    )
}

async fn twice(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(2));
    open_and_fill(browser, site, &typed).await?;
    site.switches.set(|faults| faults.endpoint = Endpoint::Slow);
    site.switches.forget();
    browser
        .run(
            "const send = document.getElementById('send'); send.click(); send.click();",
            Vec::new(),
        )
        .await?;
    send(browser).await?;
    let status = "document.getElementById('form-status').textContent.trim().length > 0";
    browser
        .until("the page says that it is sending", status)
        .await?;
    confirmed(browser, site, before, &typed).await?;
    same("the number of posts", posts(site), 1)
}

async fn empty(browser: &Browser, site: &TestSite) -> Result<()> {
    site.switches.reset();
    browser.open_live(&site.url(PAGE)).await?;
    send(browser).await?;
    focused(browser, "error-summary").await?;
    same("the number of posts", posts(site), 0)?;
    let title = browser.driver.title().await?;
    if !title.starts_with("Error: ") {
        bail!("the title is {title:?}");
    }
    // Each link: its words, its field, the words beside the field, what describes the field.
    let links = browser.value(
        "[...document.querySelectorAll('#error-summary li:not([hidden]) a')].map((link) => {
            const name = link.hash.replace('#field-', '');
            const beside = document.getElementById(name + '-error');
            const field = document.querySelector(link.hash);
            const described = field.closest('[aria-describedby]')?.getAttribute('aria-describedby') ?? '';
            return [name, link.textContent, beside?.textContent, described.split(' ').includes(name + '-error')];
        })",
    );
    let links: Vec<(String, String, Option<String>, bool)> = serde_json::from_value(links.await?)?;
    let names: Vec<&str> = links.iter().map(|link| link.0.as_str()).collect();
    same(
        "the list of fields with an error",
        names,
        vec!["name", "email", "contact_by", "consent"],
    )?;
    const PLACE: &str = "[location.href, history.length]";
    let place = browser.value(PLACE).await?;
    for (name, words, beside, described) in &links {
        same(
            "the words beside the field",
            beside.as_deref(),
            Some(words.as_str()),
        )
        .context(name.clone())?;
        same("that the words describe the field", *described, true).context(name.clone())?;
        browser
            .click(&format!("#error-summary a[href$='#field-{name}']"))
            .await?;
        focused(browser, &format!("field-{name}")).await?;
    }
    let after = browser.value(PLACE).await?;
    same("address and history after the links", after, place)?;
    // Mended, the errors and the mark in the title are gone.
    let (before, typed) = (rows(site)?, sample(3));
    fill(browser, &typed).await?;
    send(browser).await?;
    confirmed(browser, site, before, &typed).await
}

async fn away_and_back(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(30));
    open_and_fill(browser, site, &typed).await?;
    let form = "!!document.getElementById('consultation-form')";
    let go = async |link: &str, page: &str, there: &str| {
        browser.click(link).await?;
        browser.until(&format!("{page} is there"), there).await
    };
    let privacy = format!("main a[href='{}']", site.path("/privacy/"));
    go(&privacy, "/privacy/", &site.at("/privacy/")).await?;
    nowhere_else(browser).await?;
    browser.driver.back().await?;
    browser.until("the form is back", form).await?;
    still_there(browser, &typed)
        .await
        .context("by the back button")?;
    go(&site.menu("/faq/"), "/faq/", &site.at("/faq/")).await?;
    go(&site.menu(PAGE), PAGE, form).await?;
    still_there(browser, &typed).await.context("by a link")?;
    send(browser).await?;
    confirmed(browser, site, before, &typed).await?;
    // What was sent is not kept for a second request.
    go(&site.menu("/faq/"), "/faq/", &site.at("/faq/")).await?;
    go(&site.menu(PAGE), PAGE, form).await?;
    same(
        "the name after sending",
        shown(browser).await?.name,
        String::new(),
    )
}

async fn early(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (
        rows(site)?,
        Lead {
            asking_for: "other".into(),
            ..sample(40)
        },
    );
    site.switches
        .set(|faults| faults.wasm_delay = Duration::from_secs(8));
    browser.open(&site.url(PAGE)).await?;
    fill(browser, &typed).await?;
    let live = browser
        .value("document.documentElement.dataset.app ?? null")
        .await?;
    same("the state of the app while typing", live, Value::Null)?;
    browser.live().await?;
    still_there(browser, &typed).await?;
    let words = "document.querySelector('label[for=field-name]').textContent";
    browser
        .until(
            "the asker's own name is asked for",
            &format!("{words}.includes('own')"),
        )
        .await?;
    send(browser).await?;
    confirmed(browser, site, before, &typed).await
}
