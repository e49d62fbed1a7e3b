//! While a request is on its way: stopping it, waiting, editing, looking at other pages, the reference.

use crate::faults::found;
use crate::faults_found::{Found, Page, words};
use crate::faults_table::{End, Want};
use crate::faults_world::{Wire, World, origin};
use crate::fill::{PAGE, open_and_fill, sample, send, shown, still_there};
use crate::stage::Stage;
use anyhow::{Context, Result, bail, ensure};
use browser_tests::browser::Browser;
use browser_tests::fault_server::{Act, Answer, Plan, Received, RetryAfter, Then};
use browser_tests::report::{none, same};
use browser_tests::server::TestSite;
use content::consultation::Form;
use content::delivery::machine::MOST_ATTEMPTS;
use lead::Lead;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Keeps each text that the status and the seconds have from now on, and the moment at which it came.
const WATCH: &str = "const kept = window.__kept = { status: [], seconds: [] };
    for (const [name, id] of [['status', 'form-status'], ['seconds', 'form-seconds']]) {
        const element = document.getElementById(id);
        const keep = () => {
            const text = element.textContent.trim();
            if (text !== '' && text !== kept[name].at(-1)) kept[name].push(text);
        };
        new MutationObserver(keep).observe(element, { childList: true, characterData: true, subtree: true });
    }";

/// Stops the sending as soon as the status has these words: a wait may be short.
const STOP_AT: &str = "const [words] = arguments, status = document.getElementById('form-status');
    new MutationObserver((_, observer) => {
        const button = document.getElementById('form-cancel');
        if (status.textContent !== words) return;
        observer.disconnect();
        setTimeout(() => { if (button.checkVisibility()) button.click(); });
    }).observe(status, { childList: true, characterData: true, subtree: true });";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, [root, _]) = stage.both();
    let (world, words) = (World::of(&root.dist).await?, words()?);
    let test = Test {
        browser,
        world: &world,
        words: &words,
    };
    let mut check = |what: &str, outcome| report.check(&format!("sending: {what}"), outcome);
    check("stopped on its way", test.stopped_on_its_way().await);
    check(
        "stopped while it waits after silence",
        test.stopped_after_silence().await,
    );
    check(
        "stopped while it waits as it was asked to",
        test.stopped_while_busy().await,
    );
    check(
        "the seconds are counted down, and told once",
        test.counted().await,
    );
    check("edited on its way", test.edited().await);
    check("another page meanwhile, sent", test.away(true).await);
    check("another page meanwhile, in doubt", test.away(false).await);
    check(
        "in doubt, then sent: one reference",
        test.one_reference(false).await,
    );
    check(
        "in doubt, edited, then sent: one reference",
        test.one_reference(true).await,
    );
    Ok(())
}

struct Test<'a> {
    browser: &'a Browser,
    world: &'a World,
    words: &'a Form,
}

