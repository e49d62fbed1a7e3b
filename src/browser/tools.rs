//! The tools to decide with: they act on the prerendered page and keep nothing on the device.
//!
//! The listeners sit at the document and outlive every page. What a visitor entered stands in the
//! page itself and is read at each event.

use crate::features::{cost::live as worksheet, questions::live as sheets};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event};

/// Starts listening. Called once.
pub fn listen() {
    let changed = Closure::<dyn Fn(Event)>::new(|event: Event| {
        if let Some(target) = target(&event) {
            // A browser tells of each key, and once more when a box is left.
            let settled = event.type_() == "change";
            worksheet::changed(&target, settled);
            sheets::changed(&target, settled);
        }
    });
    let clicked = Closure::<dyn Fn(Event)>::new(|event: Event| {
        // The button, whatever in it was hit.
        let within = |target: Element| target.closest("button").ok()?;
        if let Some(button) = target(&event).and_then(within) {
            worksheet::clicked(&button);
            sheets::clicked(&button);
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

/// Shows what the page holds already: a browser may put back what was typed before a reload.
pub fn begin() {
    worksheet::begin();
    sheets::begin();
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
