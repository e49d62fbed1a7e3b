//! Bringing islands to life.

use super::{dom, props, renew, shape};
use crate::features::accordion::view::AccordionView;
use crate::features::comparison::view::ComparisonView;
use crate::features::consultation::view::ConsultationView;
use crate::features::cost::view::CostView;
use crate::features::figures::view::FiguresView;
use crate::features::news::view::NewsView;
use crate::features::questions::view::QuestionsView;
use crate::island::Props;
use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The islands of the document.
#[derive(Clone)]
pub struct Islands {
    /// Gives an island the state that outlives pages, as contexts.
    share: Rc<dyn Fn()>,
    /// What keeps the islands of the page alive; dropping it ends them.
    page: Rc<RefCell<Vec<Box<dyn Any>>>>,
}

impl Islands {
    /// None yet. `share` runs inside each island before its view.
    pub fn new(share: impl Fn() + 'static) -> Self {
        Self {
            share: Rc::new(share),
            page: Rc::default(),
        }
    }

    /// Adopts every island below `root`. Those that the document does not have as they were built are put in
    /// order first, from the page as the host serves it.
    pub fn start(&self, root: &Element) {
        let mut changed = Vec::new();
        for element in dom::all(root, "[data-island]") {
            let Ok(element) = element.dyn_into::<HtmlElement>() else {
                continue;
            };
            if shape::is_as_built(&element) {
                self.start_one(element);
            } else {
                changed.push(element);
            }
        }
        if changed.is_empty() {
            return;
        }
        let islands = self.clone();
        leptos::task::spawn_local(async move {
            for element in renew::in_place(changed).await {
                islands.start_one(element);
            }
        });
    }

    /// Ends the islands of the page that is left.
    pub fn end(&self) {
        let ended = self.page.take();
        drop(ended);
    }

    fn start_one(&self, element: HtmlElement) {
        let in_page = matches!(element.closest("main"), Ok(Some(_)));
        match self.adopt_by_name(element) {
            Some(handle) if in_page => self.page.borrow_mut().push(handle),
            // The frame's stay as long as the document.
            handle => std::mem::forget(handle),
        }
    }

    fn adopt_by_name(&self, element: HtmlElement) -> Option<Box<dyn Any>> {
        match element.get_attribute("data-island")?.as_str() {
            "accordion" => self.adopt(element, |props| view! { <AccordionView props/> }),
            "comparison" => self.adopt(element, |props| view! { <ComparisonView props/> }),
            "consultation" => self.adopt(element, |props| view! { <ConsultationView props/> }),
            "cost" => self.adopt(element, |props| view! { <CostView props/> }),
            "figures" => self.adopt(element, |props| view! { <FiguresView props/> }),
            "news" => self.adopt(element, |props| view! { <NewsView props/> }),
            "questions" => self.adopt(element, |props| view! { <QuestionsView props/> }),
            _ => None,
        }
    }

    /// Props that cannot be read leave the element as the page has it.
    fn adopt<P: Props + 'static, V: IntoView + 'static>(
        &self,
        element: HtmlElement,
        view: fn(P) -> V,
    ) -> Option<Box<dyn Any>>
    where
        UnmountHandle<V::State>: 'static,
    {
        let props: P = props::read(&element)?;
        let share = Rc::clone(&self.share);
        Some(Box::new(leptos::mount::hydrate_from(element, move || {
            share();
            view(props)
        })))
    }
}
