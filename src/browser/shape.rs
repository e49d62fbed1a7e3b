//! The shape of an element in the document.

use crate::island::shape::{SLOT, Shape};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Whether an island has the shape that it was built with. Comments and white space between elements are taken out
/// on the way: no island is built with any, and hosts and extensions add them.
pub fn is_as_built(island: &Element) -> bool {
    let mut shape = Shape::default();
    walk(island, &mut shape);
    island.get_attribute("data-shape") == Some(shape.print())
}

fn walk(element: &Element, shape: &mut Shape) {
    let mut next = element.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if let Some(inner) = node.dyn_ref::<Element>() {
            shape.open(&inner.local_name());
            if !inner.has_attribute(SLOT) {
                walk(inner, shape);
            }
            shape.close();
        } else if node.node_type() == Node::COMMENT_NODE || is_blank(&node) {
            let _ = element.remove_child(&node);
        } else {
            shape.text();
        }
    }
}

fn is_blank(text: &Node) -> bool {
    text.node_value()
        .is_none_or(|text| text.trim_ascii().is_empty())
}
