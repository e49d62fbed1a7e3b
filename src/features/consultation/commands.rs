//! Carrying out what the machine asks for.

use super::attempt;
use super::sender::{Sender, now};
use crate::browser::dom;
use crate::features::news::props::News;
use delivery::{Command, Event, Status};
use leptos::prelude::*;
use std::rc::Rc;
use std::time::Duration;
use web_sys::AbortController;

impl Sender {
    /// Does what the machine asks for.
    pub(super) fn carry_out(self, command: Command) {
        match command {
            Command::Send {
                ticket,
                id,
                supersedes,
            } => self.send(ticket, &id, &supersedes),
            Command::Abort => {
                if let Some(abort) = self.with(|delivery| delivery.abort.take()).flatten() {
                    abort.abort();
                }
            }
            Command::WaitUntil(at) => {
                let wait = Duration::from_millis(at.saturating_sub(now()));
                let timer = set_timeout_with_handle(move || self.dispatch(Event::Tick), wait).ok();
                let before = self.with(|delivery| std::mem::replace(&mut delivery.timer, timer));
                if let Some(Some(before)) = before {
                    before.clear();
                }
            }
            Command::Show(status) => self.show(&status),
        }
    }

    fn send(self, ticket: u32, id: &str, supersedes: &str) {
        let abort = AbortController::new().ok();
        let signal = abort.as_ref().map(AbortController::signal);
        let request = self.with(|delivery| {
            delivery.abort = abort;
            let settings = Rc::clone(&delivery.settings);
            let (page, machine) = (&delivery.page, &delivery.machine);
            let encoded = page.encode(machine, id, supersedes, &settings);
            (delivery.words.endpoint.clone(), encoded, settings)
        });
        let Some((endpoint, encoded, settings)) = request else {
            return;
        };
        leptos::task::spawn_local(async move {
            let outcome = attempt::attempt(&endpoint, encoded, signal, &settings).await;
            self.dispatch(Event::Answer { ticket, outcome });
        });
    }

    /// Shows a new status, in the form if it is on the page.
    fn show(self, status: &Status) {
        let now = self.with(|delivery| {
            delivery.seen = delivery.mounted.is_some();
            let words = match status {
                Status::Accepted { .. } => "news_sent",
                _ => "news_unsure",
            };
            let words = delivery.words.word(words);
            (delivery.mounted.clone(), delivery.typing, words)
        });
        let Some((mounted, typing, words)) = now else {
            return;
        };
        // Whoever reads another page is told, and whoever types keeps the focus.
        if status.is_end() && (typing || mounted.is_none()) {
            self.news.set(News::Words(words));
        }
        if matches!(status, Status::Accepted { edited: false, .. }) {
            // After success nothing of the request stays.
            self.draft.set_value(None);
            self.leave.watch(false);
            if let Some(mounted) = &mounted {
                mounted.reset();
            }
        }
        if let Some(mounted) = mounted {
            self.refresh(&mounted);
            if !typing {
                self.focus(status);
            }
        }
    }

    /// Leads the focus to the end that was reached, and marks the title while something is wrong.
    fn focus(self, status: &Status) {
        let id = match status {
            Status::Accepted { .. } => "form-sent-heading",
            Status::Mistakes { .. } | Status::Rejected { .. } => {
                self.mark_title(true);
                "error-summary"
            }
            status if status.is_end() => "form-failed",
            _ => return,
        };
        dom::focus_soon(id);
    }

    /// Puts "Error: " before the page's title, or takes it off again.
    pub(super) fn mark_title(self, wrong: bool) {
        self.with(|delivery| {
            let prefix = delivery.words.word("error_title_prefix");
            let title = document().title();
            let bare = title.strip_prefix(&prefix).unwrap_or(&title);
            document().set_title(&[if wrong { &prefix } else { "" }, bare].concat());
        });
    }
}
