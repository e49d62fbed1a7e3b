//! What the checks of the sending share: a form that is filled in before an endpoint that goes wrong.

use crate::faults::found;
use crate::faults_found::Found;
use crate::faults_table::{End, Want};
use crate::faults_world::{Wire, World, origin};
use crate::fill::{open_and_fill, sample};
use anyhow::{Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::fault_server::{Act, Answer, Plan, Received, RetryAfter, Then};
use browser_tests::report::{none, same};
use browser_tests::server::TestSite;
use content::consultation::Form;
use content::delivery::machine::MOST_ATTEMPTS;
use lead::Lead;
use serde_json::json;
use std::time::{Duration, Instant};

/// A browser before the sites of the world.
pub struct Test<'a> {
    pub browser: &'a Browser,
    pub world: &'a World,
    pub words: &'a Form,
}

impl Test<'_> {
    /// The form, filled in, before an endpoint that does this.
    pub async fn filled(&self, by_id: bool, acts: impl Into<Vec<Act>>) -> Result<(TestSite, Lead)> {
        let site = self.world.site(Wire::Form, by_id).await?;
        self.world.faults.plan(&origin(&site), Plan::of(acts));
        let typed = sample(80);
        open_and_fill(self.browser, &site, &typed).await?;
        Ok((site, typed))
    }

    /// What came of the press, held against what it should be.
    pub async fn ends(
        &self,
        site: &TestSite,
        typed: &Lead,
        by_id: bool,
        want: Want,
    ) -> Result<Found> {
        let found = found(self.browser, self.world, site, typed, Instant::now()).await?;
        none("it", found.differences(&want, by_id, self.words))?;
        if want.end != End::Sent {
            ensure!(found.page.phone, "there is no phone number");
            same("the button", &found.page.again, &self.words.try_again)?;
        }
        Ok(found)
    }

    pub fn received(&self, site: &TestSite) -> Vec<Received> {
        self.world.faults.received(&origin(site))
    }

    /// Fails if anything more is sent.
    pub async fn nothing_more(&self, site: &TestSite, after: Duration) -> Result<()> {
        let before = self.received(site).len();
        tokio::time::sleep(after).await;
        same(
            "the number of requests later",
            self.received(site).len(),
            before,
        )
    }

    pub async fn status(&self, words: &str) -> Result<()> {
        let status = format!(
            "document.getElementById('form-status').textContent === {}",
            json!(words)
        );
        self.browser.until("the status says so", &status).await
    }

    /// A sentence of the content with its numbers.
    pub fn nth(&self, words: &str, n: u8) -> String {
        words
            .replace("{n}", &n.to_string())
            .replace("{most}", &MOST_ATTEMPTS.to_string())
    }
}

/// Takes the request, and says so after a while.
pub fn late(after: Duration) -> Act {
    Act::takes(Answer {
        after,
        ..Answer::json(200, "{\"ok\":true}")
    })
}

/// Asks to wait for so many seconds.
pub fn busy(seconds: u32) -> Act {
    Act::refuses(Answer {
        retry_after: Some(RetryAfter::Seconds(seconds)),
        ..Answer::json(503, "{}")
    })
}

/// Takes the request, and breaks the connection.
pub fn reset() -> Act {
    Act {
        takes: true,
        then: Then::Reset,
    }
}

/// No answer before the page gives up.
pub fn never() -> Act {
    late(Duration::from_secs(4))
}
