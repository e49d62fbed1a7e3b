//! Starting the app on a prerendered page.

use super::address::{self, Hash};
use super::islands::Islands;
use super::{navigation, visit};
use crate::features::comparison::props::LastView;
use crate::features::consultation::sender::Sender;
use crate::features::news::props::NewsSignal;
use any_spawner::Executor;
use leptos::prelude::*;

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
    owner.with(|| {
        let news = NewsSignal::default();
        let last_view = LastView::default();
        let hash = Hash(RwSignal::new(
            window().location().hash().unwrap_or_default(),
        ));
        let sender = Sender::new(visit::read(), news.0);
        let islands = Islands::new(move || {
            provide_context(sender);
            provide_context(news);
            provide_context(hash);
            provide_context(last_view);
        });
        islands.start(&root);
        let base = root.get_attribute("data-base").unwrap_or_default();
        let frame = navigation::Frame {
            news: news.0,
            hash,
            show: Box::new(move |page| {
                islands.end();
                let main = page.show();
                main.iter().for_each(|main| islands.start(main));
                main.is_some()
            }),
        };
        navigation::start(base, frame);
    });
    std::mem::forget(owner);
    leptos::task::spawn_local(async {
        // Once the islands show what the address says.
        leptos::task::tick().await;
        address::reveal_own();
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-app", "live");
        }
    });
}
