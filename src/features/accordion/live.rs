//! What the controls do to the disclosure elements.

use crate::browser::device::copy;
use crate::browser::dom;
use js_sys::JsString;
use leptos::web_sys::HtmlDetailsElement;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

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

/// Leaves the questions that have every typed word, in question or answer, and the headings of their groups.
/// Returns how many are left, and how many there are.
pub fn find(root: &Element, typed: &str) -> (usize, usize) {
    let lower = |text: String| String::from(JsString::from(text).to_lower_case());
    let typed = lower(typed.to_owned());
    let (mut shown, mut all) = (0, 0);
    let mut heading: Option<Element> = None;
    for element in dom::all(root, ".question-group, details") {
        if element.has_attribute("id") {
            hide(&element, true);
            heading = Some(element);
            continue;
        }
        let text = lower(element.text_content().unwrap_or_default());
        let found = typed.split_whitespace().all(|word| text.contains(word));
        hide(&element, !found);
        all += 1;
        if found {
            shown += 1;
            if let Some(heading) = heading.take() {
                hide(&heading, false);
            }
        }
    }
    (shown, all)
}

fn hide(element: &Element, hidden: bool) {
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}

/// Puts the address of an answer on the clipboard when its link was pressed, and tells `copied`.
pub fn copy_link(event: &MouseEvent, copied: impl FnOnce() + 'static) {
    let link = dom::closest(event, ".question__link a");
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        copy(&link.href(), move |done| {
            if done {
                copied();
            }
        });
    }
}
