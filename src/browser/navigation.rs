//! Going from page to page without loading a new document. The router's location part catches
//! clicks and keeps the history; each page is fetched as the host serves it, so the app needs no
//! copy of any page, and an address that the host does not know shows the host's own 404 page.

use super::address::{self, Hash};
use super::fetched::Fetched;
use super::islands::Islands;
use crate::browser::dom::HtmlElement;
use crate::features::news::props::News;
use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider, Url};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ScrollRestoration;

/// How long a page may take before the visitor is told that it is loading.
const PATIENCE: Duration = Duration::from_millis(700);

/// What navigation acts on.
pub struct Frame {
    /// The path below which the site stands; none for a site that works in any folder.
    pub base: Option<String>,
    /// Where it says that a page takes long, or could not be loaded.
    pub news: RwSignal<News>,
    /// Where the page finds what its address says.
    pub hash: Hash,
    /// What is alive on the page.
    pub islands: Rc<Islands>,
}

/// Starts catching clicks on the site's links. Not where the site works in any folder: its links lead on from the
/// address of the document, which stays while pages change.
pub fn start(frame: Frame) {
    let (Some(base), Ok(location)) = (frame.base.clone(), BrowserUrl::new()) else {
        return;
    };
    let below = (base != "/").then(|| base.into());
    location.init(below);
    let url = location.as_url().clone();
    let visit = Rc::new(Visit {
        shown: RefCell::new(key(&url.get_untracked())),
        scrolled: RefCell::default(),
        latest: Cell::new(0),
        location,
        frame,
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
            visit.frame.hash.0.set(url.hash().to_owned());
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
    scrolled: RefCell<Vec<(String, f64)>>,
    /// Counts the visits, so that only the latest one is shown.
    latest: Cell<u32>,
    location: BrowserUrl,
    frame: Frame,
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
        self.keep_place();
        scroll_restoration(ScrollRestoration::Manual);
        let news = self.frame.news;
        let patience = set_timeout_with_handle(move || news.set(News::Loading), PATIENCE);
        let fetched = Fetched::get(&key(&url)).await;
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
            Err(_) => self.fail(by_history),
        }
    }

    async fn show(&self, page: &Fetched, url: &Url, by_history: bool) {
        self.frame.hash.0.set(url.hash().to_owned());
        let Some(main) = page.show() else {
            drop(window().location().assign(&key(url)));
            return;
        };
        // Not before: an island hears that it loses the focus when it is taken out of the document.
        self.frame.islands.end();
        self.frame.islands.start(&main);
        self.frame.news.set(News::None);
        *self.shown.borrow_mut() = key(url);
        self.location.ready_to_complete();
        leptos::task::tick().await;
        if !by_history {
            arrive(url);
        }
        page.head();
        focus(url.hash(), by_history.then(|| self.place()));
    }

    /// Notes how far the page that is shown is scrolled.
    fn keep_place(&self) {
        let left = self.shown.borrow().clone();
        let mut scrolled = self.scrolled.borrow_mut();
        scrolled.retain(|(page, _)| *page != left);
        scrolled.push((left, window().page_y_offset().unwrap_or(0.0)));
    }

    /// How far it was scrolled when it was left last.
    fn place(&self) -> f64 {
        let (shown, scrolled) = (self.shown.borrow(), self.scrolled.borrow());
        let found = scrolled.iter().find(|(page, _)| *page == *shown);
        found.map_or(0.0, |(_, far)| *far)
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
        self.frame.news.set(News::Failed);
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

/// After a page was shown: the focus goes to what the address names, else to the heading.
fn focus(hash: &str, scroll_to: Option<f64>) {
    if hash.len() > 1 && scroll_to.is_none() && address::reveal(hash) {
        return;
    }
    // On the way back the place is kept, so only what hid it is opened.
    address::open(hash);
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
    window().scroll_to_with_x_and_y(0.0, scroll_to.unwrap_or(0.0));
}
