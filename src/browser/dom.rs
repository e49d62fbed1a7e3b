//! Small things done to the document, and the types of what stands in it: the rest of the app names them from here.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
pub use web_sys::{
    Document, Element, Event, FocusEvent, HtmlAnchorElement, HtmlDetailsElement, HtmlElement,
    HtmlFormElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement, KeyboardEvent,
    MouseEvent, Node,
};

/// The element with this id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The elements below `root`, listed before any of them changes.
pub fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = root.query_selector_all(selector).map(JsValue::from).ok();
    let list = found
        .map(|found| js_sys::Array::from(&found))
        .unwrap_or_default();
    list.into_iter().filter_map(|item| item.dyn_into().ok())
}

/// Whether any of an element stands in the window.
pub fn is_in_sight(element: &Element) -> bool {
    let height = window().inner_height().ok();
    let height = height
        .and_then(|height| height.as_f64())
        .unwrap_or_default();
    let place = element.get_bounding_client_rect();
    place.top() < height && place.bottom() > 0.0
}

/// Puts words into the element with this id.
pub fn say(id: &str, words: &str) {
    if let Some(element) = by_id(id) {
        element.set_text_content(Some(words));
    }
}

/// The element that says what is wrong with a box: its id is the box's and `-e`.
pub fn note_of(input: &Element) -> Option<HtmlElement> {
    by_id(&[&input.id(), "-e"].concat())
}

/// Marks a box as wrong, or takes the mark off, and says why at its note.
pub fn mark(input: &Element, wrong: bool, note: &str) {
    let _ = match wrong {
        true => input.set_attribute("aria-invalid", "true"),
        false => input.remove_attribute("aria-invalid"),
    };
    if let Some(element) = note_of(input) {
        element.set_text_content(Some(note));
    }
}

/// The element that fits the selector and was hit, or in which something was hit.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()?
}

/// The button that was pressed, whatever in it was hit.
pub fn pressed(event: &Event) -> Option<Element> {
    closest(event, "button")
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

/// Follows a link to a control by giving it the focus, without a new address or an entry of the history.
pub fn follow_link(event: &Event) {
    let href = closest(event, "a").and_then(|link| link.get_attribute("href"));
    if let Some(element) = href.and_then(|href| by_id(href.trim_start_matches('#'))) {
        event.prevent_default();
        open_around(&element);
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Opens every disclosure around an element, or that it is. Returns the summary of the innermost.
pub fn open_around(element: &Element) -> Option<HtmlElement> {
    let mut summary = None;
    let mut around = Some(element.clone());
    while let Some(element) = around {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
            let found = || details.query_selector("summary").ok()??.dyn_into().ok();
            summary = summary.or_else(found);
        }
        around = element.parent_element();
    }
    summary
}
