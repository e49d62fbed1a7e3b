//! Bringing the islands of the page that is shown to life.

use crate::browser::json;
use crate::features::accordion::view::{Accordion, AccordionWords};
use crate::features::consultation::form::ConsultationForm;
use crate::features::consultation::props::FormWords;
use crate::island::{Tree, Words};
use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

thread_local! {
    /// What keeps the islands alive; dropping it ends them.
    static LIVE: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Adopts every island in the document. Words that cannot be read leave it as the page has it.
pub fn start() {
    let Ok(found) = document().query_selector_all("[data-island]") else {
        return;
    };
    for at in 0..found.length() {
        let Some(element) = found
            .item(at)
            .and_then(|node| node.dyn_into::<HtmlElement>().ok())
        else {
            continue;
        };
        match element.get_attribute("data-island").as_deref() {
            Some(AccordionWords::ISLAND) => adopt(element, |words| view! { <Accordion words/> }),
            Some(FormWords::ISLAND) => adopt(element, |words| view! { <ConsultationForm words/> }),
            _ => {}
        }
    }
}

fn adopt<W: Words + 'static, V: IntoView + 'static>(element: HtmlElement, view: fn(W) -> V)
where
    UnmountHandle<V::State>: 'static,
{
    let json = element.get_attribute("data-words").unwrap_or_default();
    let Some(Ok(words)) = json::parse(&json).map(|tree| W::deserialize(Tree(tree))) else {
        return;
    };
    let handle = leptos::mount::hydrate_from(element, move || view(words));
    LIVE.with(|live| live.borrow_mut().push(Box::new(handle)));
}

/// Ends the islands of the page that is left; the form keeps its words in memory.
pub fn end() {
    let ended = LIVE.with(|live| std::mem::take(&mut *live.borrow_mut()));
    drop(ended);
}
