//! What the controls do to the disclosure elements.

use crate::browser::device::copy;
use crate::browser::dom::{self, Element, HtmlAnchorElement, HtmlDetailsElement, closest};
use crate::island::bind::{Bind, effect};
use crate::island::parts::Island;
use crate::island::{Words, word};
use js_sys::JsString;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Brings it to life. Without `find_count` there is no box to search in.
pub fn start(island: &Island, words: Words) {
    let open = RwSignal::new(false);
    let status = RwSignal::new(String::new());
    let root = island.root.clone();
    let look = move || open.set(all_open(&root));
    // Answers may be open already: by the address, by the visitor, or since the page was shown before.
    effect(look.clone());
    island.on("toggle", move |_| look());
    let names = [
        "open_all",
        "close_all",
        "find_count",
        "find_none",
        "link_copied",
    ];
    let [open_all, close_all, count, none, copied] = names.map(|name| word(&words, name));
    let button = Bind::new()
        .attribute("aria-pressed", move || Some(open.get().to_string()))
        .text(move || if open.get() { &close_all } else { &open_all }.clone());
    island.bind(".accordion__all", button);
    island.bind(".accordion__status", Bind::new().news(move || status.get()));
    let root = island.root.clone();
    island.on("click", move |event| {
        if closest(&event, ".accordion__all").is_some() {
            set_all(&root, !all_open(&root));
        } else if let Some(link) = closest(&event, ".question__link a")
            && let Ok(link) = link.dyn_into::<HtmlAnchorElement>()
        {
            let copied = copied.clone();
            copy(&link.href(), move |done| {
                if done {
                    status.set(copied);
                }
            });
        }
    });
    let root = island.root.clone();
    island.on("input", move |event| {
        let typed = event_target_value(&event);
        let (shown, all) = find(&root, &typed);
        let words = if shown == 0 { &none } else { &count };
        let words = words.replace("{shown}", &(shown as u32).to_string());
        let words = words.replace("{all}", &(all as u32).to_string());
        status.set(if typed.is_empty() {
            String::new()
        } else {
            words
        });
    });
}

fn each(root: &Element) -> impl Iterator<Item = HtmlDetailsElement> + use<> {
    dom::all(root, "details").filter_map(|details| details.dyn_into().ok())
}

/// Whether all are open.
fn all_open(root: &Element) -> bool {
    each(root).all(|details| details.open())
}

/// Opens all, or closes all.
fn set_all(root: &Element, open: bool) {
    each(root).for_each(|details| details.set_open(open));
}

/// Leaves the questions that have every typed word, in question or answer, and the headings of their groups.
/// Returns how many are left, and how many there are.
fn find(root: &Element, typed: &str) -> (usize, usize) {
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
