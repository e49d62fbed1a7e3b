//! Leaving the page: the browser's own question while something typed was not sent.

use crate::browser::dom::closest;
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use std::time::Duration;
use web_sys::BeforeUnloadEvent;

/// A call, a text, and whatever stands in a crisis line: nobody who needs help is asked a question first.
/// Some browsers ask before they hand a number to the phone, too.
const UNASKED: &str = "a[href^='tel:'],a[href^='sms:'],a[href^='mailto:'],.crisis a,.form-crisis a";
/// How long the browser may take to follow such a link.
const FOLLOWED: Duration = Duration::from_secs(2);

/// Whether there is something to lose. The browser asks only then, and only then there is a listener:
/// some browsers keep no page for the way back that has one.
#[derive(Clone, Copy)]
pub struct Leave {
    unsent: StoredValue<bool>,
    question: StoredValue<Option<WindowListenerHandle>, LocalStorage>,
}

impl Leave {
    /// Nothing to lose.
    pub fn new() -> Self {
        Self {
            unsent: StoredValue::new(false),
            question: StoredValue::new_local(None),
        }
    }

    /// Once: no question on the way to help, wherever on the page the link stands.
    pub fn start(self) {
        let _ = window_event_listener(leptos::ev::click, move |event| {
            if closest(&event, UNASKED).is_some() {
                self.ask(false);
                set_timeout(move || self.ask(self.unsent.get_value()), FOLLOWED);
            }
        });
    }

    /// Says whether something typed is unsent.
    pub fn watch(self, unsent: bool) {
        self.unsent.set_value(unsent);
        self.ask(unsent);
    }

    fn ask(self, wanted: bool) {
        self.question.update_value(|listening| {
            if !wanted {
                if let Some(listening) = listening.take() {
                    listening.remove();
                }
            } else if listening.is_none() {
                let question = |event: BeforeUnloadEvent| {
                    event.prevent_default();
                    // Older browsers ask only when there is a text, and show one of their own.
                    event.set_return_value("?");
                };
                *listening = Some(window_event_listener(leptos::ev::beforeunload, question));
            }
        });
    }
}
