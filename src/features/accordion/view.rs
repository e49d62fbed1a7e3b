//! Questions and answers that open and close.

use crate::island::Words;
use leptos::html::Div;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words on the button.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct AccordionWords {
    /// While an answer is closed.
    pub open_all: String,
    /// While all are open.
    pub close_all: String,
}

impl Words for AccordionWords {
    const ISLAND: &'static str = "accordion";
}

/// Native disclosure elements with a button that opens or closes all of them. Many may be open.
///
/// Read aloud: the button with its state, then each question as a disclosure.
///
/// Prerendered: the questions, closed, and the button hidden until the script is there.
#[component]
pub fn Accordion(
    /// The button's words.
    words: AccordionWords,
    /// The questions as HTML; only at build.
    #[prop(default = String::new())]
    body: String,
) -> impl IntoView {
    let live = RwSignal::new(false);
    let all_open = RwSignal::new(false);
    let root = NodeRef::<Div>::new();
    Effect::new(move |_| live.set(true));
    let look = move |_| {
        if let Some(root) = root.get_untracked() {
            all_open.set(details::all_open(&root));
        }
    };
    let toggle_all = move |_| {
        if let Some(root) = root.get_untracked() {
            details::set_all(&root, !details::all_open(&root));
        }
    };
    let AccordionWords {
        open_all,
        close_all,
    } = words;
    view! {
        <div class="accordion" node_ref=root on:toggle:capture=look>
            <button
                type="button"
                class="button button--quiet accordion__all"
                hidden=move || !live.get()
                aria-pressed=move || all_open.get().to_string()
                on:click=toggle_all
            >
                {move || if all_open.get() { close_all.clone() } else { open_all.clone() }}
            </button>
            <div class="accordion__items" inner_html=body></div>
        </div>
    }
}

/// What the button does to the disclosure elements.
mod details {
    #[cfg(feature = "hydrate")]
    use wasm_bindgen::JsCast;

    #[cfg(feature = "hydrate")]
    fn each(root: &web_sys::HtmlDivElement) -> impl Iterator<Item = web_sys::HtmlDetailsElement> {
        let found = root.query_selector_all("details").ok();
        let count = found.as_ref().map_or(0, web_sys::NodeList::length);
        (0..count).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
    }

    #[cfg(feature = "hydrate")]
    pub fn all_open(root: &web_sys::HtmlDivElement) -> bool {
        each(root).all(|details| details.open())
    }

    #[cfg(feature = "hydrate")]
    pub fn set_all(root: &web_sys::HtmlDivElement, open: bool) {
        each(root).for_each(|details| details.set_open(open));
    }

    #[cfg(not(feature = "hydrate"))]
    pub fn all_open<T>(_: &T) -> bool {
        false
    }

    #[cfg(not(feature = "hydrate"))]
    pub fn set_all<T>(_: &T, _: bool) {}
}
