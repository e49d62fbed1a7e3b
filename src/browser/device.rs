//! Paper, clipboard, calendar and time zone of the visitor's device.

use crate::browser::dom::Event;
use js_sys::Function;
use js_sys::Intl::DateTimeFormat;
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AddEventListenerOptions;

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

/// The name of the device's time zone. Browsers that know `Temporal` say it at once; the older way makes them read
/// what they know of all languages, which takes 50 ms.
pub fn time_zone() -> Option<String> {
    let get = |from: &JsValue, name: &str| js_sys::Reflect::get(from, &name.into()).ok();
    let now = get(&window(), "Temporal").and_then(|temporal| get(&temporal, "Now"));
    let id = now.and_then(|now| get(&now, "timeZoneId")?.dyn_into::<Function>().ok());
    let zone = match id.and_then(|id| id.call0(&JsValue::UNDEFINED).ok()) {
        Some(zone) => zone,
        None => {
            let format = DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
            get(&format.resolved_options(), "timeZone")?
        }
    };
    zone.as_string()
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
