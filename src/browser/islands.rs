//! Bringing islands to life.

use super::{dom, props, renew, shape};
use crate::features::accordion::view::AccordionView;
use crate::features::consultation::form::ConsultationForm;
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

    /// Adopts every island below `root`.
    pub fn start(&self, root: &Element) {
        for element in dom::all(root, "[data-island]") {
            let in_page = matches!(element.closest("main"), Ok(Some(_)));
            let Ok(element) = element.dyn_into::<HtmlElement>() else {
                continue;
            };
            if let Some(handle) = self.start_one(element) {
                if in_page {
                    self.page.borrow_mut().push(handle);
                } else {
                    std::mem::forget(handle);
                }
            }
        }
    }

    /// Ends the islands of the page that is left.
    pub fn end(&self) {
        let ended = self.page.take();
        drop(ended);
    }

    fn start_one(&self, element: HtmlElement) -> Option<Box<dyn Any>> {
        match element.get_attribute("data-island")?.as_str() {
            "accordion" => self.adopt(element, |props| view! { <AccordionView props/> }),
            "consultation" => self.adopt(element, |props| view! { <ConsultationForm props/> }),
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
        let view = move || {
            share();
            view(props)
        };
        let as_built = element.get_attribute("data-shape") == Some(shape::of(&element));
        Some(if as_built {
            Box::new(leptos::mount::hydrate_from(element, view))
        } else {
            Box::new(renew::in_place(element, view))
        })
    }
}
