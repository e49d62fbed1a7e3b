//! Rendering an island anew where the page was changed after it was built: what stands in its slots, what was
//! typed, what was ticked and the focus are kept.

use super::dom::all;
use crate::island::shape::SLOT;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node};

/// Puts `view` in the place of what stands in `element`.
pub fn in_place<V: IntoView>(
    element: HtmlElement,
    view: impl FnOnce() -> V + 'static,
) -> UnmountHandle<V::State> {
    let focused = document().active_element();
    let focused = focused.filter(|focused| element.contains(Some(focused)));
    let slots: Vec<(String, Vec<Node>)> = slots(&element).map(taken).collect();
    let typed: Vec<Control> = all(&element, CONTROLS).filter_map(Control::read).collect();
    element.set_text_content(None);
    let handle = mount_to(element.clone(), view);
    for slot in self::slots(&element) {
        let name = slot.get_attribute(SLOT);
        let kept = slots.iter().find(|(kept, _)| Some(kept) == name.as_ref());
        for node in kept.into_iter().flat_map(|(_, nodes)| nodes) {
            let _ = slot.append_child(node);
        }
    }
    for control in all(&element, CONTROLS) {
        if let Some(kept) = typed.iter().find(|kept| kept.id == control.id()) {
            kept.write(&control);
        }
    }
    if let Some(focused) = focused {
        focus(focused);
    }
    handle
}

/// The slots of this island, not those of one within it.
fn slots(island: &HtmlElement) -> impl Iterator<Item = Element> + use<> {
    let island = island.clone();
    all(&island, &["[", SLOT, "]"].concat()).filter(move |slot| {
        let around = slot.parent_element();
        let around = around.and_then(|parent| parent.closest("[data-slot],[data-island]").ok()?);
        around.is_some_and(|around| *around == **island)
    })
}

fn taken(slot: Element) -> (String, Vec<Node>) {
    let mut nodes = Vec::new();
    while let Some(node) = slot.first_child() {
        let _ = slot.remove_child(&node);
        nodes.push(node);
    }
    (slot.get_attribute(SLOT).unwrap_or_default(), nodes)
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
