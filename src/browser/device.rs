//! Paper, clipboard and calendar of the visitor's device.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{AddEventListenerOptions, Event};

/// Prints one tool: the style sheet hides all others while the root says which.
pub fn print(tool: &str) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = root.set_attribute("data-print", tool);
    // On a phone `print` comes back before anything is printed, so the mark waits for this event.
    let printed = Closure::once_into_js(move |_: Event| {
        let _ = root.remove_attribute("data-print");
    });
    let once = AddEventListenerOptions::new();
    once.set_once(true);
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options(
        "afterprint",
        printed.unchecked_ref(),
        &once,
    );
    let _ = window().print();
}

/// The visitor's date in words, like `November 23, 2026`.
pub fn today() -> String {
    let style = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&style, &"dateStyle".into(), &"long".into());
    js_sys::Date::new_0()
        .to_locale_date_string("en-US", &style)
        .into()
}

/// Puts text on the clipboard; `done` hears whether it is there.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    // Browsers have none where the page is not served securely.
    let promise = (!clipboard.is_undefined()).then(|| clipboard.write_text(text));
    leptos::task::spawn_local(async move {
        done(match promise {
            Some(promise) => wasm_bindgen_futures::JsFuture::from(promise).await.is_ok(),
            None => false,
        });
    });
}
