//! A page where all that it asks for and keeps is written down.

use crate::comparison::Chooser;
use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::probe;
use browser_tests::report::{none, same};
use serde_json::Value;
use std::time::Duration;

const WATCH: &str = include_str!("../../src/quiet.js");

/// What the browser keeps of the site, and what the page loaded.
pub async fn dump(browser: &Browser) -> Result<Value> {
    let dump = "window.__quiet.dump().then(arguments[0], (error) => arguments[0](String(error)));";
    let answer = browser.driver.execute_async(dump, Vec::new()).await;
    Ok(answer
        .context("the browser does not tell what it keeps")?
        .json()
        .clone())
}

/// What was asked for and kept, as the page itself called for it.
pub async fn noted(browser: &Browser) -> Result<Vec<String>> {
    let noted = browser
        .value("[...window.__quiet.asked, ...window.__quiet.kept]")
        .await?;
    Ok(serde_json::from_value(noted)?)
}

/// A page where all is written down from now on.
pub struct Watched<'a> {
    chooser: &'a Chooser<'a>,
    pub before: Value,
}

impl<'a> Watched<'a> {
    pub async fn from(chooser: &'a Chooser<'a>, page: &str) -> Result<Self> {
        let walk = chooser.open_at(page).await?;
        chooser.browser.run(WATCH, Vec::new()).await?;
        // What the page itself is made of has come by now.
        tokio::time::sleep(Duration::from_millis(300)).await;
        walk.site.switches.forget();
        let before = dump(chooser.browser).await?;
        Ok(Self { chooser, before })
    }

    /// Fails if anything was asked for or kept.
    pub async fn still_quiet(&self) -> Result<()> {
        let browser = self.chooser.browser;
        // What would be sent a little later.
        tokio::time::sleep(Duration::from_millis(300)).await;
        none("the page asked for or kept", noted(browser).await?)?;
        let asked = self.chooser.site.switches.asked().into_iter();
        none(
            "the server was asked for",
            asked.map(|asked| asked.path).collect(),
        )?;
        same(
            "what the browser keeps",
            dump(browser).await?,
            self.before.clone(),
        )?;
        let complaints = probe::entries(browser).await?;
        none("the page complained", complaints)
    }
}
