//! What every part of the tests has: a browser, the site at the root and below a folder, a report.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::dist::Dist;
use browser_tests::engine::{Engine, Options};
use browser_tests::report::Report;
use browser_tests::server::TestSite;

/// A browser before the running sites.
pub struct Stage {
    pub browser: Browser,
    pub root: TestSite,
    pub below: TestSite,
    pub report: Report,
}

impl Stage {
    /// Starts all of it.
    pub async fn set(engine: Engine, root: Dist, below: Dist) -> Result<Self> {
        let report = Report::new(engine);
        let (root, below) = (TestSite::start(root).await?, TestSite::start(below).await?);
        let browser = Browser::start(engine, Options::default()).await?;
        report.say("the browser is there");
        Ok(Self {
            browser,
            root,
            below,
            report,
        })
    }

    /// What most parts go through: the browser, the report, the site at the root and below a folder.
    pub fn both(&mut self) -> (&Browser, &mut Report, [&TestSite; 2]) {
        (&self.browser, &mut self.report, [&self.root, &self.below])
    }

    /// Whether the browser ended by itself, which WebKit's does once in many hundred pages: then there is a new one, and
    /// the part can be tried again. A page that ends it each time fails all the same.
    pub async fn revived(&mut self) -> Result<bool> {
        // A question that a page left open is no end.
        let _ = self.browser.driver.dismiss_alert().await;
        if self.browser.driver.title().await.is_ok() {
            return Ok(false);
        }
        self.browser = Browser::start(self.browser.engine, Options::default()).await?;
        self.root.switches.reset();
        self.below.switches.reset();
        Ok(true)
    }

    /// After a part: notes when it could not go on, and puts all switches back.
    pub fn close(&mut self, part: &str, outcome: Result<()>) {
        if outcome.is_err() {
            self.report.check(part, outcome);
        }
        self.root.switches.reset();
        self.below.switches.reset();
    }

    /// Ends the browser and returns the failures.
    pub async fn clear(self) -> Vec<String> {
        self.browser.end().await;
        self.report.end()
    }
}
