//! While a request is on its way: stopping it, waiting; what is told meanwhile. The rest stands in
//! `form_sending_later`.

use crate::faults::found;
use crate::faults_found::Page;
use crate::faults_table::{End, Want};
use crate::faults_words::words;
use crate::faults_world::World;
use crate::fill::{send, still_there};
use crate::form_sending_stage::{Test, busy, late, reset};
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};
use browser_tests::fault_server::Act;
use browser_tests::report::{none, same};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Keeps each text that the status and the seconds have from now on.
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
    check("edited while it waits", test.edited_while_waiting().await);
    check("a mistake while in doubt", test.mistake_in_doubt().await);
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

impl Test<'_> {
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
}
