//! Leaving the page: the browser's own question while something typed was not sent, and nothing left behind.

use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, Element};

/// A call, a text, and whatever stands in a crisis line: nobody who needs help is asked a question first.
/// Some browsers ask before they hand a number to the phone, too.
const UNASKED: &str = "a[href^='tel:'],a[href^='sms:'],a[href^='mailto:'],.crisis a,.form-crisis a";
/// How long the browser may take to follow such a link.
const FOLLOWED: Duration = Duration::from_secs(2);

thread_local! {
    static UNSENT: Cell<bool> = const { Cell::new(false) };
    static ASKING: RefCell<Option<WindowListenerHandle>> = const { RefCell::new(None) };
}

/// Whether there is something to lose. The browser asks only then, and only then there is a listener:
/// some browsers keep no page for the way back that has one.
pub fn watch(unsent: bool) {
    UNSENT.set(unsent);
    ask(unsent);
}

fn ask(wanted: bool) {
    ASKING.with_borrow_mut(|asking| {
        if !wanted {
            if let Some(listening) = asking.take() {
                listening.remove();
            }
        } else if asking.is_none() {
            let question = |event: BeforeUnloadEvent| {
                event.prevent_default();
                // Older browsers ask only when there is a text, and show one of their own.
                event.set_return_value("?");
            };
            *asking = Some(window_event_listener(leptos::ev::beforeunload, question));
        }
    });
}

/// Once: no question on the way to help, and `left` when the page is left, also when the browser keeps it
/// for the way back.
pub fn begin(left: fn()) {
    let _ = window_event_listener(leptos::ev::click, |event| {
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| matches!(target.closest(UNASKED), Ok(Some(_)))) {
            ask(false);
            set_timeout(|| ask(UNSENT.get()), FOLLOWED);
        }
    });
    let _ = window_event_listener(leptos::ev::pagehide, move |_| left());
}
