//! Islands whose HTML stands as it was built. One handler hears all that is done in it, and writes into elements
//! that it finds by their ids. All such islands are one type, so that the download has their parts once.

use super::Words;
use super::bind::effect;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event};

/// What such an island is given.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct SlotContent {
    /// What it says, by its names in the content; words in `{braces}` are filled in.
    pub words: Words,
    /// Its HTML; only at build.
    #[serde(skip)]
    pub html: String,
}

/// Hears `input`, `change` and `click`; first, without an event, that the island stands in the page.
pub type Handler = Rc<dyn Fn(Option<&Event>)>;

/// The element around the HTML; `name` is its id and its class.
#[component]
pub fn Slot(
    /// Once in a page.
    name: &'static str,
    /// What stands in it; only at build.
    html: String,
    /// What it does.
    handler: Handler,
) -> impl IntoView {
    view! { <div class=name id=name data-slot="html" use:hear=handler inner_html=html></div> }
}

/// The directive.
fn hear(element: Element, handler: Handler) {
    let first = Rc::clone(&handler);
    effect(move || first(None));
    // The browser lets go of it together with the element.
    let hear = Closure::<dyn Fn(Event)>::new(move |event: Event| handler(Some(&event)));
    let hear = hear.into_js_value();
    for name in ["input", "change", "click"] {
        let _ = element.add_event_listener_with_callback(name, hear.unchecked_ref());
    }
}
