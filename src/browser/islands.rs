//! Bringing islands to life.

use super::{dom, json, renew, shape};
use crate::features::accordion::view::AccordionView;
use crate::features::comparison::view::ComparisonView;
use crate::features::consultation::view::ConsultationView;
use crate::features::cost::view::CostView;
use crate::features::figures::view::FiguresView;
use crate::features::news::view::NewsView;
use crate::features::questions::view::QuestionsView;
use crate::island::Tree;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{PositionState, RenderHtml};
use serde::de::DeserializeOwned;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use web_sys::Element;

/// The islands of the document.
pub struct Islands {
    /// Has the state that outlives pages, in its contexts.
    owner: Owner,
    /// Those of the page.
    page: RefCell<Vec<Live>>,
    /// Those that the document does not have as they were built.
    changed: RefCell<Vec<Element>>,
}

/// An island that lives until this is dropped.
struct Live {
    owner: Owner,
    /// What listens.
    _view: Box<dyn Any>,
}

impl Drop for Live {
    fn drop(&mut self) {
        // Its listeners own it as well.
        self.owner.cleanup();
    }
}

impl Islands {
    /// None yet. Islands find the contexts of `owner`.
    pub fn new(owner: Owner) -> Rc<Self> {
        Rc::new(Self {
            owner,
            page: RefCell::default(),
            changed: RefCell::default(),
        })
    }

    /// Adopts every island below `root` at once.
    pub fn start(self: &Rc<Self>, root: &Element) {
        dom::all(root, ISLANDS).for_each(|element| self.start_one(element));
        self.renew();
    }

    /// Adopts every island below `root`, each in a task of its own: the page answers in between. Then calls `done`.
    pub fn start_in_turn(self: Rc<Self>, root: &Element, done: impl FnOnce() + 'static) {
        self.next(dom::all(root, ISLANDS).collect(), Box::new(done));
    }

    fn next(self: Rc<Self>, mut waiting: Vec<Element>, done: Box<dyn FnOnce()>) {
        let run = move || {
            let places = 0..waiting.len();
            match places.min_by_key(|at| waiting.get(*at).map(urgency)) {
                Some(first) => {
                    self.start_one(waiting.remove(first));
                    // Once its effects have run: a task that they ask for is then before the next island's.
                    leptos::task::spawn_local(async move {
                        leptos::task::tick().await;
                        self.next(waiting, done);
                    });
                }
                None => {
                    self.renew();
                    done();
                }
            }
        };
        set_timeout(run, Duration::ZERO);
    }

    /// Puts those that were changed in order, from the page as the host serves it, and adopts them.
    fn renew(self: &Rc<Self>) {
        let changed = self.changed.take();
        if changed.is_empty() {
            return;
        }
        let islands = Rc::clone(self);
        leptos::task::spawn_local(async move {
            for element in renew::in_place(changed).await {
                islands.adopt(&element);
            }
        });
    }

    /// Ends the islands of the page that was left.
    pub fn end(&self) {
        let ended = self.page.take();
        drop(ended);
    }

    fn start_one(&self, element: Element) {
        if shape::is_as_built(&element) {
            self.adopt(&element);
        } else {
            self.changed.borrow_mut().push(element);
        }
    }

    fn adopt(&self, element: &Element) {
        let owner = self.owner.child();
        let Some(view) = owner.with(|| by_name(element)) else {
            return;
        };
        let live = Live { owner, _view: view };
        if matches!(element.closest("main"), Ok(Some(_))) {
            self.page.borrow_mut().push(live);
        } else {
            // The frame's stay as long as the document.
            std::mem::forget(live);
        }
    }
}

const ISLANDS: &str = "[data-island]";

/// The lower, the sooner: first what is used, then what is in sight.
fn urgency(island: &Element) -> u8 {
    let focused = document().active_element();
    if focused.is_some_and(|focused| island.contains(Some(&focused))) {
        0
    } else if dom::is_in_sight(island) {
        1
    } else {
        2
    }
}

fn by_name(element: &Element) -> Option<Box<dyn Any>> {
    let props = Tree(json::parse(&element.get_attribute("data-props")?)?);
    match element.get_attribute("data-island")?.as_str() {
        "accordion" => hydrate(element, props, |props| view! { <AccordionView props/> }),
        "comparison" => hydrate(element, props, |props| view! { <ComparisonView props/> }),
        "consultation" => hydrate(element, props, |props| view! { <ConsultationView props/> }),
        "cost" => hydrate(element, props, |props| view! { <CostView props/> }),
        "figures" => hydrate(element, props, |props| view! { <FiguresView props/> }),
        "news" => hydrate(element, props, |props| view! { <NewsView props/> }),
        "questions" => hydrate(element, props, |props| view! { <QuestionsView props/> }),
        _ => None,
    }
}

/// What `leptos::mount::hydrate_from` does, without what waits for answers of a server: that was 2 KB. Compiled for
/// each island, so that nothing else stands here; a browser compiles it when it is called first, so that no page waits
/// for another's. Props that do not fit leave the element as the page has it.
#[inline(never)]
fn hydrate<P: DeserializeOwned, V: RenderHtml>(
    element: &Element,
    props: Tree,
    view: fn(P) -> V,
) -> Option<Box<dyn Any>>
where
    V::State: 'static,
{
    let view = view(P::deserialize(props).ok()?);
    let at = Cursor::new(element.clone());
    Some(Box::new(
        view.hydrate::<true>(&at, &PositionState::default()),
    ))
}
