//! Small things done to the document.

use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// The element with this id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The box with this id.
pub fn input(id: &str) -> Option<HtmlInputElement> {
    by_id(id)?.dyn_into().ok()
}

/// The elements below `root`, listed before any of them changes.
pub fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = root.query_selector_all(selector).map(JsValue::from).ok();
    let list = found
        .map(|found| js_sys::Array::from(&found))
        .unwrap_or_default();
    list.into_iter().filter_map(|item| item.dyn_into().ok())
}

/// An attribute's value.
pub fn data(element: &Element, name: &str) -> Option<String> {
    element.get_attribute(name)
}

/// Puts words into the element with this id; nothing empties it.
pub fn say(id: &str, words: Option<String>) {
    if let Some(element) = by_id(id) {
        element.set_text_content(words.as_deref());
    }
}

/// Focuses an element once the current changes are in the document.
pub fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        if let Some(element) = by_id(id) {
            let _ = element.focus();
            element.scroll_into_view();
        }
    });
}

/// Puts a prefix such as "Error: " before the page's title, or takes it off again.
pub fn set_title_prefix(prefix: Option<&str>) {
    thread_local! {
        static PREFIX: RefCell<String> = const { RefCell::new(String::new()) };
    }
    PREFIX.with(|last| {
        let title = document().title();
        let bare = title.strip_prefix(last.borrow().as_str()).unwrap_or(&title);
        let prefix = prefix.unwrap_or_default();
        document().set_title(&format!("{prefix}{bare}"));
        *last.borrow_mut() = prefix.to_owned();
    });
}
