//! The shape of an element in the document.

use crate::island::shape::{SLOT, Shape};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Whether an island has the shape that it was built with.
pub fn is_as_built(island: &Element) -> bool {
    let mut shape = Shape::default();
    walk(island, &mut shape);
    island.get_attribute("data-shape") == Some(shape.print())
}

fn walk(element: &Element, shape: &mut Shape) {
    let mut next = element.first_child();
    while let Some(node) = next {
        if let Some(element) = node.dyn_ref::<Element>() {
            shape.open(&element.local_name());
            if !element.has_attribute(SLOT) {
                walk(element, shape);
            }
            shape.close();
        } else if node.node_type() == Node::COMMENT_NODE {
            shape.comment();
        } else {
            shape.text();
        }
        next = node.next_sibling();
    }
}
