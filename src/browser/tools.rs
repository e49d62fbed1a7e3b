//! The tools to decide with: they act on the prerendered page and keep nothing on the device.
//!
//! The listeners sit at the document and outlive every page. What a visitor entered stands in the
//! page itself and is read at each event; only ratings are remembered, in memory.

use crate::features::comparison::live as choose;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event};

/// Starts listening. Called once.
pub fn listen() {
    let changed = Closure::<dyn Fn(Event)>::new(|event: Event| {
        if let Some(target) = target(&event) {
            choose::changed(&target);
        }
    });
    let clicked = Closure::<dyn Fn(Event)>::new(|event: Event| {
        // The button or a row's link, whatever in it was hit.
        let within = |target: Element| target.closest("button, .comparison__link").ok()?;
        if let Some(button) = target(&event).and_then(within) {
            choose::clicked(&button);
        }
    });
    for (name, listener) in [
        ("input", &changed),
        ("change", &changed),
        ("click", &clicked),
    ] {
        let listener = listener.as_ref().unchecked_ref();
        let _ = document().add_event_listener_with_callback(name, listener);
    }
    // They listen as long as the page lives.
    changed.forget();
    clicked.forget();
}

/// Shows what the page's address says.
pub fn begin(hash: &str) {
    choose::begin(hash);
}

/// The address changed on the page that is shown.
pub fn follow(hash: &str) {
    choose::follow(hash);
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
