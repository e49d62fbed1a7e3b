//! What came of a press: read from the page and from the server, held against the table and the laws.

use crate::faults_table::{End, Want};
use crate::faults_words::sentences;
use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::fault_server::{Plan, Received, RetryAfter, Then, rows};
use content::consultation::Form;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::time::Duration;

/// No press may last longer.
const LONGEST: Duration = Duration::from_secs(60);

/// Reads what a visitor sees: nothing that is hidden.
const READ: &str = "const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const words = (selector) => seen(selector).map((element) => element.textContent.trim()).join(' | ');
    const button = document.getElementById('send');
    const typed = ['name', 'email', 'phone'].map((name) => document.getElementById('field-' + name).value);
    return {
        panel: seen('#form-sent, #form-failed, #error-summary').map((element) => element.id).join(' '),
        heading: words('#form-sent-heading, #form-failed .summary__heading'),
        sentence: words('#form-failed .summary__heading + p'),
        wait: words('#form-busy'),
        reference: words('#reference, #reference-to-quote'),
        phone: seen('#form-failed a[href^=\"tel:\"]').length === 1,
        again: button.checkVisibility() && button.ariaDisabled !== 'true' ? button.textContent : '',
        empty: typed.every((text) => text === ''),
    };";

/// What the visitor sees at the end.
#[derive(Clone, Debug, Deserialize)]
pub struct Page {
    /// The ids of the panels in sight.
    pub panel: String,
    pub heading: String,
    pub sentence: String,
    pub wait: String,
    pub reference: String,
    /// Whether the phone number is in the panel, to be tapped.
    pub phone: bool,
    /// The words on the button, if it can be pressed.
    pub again: String,
    /// Whether nothing stands in the fields that people type into.
    pub empty: bool,
}

impl Page {
    /// What the visitor sees now.
    pub async fn read(browser: &Browser) -> Result<Self> {
        serde_json::from_value(browser.run(READ, Vec::new()).await?)
            .context("not a page with the form")
    }
}

/// All that came of a press.
#[derive(Clone, Debug)]
pub struct Found {
    pub page: Page,
    pub received: Vec<Received>,
    /// Whether all that was typed stands in the form.
    pub kept: bool,
    /// From the press until its end was seen.
    pub took: Duration,
}

impl Found {
    fn posts(&self) -> impl Iterator<Item = &Received> {
        self.received
            .iter()
            .filter(|received| received.method == "POST")
    }

    fn whole(&self) -> Vec<&Received> {
        self.posts().filter(|received| received.whole).collect()
    }

    fn ids(&self) -> BTreeSet<&str> {
        let whole = self.whole().into_iter();
        whole
            .map(|received| received.field("submission_id"))
            .collect()
    }

    /// How it differs from a row of the table; empty if it does not.
    pub fn differences(&self, want: &Want, by_id: bool, words: &Form) -> Vec<String> {
        let mut out = Vec::new();
        let mut column = |what: &str, found: String, wanted: String| {
            if found != wanted {
                out.push(format!("{what}: {found:?} instead of {wanted:?}"));
            }
        };
        let attempts = self
            .received
            .iter()
            .filter(|received| received.path == "/take");
        let mut count = |what: &str, found: usize, wanted: usize| {
            column(what, found.to_string(), wanted.to_string());
        };
        count("attempts", attempts.count(), want.attempts);
        count("whole requests", self.whole().len(), want.whole);
        count("rows", rows(&self.received, by_id), want.rows);
        count("ids", self.ids().len(), want.ids);
        let [panel, heading, sentence, wait] = sentences(want.end, by_id, words);
        column("panel", self.page.panel.clone(), panel);
        column("heading", self.page.heading.clone(), heading);
        column("sentence", self.page.sentence.clone(), sentence);
        column("time to wait", self.page.wait.clone(), wait);
        let sent = want.end == End::Sent;
        column(
            "typed fields kept",
            self.kept.to_string(),
            (!sent).to_string(),
        );
        column(
            "typed fields empty",
            self.page.empty.to_string(),
            sent.to_string(),
        );
        out
    }

    /// The laws that it breaks, whatever the table says.
    pub fn broken_laws(&self, plan: &Plan, by_id: bool, words: &Form) -> Vec<String> {
        let mut out = Vec::new();
        let mut law = |holds: bool, what: &str| {
            if !holds {
                out.push(format!("broken law: {what}"));
            }
        };
        let (page, taken) = (&self.page, rows(&self.received, by_id));
        let says_sent = page.panel.contains("form-sent");
        law(
            !says_sent || taken > 0,
            "\"sent\" is said of what was not taken",
        );
        let not_sent = [
            &words.refused_heading,
            &words.busy_heading,
            &words.not_sent_heading,
        ];
        let says_not = not_sent
            .into_iter()
            .any(|heading| page.heading.contains(heading.as_str()));
        law(
            !says_not || taken == 0,
            "\"not sent\" is said of what was taken",
        );
        law(self.ids().len() <= 1, "one press has one id");
        if by_id {
            law(taken <= 1, "a request counts once where an id counts once");
        } else {
            let refusals = (0..self.posts().count()).filter(|&at| plan.act(at).asks_to_wait());
            let most = 1 + refusals.count();
            law(
                self.posts().count() <= most,
                "one press sends once, but after \"not now\"",
            );
        }
        if !says_sent {
            law(page.phone, "an end without success shows the phone number");
            law(
                page.again == words.try_again,
                "an end without success can be tried again",
            );
            law(self.kept, "an end without success keeps what was typed");
        }
        law(self.took <= LONGEST, "a press ends within a minute");
        law(
            self.patient(plan),
            "nothing is sent before the time that the server asked for",
        );
        if let Some(first) = self.whole().first() {
            let told = says_not || page.reference == lead::reference(first.field("submission_id"));
            law(told, "the reference is that of the id");
        }
        out
    }

    /// Whether each request kept to what the answer before asked for.
    fn patient(&self, plan: &Plan) -> bool {
        let posts: Vec<_> = self.posts().collect();
        posts.windows(2).enumerate().all(|(at, two)| {
            let asked = match plan.act(at).then {
                Then::Answer(answer) => answer.retry_after,
                _ => None,
            };
            let least = match asked {
                Some(RetryAfter::Seconds(seconds)) => u64::from(seconds),
                // A date has no parts of a second: up to one is lost.
                Some(
                    RetryAfter::Date(seconds)
                    | RetryAfter::OldDate(seconds)
                    | RetryAfter::CDate(seconds),
                ) => seconds - 1,
                _ => 0,
            };
            two[1].at.duration_since(two[0].at) >= Duration::from_secs(least)
        })
    }
}
