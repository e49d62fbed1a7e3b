//! The shape of an element in the document.

use crate::island::shape::{SLOT, Shape};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// What stands below `element` now.
pub fn of(element: &Element) -> String {
    let mut shape = Shape::default();
    walk(element, &mut shape);
    shape.print()
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