impl Test<'_> {
    /// The form, filled in, before an endpoint that does this.
    async fn filled(&self, by_id: bool, acts: impl Into<Vec<Act>>) -> Result<(TestSite, Lead)> {
        let site = self.world.site(Wire::Form, by_id).await?;
        self.world.faults.plan(&origin(&site), Plan::of(acts));
        let typed = sample(80);
        open_and_fill(self.browser, &site, &typed).await?;
        Ok((site, typed))
    }

    /// What came of the press, held against what it should be.
    async fn ends(&self, site: &TestSite, typed: &Lead, by_id: bool, want: Want) -> Result<Found> {
        let found = found(self.browser, self.world, site, typed, Instant::now()).await?;
        none("it", found.differences(&want, by_id, self.words))?;
        if want.end != End::Sent {
            ensure!(found.page.phone, "there is no phone number");
            same("the button", &found.page.again, &self.words.try_again)?;
        }
        Ok(found)
    }

    fn received(&self, site: &TestSite) -> Vec<Received> {
        self.world.faults.received(&origin(site))
    }

    /// Fails if anything more is sent.
    async fn nothing_more(&self, site: &TestSite, after: Duration) -> Result<()> {
        let before = self.received(site).len();
        tokio::time::sleep(after).await;
        same(
            "the number of requests later",
            self.received(site).len(),
            before,
        )
    }

    async fn status(&self, words: &str) -> Result<()> {
        let status = format!(
            "document.getElementById('form-status').textContent === {}",
            json!(words)
        );
        self.browser.until("the status says so", &status).await
    }

    async fn stopped_on_its_way(&self) -> Result<()> {
        let (site, typed) = self.filled(true, [late(Duration::from_secs(4))]).await?;
        // Stopped by a script, as the time is short; that the button is there to press is seen below.
        self.browser
            .run(STOP_AT, vec![json!(self.words.sending)])
            .await?;
        send(self.browser).await?;
        // Depending on the engine the request is out by then, or not yet: both are a doubt.
        let found = found(self.browser, self.world, &site, &typed, Instant::now()).await?;
        let out = found.received.len();
        ensure!(out <= 1, "{out} requests");
        let want = Want {
            attempts: out,
            whole: out,
            rows: out,
            ids: out,
            end: End::Doubt("canceled"),
        };
        none("it", found.differences(&want, true, self.words))?;
        ensure!(found.page.phone, "there is no phone number");
        self.nothing_more(&site, Duration::from_secs(5)).await?;
        still_there(self.browser, &typed).await
    }

    async fn stopped_after_silence(&self) -> Result<()> {
        let (site, typed) = self.filled(true, [reset(), Act::works()]).await?;
        let waiting = self.nth(&self.words.waiting, 2);
        self.browser.run(STOP_AT, vec![json!(waiting)]).await?;
        send(self.browser).await?;
        // What is known of the try says more than that it was stopped.
        let want = Want {
            attempts: 1,
            whole: 1,
            rows: 1,
            ids: 1,
            end: End::Doubt("network"),
        };
        self.ends(&site, &typed, true, want).await?;
        self.nothing_more(&site, Duration::from_secs(5)).await?;
        still_there(self.browser, &typed).await
    }

    async fn stopped_while_busy(&self) -> Result<()> {
        let (site, typed) = self.filled(false, [busy(5), Act::works()]).await?;
        send(self.browser).await?;
        self.status(&self.nth(&self.words.waiting_busy, 2)).await?;
        let button = self.browser.find("#form-cancel").await?;
        same(
            "the button",
            button.text().await?,
            self.words.cancel.clone(),
        )?;
        self.browser.click("#form-cancel").await?;
        let found = found(self.browser, self.world, &site, &typed, Instant::now()).await?;
        let Page {
            panel,
            heading,
            sentence,
            phone,
            again,
            ..
        } = &found.page;
        same("the panel", panel.as_str(), "form-failed")?;
        same("the heading", heading, &self.words.not_sent_heading)?;
        same("the sentence", sentence, &self.words.not_sent)?;
        same("the button to send", again, &self.words.try_again)?;
        ensure!(
            *phone && found.kept,
            "the phone number or what was typed is not there"
        );
        same("the number of requests", found.received.len(), 1)?;
        let gone = self
            .browser
            .value("document.getElementById('form-cancel').checkVisibility()")
            .await?;
        same("that the button to stop is there", gone, Value::Bool(false))?;
        self.nothing_more(&site, Duration::from_secs(7)).await
    }

    async fn counted(&self) -> Result<()> {
        let (site, typed) = self.filled(false, [busy(4), Act::works()]).await?;
        self.browser.run(WATCH, Vec::new()).await?;
        send(self.browser).await?;
        let want = Want {
            attempts: 2,
            whole: 2,
            rows: 1,
            ids: 1,
            end: End::Sent,
        };
        self.ends(&site, &typed, false, want).await?;
        let kept = self.browser.value("window.__kept").await?;
        let texts =
            |name: &str| -> Result<Vec<String>> { Ok(serde_json::from_value(kept[name].clone())?) };
        let steps = vec![
            self.words.sending.clone(),
            self.nth(&self.words.waiting_busy, 2),
            self.nth(&self.words.sending_again, 2),
        ];
        same("what is told", texts("status")?, steps)?;
        let seconds: Vec<u32> = texts("seconds")?
            .iter()
            .map(|text| text.parse())
            .collect::<Result<_, _>>()?;
        let first = *seconds.first().context("no second was counted")?;
        let down: Vec<u32> = (1..=first).rev().collect();
        same("the seconds", seconds, down)?;
        // Up to one second of chance is added to the four.
        ensure!((4..=6).contains(&first), "the count began at {first}");
        // A status is read aloud with each change; a timer is not.
        let roles = "[document.getElementById('form-status').role, document.getElementById('form-wait').role,
            document.querySelectorAll('#form-wait [aria-live], #form-wait[aria-live]').length]";
        same(
            "the roles",
            self.browser.value(roles).await?,
            json!(["status", "timer", 0]),
        )
    }

    async fn edited(&self) -> Result<()> {
        let (site, typed) = self
            .filled(false, [late(Duration::from_millis(1500)), Act::works()])
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

    async fn away(&self, taken: bool) -> Result<()> {
        let act = if taken {
            late(Duration::from_millis(1200))
        } else {
            never()
        };
        let (site, typed) = self.filled(false, [act]).await?;
        send(self.browser).await?;
        self.leave(&site).await?;
        tokio::time::sleep(Duration::from_secs(3)).await;
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
            return same("the name", shown(self.browser).await?.name, String::new());
        }
        // In doubt it stays, and so do the words.
        same("the panel", page.panel.as_str(), "form-failed")?;
        still_there(self.browser, &typed).await
    }

    async fn leave(&self, site: &TestSite) -> Result<()> {
        self.go(site, "/faq/", "location.pathname.endsWith('/faq/')")
            .await
    }

    async fn come_back(&self, site: &TestSite) -> Result<()> {
        let there = "!!document.getElementById('consultation-form')";
        self.go(site, PAGE, there).await?;
        // The app has put everything back one step later.
        let back = "document.getElementById('consultation-form').noValidate";
        self.browser.until("the form is live", back).await
    }

    async fn go(&self, site: &TestSite, page: &str, there: &str) -> Result<()> {
        let link = format!(".header a[href='{}']", site.path(page));
        self.browser.click(&link).await?;
        self.browser.until(&format!("{page} is there"), there).await
    }

    async fn one_reference(&self, edits: bool) -> Result<()> {
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

    /// A sentence of the content with its numbers.
    fn nth(&self, words: &str, n: u8) -> String {
        words
            .replace("{n}", &n.to_string())
            .replace("{most}", &MOST_ATTEMPTS.to_string())
    }
}

fn names(received: &[Received]) -> Vec<String> {
    received
        .iter()
        .map(|received| received.field("name").to_owned())
        .collect()
}

fn late(after: Duration) -> Act {
    Act::takes(Answer {
        after,
        ..Answer::json(200, "{\"ok\":true}")
    })
}

fn busy(seconds: u32) -> Act {
    Act::refuses(Answer {
        retry_after: Some(RetryAfter::Seconds(seconds)),
        ..Answer::json(503, "{}")
    })
}

fn reset() -> Act {
    Act {
        takes: true,
        then: Then::Reset,
    }
}

/// No answer before the page gives up.
fn never() -> Act {
    late(Duration::from_secs(4))
}
