//! Bringing islands to life.

use super::restore::{self, Broken};
use super::{dom, json};
use crate::browser::dom::Element;
use crate::features::{accordion, comparison, consultation, cost, figures, news, questions};
use crate::island::Tree;
use crate::island::parts::Island;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

/// The islands of the document.
pub struct Islands {
    /// Has the state that outlives pages, in its contexts.
    owner: Owner,
    /// Those of the page.
    page: RefCell<Vec<(Owner, Rc<Island>)>>,
    /// Those that lack parts.
    broken: RefCell<Vec<Broken>>,
}

impl Islands {
    /// None yet. Islands find the contexts of `owner`.
    pub fn new(owner: Owner) -> Rc<Self> {
        Rc::new(Self {
            owner,
            page: RefCell::default(),
            broken: RefCell::default(),
        })
    }

    /// Starts every island below `root` at once.
    pub fn start(self: &Rc<Self>, root: &Element) {
        dom::all(root, ISLANDS).for_each(|element| self.start_one(element));
        self.restore();
    }

    /// Starts every island below `root`, each in a task of its own: the page answers in between. Then calls `done`.
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
                    self.restore();
                    done();
                }
            }
        };
        set_timeout(run, Duration::ZERO);
    }

    fn restore(&self) {
        let broken = self.broken.take();
        if !broken.is_empty() {
            leptos::task::spawn_local(restore::parts(broken));
        }
    }

    /// Ends the islands of the page that was left.
    pub fn end(&self) {
        for (owner, _) in self.page.take() {
            owner.cleanup();
        }
    }

    fn start_one(&self, element: Element) {
        let (owner, island) = (self.owner.child(), Rc::new(Island::new(element)));
        owner.with(|| start(&island));
        let missing = island.missing();
        if !missing.is_empty() {
            let broken = (Rc::clone(&island), owner.clone(), missing);
            self.broken.borrow_mut().push(broken);
        }
        if matches!(island.root.closest("main"), Ok(Some(_))) {
            self.page.borrow_mut().push((owner, island));
        } else {
            // The frame's stay as long as the document.
            std::mem::forget((owner, island));
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

/// By its name. Props that do not fit are another build's, and the island stays as the page has it.
fn start(island: &Island) -> Option<()> {
    let name = island.root.get_attribute("data-island")?;
    match name.as_str() {
        "accordion" => accordion::live::start(island, props(island)?),
        "comparison" => comparison::live::start(island, props(island)?),
        "consultation" => consultation::live::start(island, props(island)?),
        "cost" => cost::live::start(island, props(island)?),
        "figures" => figures::live::start(island),
        "news" => news::live::start(island, props(island)?),
        "questions" => questions::live::start(island, props(island)?),
        _ => {}
    }
    Some(())
}

fn props<P: DeserializeOwned>(island: &Island) -> Option<P> {
    let json = island.root.get_attribute("data-props")?;
    P::deserialize(Tree(json::parse(&json)?)).ok()
}
