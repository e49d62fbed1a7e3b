//! Small things done to the document.

use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The element with this id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
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
