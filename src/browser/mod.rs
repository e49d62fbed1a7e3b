//! What only a browser does: adopting the page, bringing islands to life, going from page to page.

pub mod address;
pub mod dom;

mod islands;
pub mod json;
pub mod navigation;

pub mod swap;
pub mod tools;
use crate::features::{figures::live as figures, news::live as news};
pub mod visit;

use crate::features::news::view::App;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Adopts the prerendered page. Called once, by `main`.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let root = document()
        .get_element_by_id("app")
        .and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(root) = root else { return };
    let setting = |name: &str| root.get_attribute(name).unwrap_or_default();
    let base = setting("data-base");
    let words = navigation::Words {
        loading: setting("data-page-loading"),
        failed: setting("data-page-failed"),
    };
    visit::begin();
    let handle = leptos::mount::hydrate_from(root, move || {
        let news = RwSignal::new(String::new());
        news::begin(news);
        navigation::start(base, words, news);
        view! { <App news/> }
    });
    handle.forget();
    islands::start();
    figures::start();
    tools::listen();
    tools::begin(&window().location().hash().unwrap_or_default());
    address::reveal_own();
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-app", "live");
    }
}
