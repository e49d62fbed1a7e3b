//! Starting the app on a prerendered page.

use super::address::{self, Hash};
use super::islands::Islands;
use super::{navigation, visit};
use crate::features::comparison::props::LastView;
use crate::features::consultation::sender::Sender;
use crate::features::news::props::NewsSignal;
use any_spawner::Executor;
use leptos::prelude::*;
use std::rc::Rc;
use std::time::Duration;

/// Brings the page to life. Called once, by `main`.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let Some(root) = document().get_element_by_id("app") else {
        return;
    };
    let _ = Executor::init_wasm_bindgen();
    // What is made here lives as long as the document.
    let owner = Owner::new();
    let frame = owner.with(|| {
        let news = NewsSignal::default();
        let hash = Hash(RwSignal::new(own_hash()));
        provide_context(Sender::new(visit::read(), news.0));
        provide_context(news);
        provide_context(hash);
        provide_context(LastView::default());
        navigation::Frame {
            base: root.get_attribute("data-base"),
            news: news.0,
            hash,
            islands: Islands::new(owner.clone()),
        }
    });
    let islands = Rc::clone(&frame.islands);
    islands.start_in_turn(&root, move || {
        owner.with(|| all_live(frame));
        std::mem::forget(owner);
    });
}

/// Every island is alive. Until then a link was a plain link: what was typed is not lost by a page that comes too soon.
fn all_live(frame: navigation::Frame) {
    let hash = own_hash();
    if frame.hash.0.with_untracked(|before| *before != hash) {
        frame.hash.0.set(hash);
    }
    navigation::start(frame);
    // Once the islands show what the address says.
    set_timeout(live, Duration::ZERO);
}

fn live() {
    address::reveal(&own_hash());
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-app", "live");
    }
}

/// The part of the address after `#`, with the `#`.
fn own_hash() -> String {
    window().location().hash().unwrap_or_default()
}
