//! What the button does to the disclosure elements.

use crate::browser::dom;
use leptos::web_sys::HtmlDetailsElement;
use wasm_bindgen::JsCast;
use web_sys::Element;

fn each(root: &Element) -> impl Iterator<Item = HtmlDetailsElement> + use<> {
    dom::all(root, "details").filter_map(|details| details.dyn_into().ok())
}

/// Whether all are open.
pub fn all_open(root: &Element) -> bool {
    each(root).all(|details| details.open())
}

/// Opens all, or closes all.
pub fn set_all(root: &Element, open: bool) {
    each(root).for_each(|details| details.set_open(open));
}
