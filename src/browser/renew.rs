//! Putting islands in order where the document was changed after it was built, by a minifier, a translator or an
//! extension: each gets its elements anew from the page as the host serves it. What stands in its slots, what was
//! typed, what was ticked and the focus are kept.

use super::dom::all;
use super::fetched::Fetched;
use super::shape::is_as_built;
use crate::island::shape::SLOT;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Node};

/// Gives those that are in order now. The others stay as they are: readable, and the form posts natively.
pub async fn in_place(islands: Vec<Element>) -> Vec<Element> {
    let path = window().location().pathname().unwrap_or_default();
    let served = Fetched::get(&path).await.ok().flatten();
    let Some(served) = served.map(|page| page.0) else {
        return Vec::new();
    };
    let islands = islands.into_iter();
    let in_order =
        islands.filter(|island| island.is_connected() && renew(island, &served).is_some());
    in_order.collect()
}

/// Renews one island; `None` when the served page has it not as it was built either.
fn renew(island: &Element, served: &Document) -> Option<()> {
    let same = |other: &Element| {
        ["data-island", "data-shape"]
            .iter()
            .all(|name| other.get_attribute(name) == island.get_attribute(name))
    };
    let mut all_served = all(&*served.body()?, "[data-island]");
    let new = all_served.find(|other| same(other) && is_as_built(other))?;
    let new: Element = document()
        .import_node_with_deep(&new, true)
        .ok()?
        .dyn_into()
        .ok()?;
    let focused = document().active_element();
    let focused = focused.filter(|focused| island.contains(Some(focused)));
    let typed: Vec<Control> = all(island, CONTROLS).filter_map(Control::read).collect();
    let kept: Vec<Element> = slots(island).collect();
    for slot in slots(&new) {
        let name = slot.get_attribute(SLOT);
        if let Some(kept) = kept.iter().find(|kept| kept.get_attribute(SLOT) == name) {
            slot.set_text_content(None);
            give(kept, &slot);
        }
    }
    island.set_text_content(None);
    give(&new, island);
    for control in all(island, CONTROLS) {
        if let Some(kept) = typed.iter().find(|kept| kept.id == control.id()) {
            kept.write(&control);
        }
    }
    if let Some(focused) = focused {
        focus(focused);
    }
    Some(())
}

/// The slots of this island, not those of one within it.
fn slots(island: &Element) -> impl Iterator<Item = Element> + use<> {
    let island = island.clone();
    all(&island, &["[", SLOT, "]"].concat()).filter(move |slot| {
        let around = slot.parent_element();
        let around = around.and_then(|parent| parent.closest("[data-slot],[data-island]").ok()?);
        around.as_ref() == Some(&island)
    })
}

/// Moves all that stands in one element into another.
fn give(from: &Node, to: &Node) {
    while let Some(node) = from.first_child() {
        let _ = to.append_child(&node);
    }
}

const CONTROLS: &str = "input,select,textarea";

/// What a visitor did with a control.
struct Control {
    id: String,
    value: JsValue,
    checked: JsValue,
}

impl Control {
    fn read(element: Element) -> Option<Self> {
        let property = |name: &str| js_sys::Reflect::get(&element, &name.into()).ok();
        Some(Self {
            id: Some(element.id()).filter(|id| !id.is_empty())?,
            value: property("value")?,
            checked: property("checked")?,
        })
    }

    fn write(&self, element: &Element) {
        for (name, value) in [("value", &self.value), ("checked", &self.checked)] {
            if !value.is_undefined() {
                let _ = js_sys::Reflect::set(element, &name.into(), value);
            }
        }
    }
}

/// The element itself where it is still in the page, else the one that stands in its place.
fn focus(element: Element) {
    let element = if element.is_connected() {
        Some(element)
    } else {
        document().get_element_by_id(&element.id())
    };
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
