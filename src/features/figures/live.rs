//! Figures open in place: the panel shows a figure's entry of the evidence page, which is fetched
//! when the first figure is opened. Nothing happens by hovering.

use crate::browser::dom::all;
use crate::browser::{dom, navigation, swap};
use leptos::ev::{focusin, keydown};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, HtmlElement, MouseEvent, Node};

const PANEL: &str = "figure-panel";

thread_local! {
    /// The evidence page, once it was fetched.
    static EVIDENCE: RefCell<Option<Document>> = const { RefCell::new(None) };
    /// The figure that the panel was opened from.
    static OPENED_BY: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Starts listening. The click is caught at the document, before the router's listener at the window.
pub fn start() {
    let click = Closure::<dyn Fn(MouseEvent)>::new(clicked);
    let _ = document().add_event_listener_with_callback("click", click.as_ref().unchecked_ref());
    // It listens as long as the page lives.
    click.forget();
    let _ = window_event_listener(keydown, |event| {
        if event.key() == "Escape" {
            close(true);
        }
    });
    // Whoever moves on in the page behind it should see where they are.
    let _ = window_event_listener(focusin, |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Node>().ok());
        if dom::by_id(PANEL).is_some_and(|panel| !panel.contains(target.as_ref())) {
            close(false);
        }
    });
}

fn clicked(event: MouseEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else { return };
    if target.id() == "figure-panel-close" {
        close(true);
        return;
    }
    let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    let figure = target.closest("a.figure").ok().flatten();
    let Some(figure) = figure.and_then(|figure| figure.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if event.button() != 0 || modified {
        return;
    }
    let href = figure.get_attribute("href").unwrap_or_default();
    event.prevent_default();
    leptos::task::spawn_local(async move {
        if open(&href, &figure).await.is_none() {
            drop(window().location().assign(&href));
        }
    });
}

/// Shows the entry that `href` leads to; `None` when it cannot be had.
async fn open(href: &str, figure: &HtmlElement) -> Option<()> {
    let (path, id) = href.split_once('#')?;
    if EVIDENCE.with(|page| page.borrow().is_none()) {
        let fetched = navigation::fetch(path)
            .await
            .ok()
            .flatten()
            .map(swap::Fetched::document);
        EVIDENCE.with(|page| *page.borrow_mut() = fetched);
    }
    let entry = EVIDENCE.with(|page| entry(page.borrow().as_ref()?, id))?;
    let holder = dom::by_id("figure-panel-entry")?;
    holder.replace_children_with_node_1(&entry);
    dom::by_id("figure-panel-more")?
        .set_attribute("href", href)
        .ok()?;
    dom::by_id(PANEL)?.remove_attribute("hidden").ok()?;
    OPENED_BY.with(|opener| *opener.borrow_mut() = Some(figure.clone()));
    uncover(figure);
    dom::by_id("figure-panel-heading")?.focus().ok()
}

/// Scrolls a figure that the panel would cover to the top of the window.
fn uncover(figure: &HtmlElement) {
    let Some(panel) = dom::by_id(PANEL) else {
        return;
    };
    let (panel, figure) = (
        panel.get_bounding_client_rect(),
        figure.get_bounding_client_rect(),
    );
    if figure.bottom() > panel.top() && figure.right() > panel.left() {
        // Room for the line above it.
        window().scroll_by_with_x_and_y(0.0, figure.top() - 2.0 * figure.height());
    }
}

/// A copy of the source's entry with this figure alone, or of the whole source. It carries no ids: they
/// stand on the evidence page already, which may be the page that is shown.
fn entry(page: &Document, id: &str) -> Option<Element> {
    let source = page
        .get_element_by_id(id)?
        .closest("article")
        .ok()
        .flatten()?;
    let copy: Element = document()
        .import_node_with_deep(&source, true)
        .ok()?
        .dyn_into()
        .ok()?;
    for group in all(&copy, ".findings") {
        for finding in all(&group, ".finding").filter(|finding| finding.id() != id) {
            finding.remove();
        }
        if group.child_element_count() == 0 {
            if let Some(studied) = group
                .previous_element_sibling()
                .filter(|before| before.matches(".studied").unwrap_or(false))
            {
                studied.remove();
            }
            group.remove();
        }
    }
    for details in all(&copy, "details") {
        if details.query_selector(".finding").ok().flatten().is_none() {
            details.remove();
        } else {
            let _ = details.set_attribute("open", "");
        }
    }
    for named in all(&copy, "[id]") {
        let _ = named.remove_attribute("id");
    }
    let _ = copy.remove_attribute("id");
    Some(copy)
}

/// Closes the panel; with `back` the focus returns to the figure.
pub fn close(back: bool) {
    let Some(panel) = dom::by_id(PANEL).filter(|panel| !panel.has_attribute("hidden")) else {
        return;
    };
    let opener = OPENED_BY.with(|opener| opener.borrow_mut().take());
    if let Some(opener) = opener.filter(|_| back) {
        let _ = opener.focus();
    }
    let _ = panel.set_attribute("hidden", "");
}
