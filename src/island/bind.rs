//! Letting an element follow signals.
//!
//! The build writes what holds at first; the element is changed when a value changes. So coming to life changes
//! nothing, and all bindings share one kind of effect.

use crate::browser::dom::Element;
use leptos::prelude::*;
use std::rc::Rc;

/// What of an element follows, and what it follows.
#[derive(Clone, Default)]
pub struct Bind(Vec<(Target, Value)>);

/// A text or an attribute's value; `None` for no such attribute.
type Value = Rc<dyn Fn() -> Option<String>>;

#[derive(Clone, Copy)]
enum Target {
    Text,
    News,
    Attribute(&'static str),
}

impl Bind {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    // Not compiled anew for each binding.
    #[inline(never)]
    fn with(mut self, target: Target, value: Value) -> Self {
        self.0.push((target, value));
        self
    }

    /// The element's text. It replaces whatever stands in it then: a translator or an extension may have put nodes
    /// of its own in the place of a text node, and one that is not in the page any more says nothing.
    pub fn text(self, value: impl Fn() -> String + 'static) -> Self {
        self.with(Target::Text, Rc::new(move || Some(value())))
    }

    /// The text of a live region: written whenever it is set, since the same words again are news again.
    pub fn news(self, value: impl Fn() -> String + 'static) -> Self {
        self.with(Target::News, Rc::new(move || Some(value())))
    }

    /// An attribute; `None` takes it off.
    pub fn attribute(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        self.with(Target::Attribute(name), Rc::new(value))
    }

    /// An attribute that is there or not, such as `hidden`.
    pub fn flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        self.attribute(name, move || value().then(String::new))
    }
}

/// Lets an element follow. The values must be at first what the build writes.
#[inline(never)]
pub fn bind(element: Element, Bind(bindings): Bind) {
    let (targets, values): (Vec<Target>, Vec<Value>) = bindings.into_iter().unzip();
    let read = move || values.iter().map(|value| value()).collect::<Vec<_>>();
    let mut before = untrack(&read);
    effect(move || {
        let now = read();
        for (target, (before, now)) in targets.iter().zip(before.iter().zip(&now)) {
            if before != now || matches!(target, Target::News) {
                target.set(&element, now.as_deref());
            }
        }
        before = now;
    });
}

/// Runs in a task of its own, and whenever a signal changes that it read. It is one type for all,
/// where each `Effect::new` is compiled anew.
pub fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}

impl Target {
    fn set(self, element: &Element, value: Option<&str>) {
        match (self, value) {
            (Self::Text | Self::News, text) => element.set_text_content(text),
            (Self::Attribute(name), Some(value)) => drop(element.set_attribute(name, value)),
            (Self::Attribute(name), None) => drop(element.remove_attribute(name)),
        }
    }
}
