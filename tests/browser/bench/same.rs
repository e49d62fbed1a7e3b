//! What is compared is the same: visible words, and what the form does. Looked at before anything is timed.

use crate::sites::{Contender, FORM};
use anyhow::{Context, Result, bail, ensure};
use browser_tests::browser::Browser;
use browser_tests::engine::{Engine, Options};
use serde_json::json;

const VISIBLE: &str = "document.body.innerText.replace(/\\s+/g, ' ').trim()";

/// Looks at every page of every contender, and uses each form.
///
/// # Errors
/// Where a contender shows other words than our page, or its form does not do its work.
pub async fn check(contenders: &[Contender], pages: &[String]) -> Result<()> {
    let browser = Browser::start(Engine::Chromium, Options::default()).await?;
    let outcome = check_in(&browser, contenders, pages).await;
    browser.end().await;
    outcome
}

async fn check_in(browser: &Browser, contenders: &[Contender], pages: &[String]) -> Result<()> {
    browser.size(412, 823).await?;
    for page in pages {
        let (mut live, mut before) = (String::new(), String::new());
        for one in contenders.iter().filter(|one| one.has(page)) {
            if one.name == "ours" {
                // What the page shows only when its script is there, plain cannot show.
                before = words(browser, &one.url(page), false).await?;
                live = words(browser, &one.url(page), true).await?;
                ensure!(before.len() > 100, "{page} shows next to nothing: {before}");
                continue;
            }
            let alive = one.name != "plain";
            let ours = if alive { &live } else { &before };
            let shown = words(browser, &one.url(page), alive).await?;
            if *ours != shown {
                let difference = first_difference(ours, &shown);
                bail!(
                    "{page}: {} shows other words than ours: {difference}",
                    one.name
                );
            }
        }
    }
    for one in contenders.iter().filter(|one| one.name != "plain") {
        form(browser, one)
            .await
            .with_context(|| format!("the form of {}", one.name))?;
    }
    Ok(())
}

/// The visible words of the page, alive or as it is without our script.
async fn words(browser: &Browser, url: &str, alive: bool) -> Result<String> {
    browser.devtools("Network.enable", json!({})).await?;
    let block = |urls: &[&str]| {
        let urls = json!({ "urls": urls });
        browser.devtools("Network.setBlockedURLs", urls)
    };
    if alive {
        browser.open_live(url).await?;
    } else {
        block(&["*/app-*.js"]).await?;
        browser.open(url).await?;
        block(&[]).await?;
    }
    browser.text(VISIBLE).await
}

fn first_difference(ours: &str, theirs: &str) -> String {
    let ours: Vec<&str> = ours.split(' ').collect();
    let theirs: Vec<&str> = theirs.split(' ').collect();
    let same = ours
        .iter()
        .zip(&theirs)
        .take_while(|(one, other)| one == other);
    let from = same.count();
    let around = |words: &[&str]| {
        words
            .iter()
            .skip(from.saturating_sub(3))
            .take(12)
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    };
    format!(
        "\"{}\" where ours has \"{}\"",
        around(&theirs),
        around(&ours)
    )
}

/// An empty form is refused with a message at each required field; a filled one is sent once, by the script.
async fn form(browser: &Browser, one: &Contender) -> Result<()> {
    browser.open_live(&one.url(FORM)).await?;
    browser.click("#send").await?;
    for field in ["name", "contact_by", "consent"] {
        let said = format!(
            "document.getElementById('{field}-error').checkVisibility() && document.getElementById('{field}-error').textContent !== ''"
        );
        browser.until("an empty field is told", &said).await?;
    }
    browser.run("window.benchStays = true", Vec::new()).await?;
    browser.type_into("#field-name", "Zoë").await?;
    browser.type_into("#field-email", "zoe@example.com").await?;
    for label in ["field-contact_by-email", "field-consent"] {
        browser.click(&format!("label[for='{label}']")).await?;
    }
    browser.click("#send").await?;
    let sent =
        "window.benchStays && document.getElementById('form-sent-heading').checkVisibility()";
    browser.until("the request is sent", sent).await?;
    let kept = one.store.list(true)?.len();
    ensure!(kept == 1, "{kept} requests arrived instead of one");
    Ok(())
}
