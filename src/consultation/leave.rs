//! The browser's own question before a page is closed on which something typed was not sent.

use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use std::cell::RefCell;

/// Has the browser ask, or not. Listening only while it matters: browsers keep no page for the way back
/// that listens.
pub fn watch(unsent: bool) {
    thread_local! {
        static WATCH: RefCell<Option<WindowListenerHandle>> = const { RefCell::new(None) };
    }
    WATCH.with(|watch| {
        let mut watch = watch.borrow_mut();
        if unsent && watch.is_none() {
            let ask = |event: web_sys::BeforeUnloadEvent| event.prevent_default();
            *watch = Some(window_event_listener(leptos::ev::beforeunload, ask));
        } else if !unsent && let Some(listening) = watch.take() {
            listening.remove();
        }
    });
}
