//! What is compared is the same: visible words, and what the form does. Looked at before anything is timed.

use crate::sites::{Contender, FORM};
use anyhow::{Context, Result, bail, ensure};
use browser_tests::browser::Browser;
use browser_tests::engine::{Engine, Options};

const VISIBLE: &str = "document.body.innerText.replace(/\\s+/g, ' ').trim()";

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
        let mut words = String::new();
        for one in contenders.iter().filter(|one| one.has(page)) {
            browser.open(&one.url(page)).await?;
            if one.name != "plain" {
                browser.live().await?;
            }
            let shown = browser.text(VISIBLE).await?;
            if words.is_empty() {
                ensure!(shown.len() > 100, "{page} shows next to nothing: {shown}");
                words = shown;
            } else if words != shown {
                bail!(
                    "{page}: {} shows other words than ours: {}",
                    one.name,
                    first_difference(&words, &shown)
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
