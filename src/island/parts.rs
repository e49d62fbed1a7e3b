//! An island in the document, and its parts. They are found by their ids and classes, so that what minifiers,
//! translators and extensions put between them does not matter.

use super::bind::{Bind, bind};
use crate::browser::dom::{Element, Event};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// The name of an event, and what hears it.
type Heard = (&'static str, Closure<dyn Fn(Event)>);

/// An island that is alive until this is dropped.
pub struct Island {
    /// Its element.
    pub root: Element,
    /// They may own elements, so the browser could not let go of them by itself.
    handlers: RefCell<Vec<Heard>>,
    /// What would follow signals, and is gone.
    missing: RefCell<Vec<(&'static str, Bind)>>,
}

impl Island {
    /// The island with this element.
    pub fn new(root: Element) -> Self {
        Self {
            root,
            handlers: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// The part that a selector finds.
    pub fn part(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok()?
    }

    /// Lets a part follow signals, later if it is missing.
    #[inline(never)]
    pub fn bind(&self, selector: &'static str, binding: Bind) {
        match self.part(selector) {
            Some(part) => bind(part, binding),
            None => self.missing.borrow_mut().push((selector, binding)),
        }
    }

    /// Hears an event anywhere in the island, before anything else there.
    pub fn on(&self, name: &'static str, handler: impl Fn(Event) + 'static) {
        self.hear(name, Box::new(handler));
    }

    #[inline(never)]
    fn hear(&self, name: &'static str, handler: Box<dyn Fn(Event)>) {
        let handler = Closure::wrap(handler);
        let heard = handler.as_ref().unchecked_ref();
        let _ = (self.root).add_event_listener_with_callback_and_bool(name, heard, true);
        self.handlers.borrow_mut().push((name, handler));
    }

    /// Takes what is missing: selectors, and what the parts would follow.
    pub fn missing(&self) -> Vec<(&'static str, Bind)> {
        self.missing.take()
    }
}

impl Drop for Island {
    fn drop(&mut self) {
        for (name, handler) in self.handlers.take() {
            let heard = handler.as_ref().unchecked_ref();
            let _ = (self.root).remove_event_listener_with_callback_and_bool(name, heard, true);
        }
    }
}
