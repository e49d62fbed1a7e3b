//! While a request is on its way: editing, looking at other pages, the reference that stays.

use crate::faults_found::Page;
use crate::faults_table::{End, Want};
use crate::fill::{PAGE, focused, send, shown, still_there};
use crate::form_sending_stage::{Test, busy, late, never, reset};
use anyhow::{Result, bail, ensure};
use browser_tests::fault_server::{Act, Received};
use browser_tests::report::same;
use browser_tests::server::TestSite;
use lead::Lead;
use serde_json::json;
use std::time::Duration;

impl Test<'_> {
    pub async fn edited(&self) -> Result<()> {
        let (site, typed) = self
            .filled(false, [late(Duration::from_millis(1200)), Act::works()])
            .await?;
        send(self.browser).await?;
        self.status(&self.words.sending).await?;
        self.browser.type_into("#field-name", " X").await?;
        let end = "!!document.querySelector('#form-sent:not([hidden])')";
        self.browser.until("it is sent", end).await?;
        let told = self.browser.text("document.getElementById('form-edited').checkVisibility() ? document.getElementById('form-edited').textContent : ''");
        same("what is told", told.await?, self.words.sent_edited.clone())?;
        let edited = Lead {
            name: format!("{} X", typed.name),
            ..typed.clone()
        };
        still_there(self.browser, &edited).await?;
        self.told_aside(&self.words.news_sent).await?;
        let first = self.received(&site);
        same(
            "the names that were sent",
            names(&first),
            vec![typed.name.clone()],
        )?;
        // The edit is another request.
        send(self.browser).await?;
        let hidden = "!document.getElementById('consultation-form').checkVisibility()";
        self.browser.until("the edit is sent", hidden).await?;
        let both = self.received(&site);
        same(
            "the names that were sent",
            names(&both),
            vec![typed.name, edited.name],
        )?;
        same(
            "what the second one replaces",
            both[1].field("supersedes"),
            "",
        )?;
        ensure!(
            both[0].field("submission_id") != both[1].field("submission_id"),
            "other words have the same id"
        );
        Ok(())
    }

    pub async fn away(&self, taken: bool) -> Result<()> {
        let act = if taken {
            late(Duration::from_millis(1200))
        } else {
            never()
        };
        let (site, typed) = self.filled(false, [act]).await?;
        send(self.browser).await?;
        self.leave(&site).await?;
        let news = if taken {
            &self.words.news_sent
        } else {
            &self.words.news_unsure
        };
        self.news(news).await?;
        self.come_back(&site).await?;
        let end = if taken {
            End::Sent
        } else {
            End::Doubt("timeout")
        };
        let want = Want {
            attempts: 1,
            whole: 1,
            rows: 1,
            ids: 1,
            end,
        };
        let found = self.ends(&site, &typed, false, want).await?;
        let id = found.received[0].field("submission_id");
        same(
            "the reference",
            found.page.reference.clone(),
            lead::reference(id),
        )?;
        self.leave(&site).await?;
        self.come_back(&site).await?;
        let page = Page::read(self.browser).await?;
        if taken {
            same("the panel, seen before", page.panel.as_str(), "")?;
            same("the name", shown(self.browser).await?.name, String::new())?;
            // It is a new form, and its button works.
            send(self.browser).await?;
            return focused(self.browser, "error-summary").await;
        }
        // In doubt it stays, and so do the words.
        same("the panel", page.panel.as_str(), "form-failed")?;
        still_there(self.browser, &typed).await
    }

    /// Whoever types while the form waits to send again stops it, and types on.
    pub async fn edited_while_waiting(&self) -> Result<()> {
        let (site, typed) = self.filled(false, [busy(6), Act::works()]).await?;
        send(self.browser).await?;
        self.status(&self.nth(&self.words.waiting_busy, 2)).await?;
        self.browser.type_into("#field-name", " XY").await?;
        self.told_aside(&self.words.news_unsure).await?;
        let page = Page::read(self.browser).await?;
        same("the panel", page.panel.as_str(), "form-failed")?;
        same("the sentence", &page.sentence, &self.words.not_sent)?;
        let edited = Lead {
            name: format!("{} XY", typed.name),
            ..typed
        };
        still_there(self.browser, &edited).await?;
        self.nothing_more(&site, Duration::from_secs(8)).await
    }

    /// A mistake that the page finds does not make the doubt before it go away.
    pub async fn mistake_in_doubt(&self) -> Result<()> {
        let (site, typed) = self.filled(false, [reset(), Act::works()]).await?;
        send(self.browser).await?;
        focused(self.browser, "form-failed").await?;
        let told = Page::read(self.browser).await?.reference;
        self.browser.find("#field-name").await?.clear().await?;
        send(self.browser).await?;
        focused(self.browser, "error-summary").await?;
        let inside = "document.getElementById('error-summary').innerText";
        let summary = self.browser.text(inside).await?;
        for words in [&self.words.rejected_doubt, &told] {
            ensure!(summary.contains(words), "{words:?} is not in {summary:?}");
        }
        same("the number of requests", self.received(&site).len(), 1)?;
        self.browser.type_into("#field-name", &typed.name).await?;
        send(self.browser).await?;
        focused(self.browser, "form-sent-heading").await?;
        let page = Page::read(self.browser).await?;
        same("the reference", page.reference.as_str(), told.as_str())
    }

    async fn news(&self, words: &str) -> Result<()> {
        let said = format!(
            "document.querySelector('.site-news').textContent === {}",
            json!(words)
        );
        self.browser.until("it is said aside", &said).await
    }

    /// Said without moving the focus out of the field that is typed in.
    async fn told_aside(&self, words: &str) -> Result<()> {
        self.news(words).await?;
        focused(self.browser, "field-name").await
    }

    async fn leave(&self, site: &TestSite) -> Result<()> {
        self.go(site, "/faq/", &site.at("/faq/")).await
    }

    async fn come_back(&self, site: &TestSite) -> Result<()> {
        let there = "!!document.getElementById('consultation-form')";
        self.go(site, PAGE, there).await?;
        // The app has put everything back one step later.
        let back = "document.getElementById('consultation-form').noValidate";
        self.browser.until("the form is live", back).await
    }

    async fn go(&self, site: &TestSite, page: &str, there: &str) -> Result<()> {
        self.browser.click(&site.menu(page)).await?;
        self.browser.until(&format!("{page} is there"), there).await
    }

    pub async fn one_reference(&self, edits: bool) -> Result<()> {
        let (site, typed) = self.filled(false, [reset(), Act::works()]).await?;
        send(self.browser).await?;
        let want = Want {
            attempts: 1,
            whole: 1,
            rows: 1,
            ids: 1,
            end: End::Doubt("network"),
        };
        let doubt = self.ends(&site, &typed, false, want).await?;
        let reference = doubt.page.reference;
        if edits {
            self.browser.type_into("#field-name", " X").await?;
        }
        send(self.browser).await?;
        let end = "!!document.querySelector('#form-sent:not([hidden])')";
        self.browser.until("it is sent", end).await?;
        let page = Page::read(self.browser).await?;
        same("the reference", page.reference.as_str(), reference.as_str())?;
        let both = self.received(&site);
        let [first, second] = both.as_slice() else {
            bail!("{} requests", both.len());
        };
        let ids = [first, second].map(|received| received.field("submission_id"));
        same(
            "the reference of the first id",
            lead::reference(ids[0]),
            reference.clone(),
        )?;
        same(
            "the references that were sent",
            [first, second].map(|received| received.field("reference")),
            [reference.as_str(); 2],
        )?;
        same("that the id is another", ids[0] != ids[1], edits)?;
        let replaces = if edits { ids[0] } else { "" };
        same(
            "what the second one replaces",
            second.field("supersedes"),
            replaces,
        )
    }
}

fn names(received: &[Received]) -> Vec<String> {
    received
        .iter()
        .map(|received| received.field("name").to_owned())
        .collect()
}
