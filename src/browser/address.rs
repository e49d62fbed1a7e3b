//! Addresses on the page: `#id` opens what hides it, scrolls there and takes the focus.

use crate::browser::dom;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};

/// Shows the part of the page that the address in the browser's bar names, if it names one.
pub fn reveal_own() -> bool {
    window().location().hash().is_ok_and(|hash| reveal(&hash))
}

/// Shows the element of `#id`; `false` when there is none.
pub fn reveal(hash: &str) -> bool {
    let id = hash.trim_start_matches('#');
    let id = js_sys::decode_uri_component(id)
        .ok()
        .and_then(|id| id.as_string())
        .unwrap_or_else(|| id.to_owned());
    let Some(target) = dom::by_id(&id) else {
        return false;
    };
    let mut focus: HtmlElement = target.clone();
    let mut around: Option<Element> = Some(target.clone().into());
    while let Some(element) = around {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
            let summary = details.query_selector("summary").ok().flatten();
            focus = summary
                .and_then(|summary| summary.dyn_into().ok())
                .unwrap_or(focus);
        }
        around = element.parent_element();
    }
    if focus.tab_index() < 0 && !focus.has_attribute("tabindex") {
        let _ = focus.set_attribute("tabindex", "-1");
    }
    focus.scroll_into_view();
    let _ = focus.focus();
    true
}
