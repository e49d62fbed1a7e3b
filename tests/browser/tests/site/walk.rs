//! Walking through the site without leaving the document.

use crate::built::{Page, SHOWN};
use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::probe;
use browser_tests::report::{none, same};
use browser_tests::server::TestSite;
use serde_json::Value;

/// A visitor in one document.
pub struct Walk<'a> {
    pub browser: &'a Browser,
    pub site: &'a TestSite,
}

impl<'a> Walk<'a> {
    /// Loads a page and marks it.
    pub async fn from(browser: &'a Browser, site: &'a TestSite, page: &str) -> Result<Self> {
        browser.open_live(&site.url(page)).await?;
        let walk = Self { browser, site };
        walk.mark().await?;
        Ok(walk)
    }

    /// Marks the document, so that another document in its place would show.
    pub async fn mark(&self) -> Result<()> {
        let mark = "window.__mark = 'same document';";
        self.browser.run(mark, Vec::new()).await?;
        self.site.switches.forget();
        Ok(())
    }

    /// Clicks a link in the header.
    pub async fn menu(&self, page: &str) -> Result<()> {
        self.browser.click(&self.site.menu(page)).await?;
        self.arrived(page).await
    }

    /// Clicks a link in the footer, from where the page is scrolled to.
    pub async fn foot(&self, page: &str) -> Result<()> {
        self.browser
            .find(&format!("footer a[href='{}']", self.site.path(page)))
            .await?
            .click()
            .await?;
        self.arrived(page).await
    }

    /// Scrolls to the end of the page, and says how far that is.
    pub async fn to_the_foot(&self) -> Result<u32> {
        let end = self
            .browser
            .value("Math.floor(document.documentElement.scrollHeight - innerHeight)")
            .await?;
        let end = end.as_f64().context("the page has no height")? as u32;
        self.scroll(end).await?;
        Ok(end)
    }

    /// Puts a link into the page, as an author might, and clicks it.
    pub async fn click_new_link(&self, address: &str) -> Result<()> {
        let script = "const link = document.createElement('a');
            Object.assign(link, { href: arguments[0], id: 'new-link', textContent: 'a link of the test' });
            document.querySelector('main h1').after(link);";
        self.browser
            .run(script, vec![self.site.path(address).into()])
            .await?;
        self.browser.click("#new-link").await
    }

    /// Waits until a page is shown, and checks all that belongs to it.
    pub async fn arrived(&self, page: &str) -> Result<()> {
        self.shows(page).await?;
        let heading = "document.activeElement === document.querySelector('main h1')";
        self.browser
            .until("the heading has the focus", heading)
            .await?;
        self.browser
            .until("the page is at its top", "scrollY === 0")
            .await
    }

    /// The same, wherever focus and scroll position are.
    pub async fn shows(&self, page: &str) -> Result<()> {
        let wanted = Page::of(&self.site.dist, page)?;
        let title = serde_json::to_string(&wanted.title)?;
        let path = self.site.path(page.split('#').next().unwrap_or_default());
        let there = format!("location.pathname === '{path}' && document.title === {title}");
        self.browser
            .until(&format!("{page} is there"), &there)
            .await
            .with_context(|| format!("going to {page}"))?;
        let shown: Page = serde_json::from_value(self.browser.value(SHOWN).await?)?;
        same("the page", shown, wanted)?;
        let mains = self
            .browser
            .value("document.querySelectorAll('main').length")
            .await?;
        same("the number of mains", mains, Value::from(1))?;
        self.same_document().await
    }

    /// Fails if the browser loaded a new document.
    pub async fn same_document(&self) -> Result<()> {
        same(
            "the mark",
            self.browser.text("window.__mark ?? ''").await?,
            "same document".to_owned(),
        )?;
        let asked = self.site.switches.asked();
        match asked.iter().find(|asked| asked.is_navigation()) {
            Some(asked) => bail!("a new document was asked for: {asked:?}"),
            None => Ok(()),
        }
    }

    /// Scrolls, at once.
    pub async fn scroll(&self, to: u32) -> Result<()> {
        let script = "scrollTo({ top: arguments[0], behavior: 'instant' });";
        self.browser.run(script, vec![to.into()]).await?;
        self.scrolled(to).await
    }

    /// Waits for a scroll position. Browsers keep fractions of it.
    pub async fn scrolled(&self, to: u32) -> Result<()> {
        self.browser
            .until(
                &format!("the page is scrolled to {to}"),
                &format!("Math.abs(scrollY - {to}) <= 1"),
            )
            .await
    }

    /// Waits until an answer is open, and its question has the focus and is in sight.
    pub async fn open_answer(&self, id: &str) -> Result<()> {
        let details = format!("document.getElementById('{id}').closest('details')");
        self.browser
            .until(&format!("{id} is open"), &format!("{details}.open"))
            .await?;
        let summary = format!("{details}.querySelector('summary')");
        self.browser
            .until(
                "its question has the focus",
                &format!("document.activeElement === {summary}"),
            )
            .await?;
        let inside = format!(
            "(({{ top, bottom }}) => top >= -1 && bottom <= innerHeight + 1)({summary}.getBoundingClientRect())"
        );
        self.browser
            .until("its question is in sight", &inside)
            .await
    }

    /// Fails if anything complained on the way.
    pub async fn quiet(&self) -> Result<()> {
        none("the page complained", probe::entries(self.browser).await?)
    }
}
