//! Giving islands back the parts that were taken out of the page after it was built, by an extension or a translator:
//! from the page as the host serves it. Nothing else in the island is touched, so all that was typed, opened and
//! focused stays.

use super::fetched::Fetched;
use crate::browser::dom::{Document, Element};
use crate::island::bind::{Bind, bind};
use crate::island::parts::Island;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// An island, what its parts live in, and those that are missing.
pub type Broken = (Rc<Island>, Owner, Vec<(&'static str, Bind)>);

/// Restores what the host has; without the rest an island does what it can.
pub async fn parts(broken: Vec<Broken>) {
    let path = window().location().pathname().unwrap_or_default();
    let Ok(Some(served)) = Fetched::get(&path).await else {
        return;
    };
    for (island, owner, missing) in broken {
        if !island.root.is_connected() {
            continue;
        }
        for (selector, binding) in missing {
            // It may have come with the one before.
            let part = island.part(selector);
            let part = part.or_else(|| restore(&island, selector, &served.0));
            if let Some(part) = part {
                owner.with(|| bind(part, binding));
            }
        }
    }
}

/// Puts a copy of the served part where it stands there: behind the same element, or first in the same one.
fn restore(island: &Island, selector: &str, served: &Document) -> Option<Element> {
    let name = island.root.get_attribute("data-island")?;
    let within = ["[data-island=", &name, "] ", selector].concat();
    let served = served.query_selector(&within).ok()??;
    let part = document().import_node_with_deep(&served, true).ok()?;
    let before = served.previous_element_sibling();
    match before.and_then(|before| same(island, &before)) {
        Some(before) => before.after_with_node_1(&part).ok()?,
        None => {
            let around = same(island, &served.parent_element()?)?;
            around.prepend_with_node_1(&part).ok()?;
        }
    }
    part.dyn_into().ok()
}

/// The element of the island that stands for a served one: by its id, else by its class.
fn same(island: &Island, served: &Element) -> Option<Element> {
    if served.has_attribute("data-island") {
        return Some(island.root.clone());
    }
    let id = served.id();
    if id.is_empty() {
        let classes = served.class_name();
        island.part(&[".", classes.split(' ').next()?].concat())
    } else {
        island.part(&["#", &id].concat())
    }
}
