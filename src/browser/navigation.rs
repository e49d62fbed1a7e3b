//! Going from page to page without loading a new document. The router's location part catches
//! clicks and keeps the history; each page is fetched as the host serves it, so the app needs no
//! copy of any page, and an address that the host does not know shows the host's own 404 page.

use super::{address, swap, tools};
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider, Url};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// How long a page may take before the visitor is told that it is loading.
const PATIENCE: Duration = Duration::from_millis(700);

/// What the visitor is told about loading pages.
pub struct Words {
    /// It takes a while.
    pub loading: String,
    /// It did not work.
    pub failed: String,
}

/// Starts catching clicks on links below `base`. `news` is shown and read aloud.
pub fn start(base: String, words: Words, news: RwSignal<String>) {
    let Ok(location) = BrowserUrl::new() else {
        return;
    };
    let below = (base != "/").then(|| base.into());
    location.init(below);
    let url = location.as_url().clone();
    let visit = Rc::new(Visit {
        shown: RefCell::new(key(&url.get_untracked())),
        scrolled: RefCell::new(HashMap::new()),
        latest: Cell::new(0),
        location,
        words,
        news,
    });
    // The browser keeps the place on a reload; only between pages of the site it is kept here.
    let _ = window_event_listener(leptos::ev::pagehide, |_| {
        scroll_restoration(ScrollRestoration::Auto)
    });
    Effect::new(move |first: Option<()>| {
        let url = url.get();
        if first.is_none() {
            return;
        }
        if *visit.shown.borrow() == key(&url) {
            tools::follow(url.hash());
            address::reveal(url.hash());
            return;
        }
        let visit = Rc::clone(&visit);
        leptos::task::spawn_local(async move { visit.go(url).await });
    });
}

/// A page: path and query, without the part after `#`.
fn key(url: &Url) -> String {
    match url.search() {
        "" => url.path().to_owned(),
        search => format!("{}?{search}", url.path()),
    }
}

struct Visit {
    /// The page that is shown.
    shown: RefCell<String>,
    /// How far each page was scrolled when it was left, for the way back. In memory only.
    scrolled: RefCell<HashMap<String, f64>>,
    /// Counts the visits, so that only the latest one is shown.
    latest: Cell<u32>,
    location: BrowserUrl,
    words: Words,
    news: RwSignal<String>,
}

fn scroll_restoration(how: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(how);
    }
}

impl Visit {
    async fn go(&self, url: Url) {
        let turn = self.latest.get() + 1;
        self.latest.set(turn);
        // On the way back or forward the browser's bar has the new address already.
        let by_history = window()
            .location()
            .pathname()
            .is_ok_and(|path| path == url.path());
        let left = self.shown.borrow().clone();
        self.scrolled
            .borrow_mut()
            .insert(left, window().page_y_offset().unwrap_or(0.0));
        scroll_restoration(ScrollRestoration::Manual);
        let (news, loading) = (self.news, self.words.loading.clone());
        let patience = set_timeout_with_handle(move || news.set(loading), PATIENCE);
        let fetched = fetch(&key(&url)).await;
        if let Ok(patience) = patience {
            patience.clear();
        }
        if self.latest.get() != turn {
            return;
        }
        match fetched {
            Ok(Some(page)) => self.show(&page, &url, by_history).await,
            // Not a page of this site: the browser itself knows best what to do with it.
            Ok(None) => drop(window().location().assign(&key(&url))),
            Err(()) => self.fail(by_history),
        }
    }

    async fn show(&self, page: &swap::Fetched, url: &Url, by_history: bool) {
        if page.show().is_none() {
            drop(window().location().assign(&key(url)));
            return;
        }
        tools::begin(url.hash());
        self.news.set(String::new());
        *self.shown.borrow_mut() = key(url);
        self.location.ready_to_complete();
        leptos::task::tick().await;
        if !by_history {
            arrive(url);
        }
        page.head();
        let back_to = self.scrolled.borrow().get(&key(url)).copied();
        swap::focus(url.hash(), by_history.then(|| back_to.unwrap_or(0.0)));
    }

    /// Says that the page could not be loaded. What is shown stays, with all that was typed, and the
    /// browser's bar goes back to it.
    fn fail(&self, by_history: bool) {
        if by_history {
            push(&self.shown.borrow());
        }
        if let Ok(current) = BrowserUrl::current() {
            self.location.as_url().set(current);
        }
        self.news.set(self.words.failed.clone());
    }
}

/// Puts the address into the browser's bar where the router did not: after Back and Forward it takes
/// the page before for the one that is shown, and skips the entry (leptos_router 0.8.17, `path_stack`).
fn arrive(url: &Url) {
    if BrowserUrl::current().is_ok_and(|current| key(&current) == key(url)) {
        return;
    }
    push(&format!("{}{}", key(url), url.hash()));
}

/// A new entry of the history, without loading anything.
fn push(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// A page of this site, `Ok(None)` for any other answer, an error when the network failed.
pub async fn fetch(path: &str) -> Result<Option<swap::Fetched>, ()> {
    let answer = Request::get(path)
        .header("Accept", "text/html")
        .send()
        .await
        .map_err(drop)?;
    let html = answer.text().await.map_err(drop)?;
    Ok(swap::Fetched::parse(&html))
}
