//! Opening the panel: a figure's entry is taken from the page of its source, which is fetched once for all
//! figures that lead there.

use crate::browser::dom::{
    Document, Element, Event, FocusEvent, HtmlElement, KeyboardEvent, MouseEvent, Node, all, by_id,
    closest,
};
use crate::browser::fetched::Fetched;
use crate::island::bind::Bind;
use crate::island::parts::Island;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Brings figures and panel to life.
pub fn start(island: &Island) {
    let panel = Panel {
        href: RwSignal::new(None),
        opener: StoredValue::new_local(None),
        pages: StoredValue::new_local(Vec::new()),
    };
    let closed = Bind::new().flag("hidden", move || panel.href.with(Option::is_none));
    island.bind("#figure-panel", closed);
    let more = Bind::new().attribute("href", move || panel.href.get());
    island.bind("#figure-panel-more", more);
    island.on("click", move |event| {
        if closest(&event, "#figure-panel-close").is_some() {
            panel.close(true);
        } else if !panel.has(&event) {
            panel.open(&event);
        }
    });
    island.on("keydown", move |event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Escape") && panel.has(&event) {
            panel.close(true);
        }
    });
    island.on("focusout", move |event| {
        if panel.has(&event) {
            panel.left(&event);
        }
    });
}

/// The panel's state.
#[derive(Clone, Copy)]
struct Panel {
    /// The address of the figure's entry while one is open.
    href: RwSignal<Option<String>>,
    /// The figure that it was opened from.
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// The pages of sources that were fetched, by their address.
    pages: StoredValue<Vec<(String, Document)>, LocalStorage>,
}

impl Panel {
    /// Whether something happened in the panel.
    fn has(self, event: &Event) -> bool {
        closest(event, "#figure-panel").is_some()
    }

    /// A click on the page: opens the figure that was hit, if one was. With a modifier the link is a link.
    fn open(self, event: &Event) {
        let figure = closest(event, "a.figure");
        let figure = figure.and_then(|figure| figure.dyn_into::<HtmlElement>().ok());
        let (Some(figure), Some(event)) = (figure, event.dyn_ref::<MouseEvent>()) else {
            return;
        };
        let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if event.button() != 0 || modified {
            return;
        }
        event.prevent_default();
        leptos::task::spawn_local(async move {
            let href = figure.get_attribute("href").unwrap_or_default();
            if self.show(&href, figure).await.is_none() {
                drop(window().location().assign(&href));
            }
        });
    }

    /// Shows the entry that `href` leads to; `None` when it cannot be had.
    async fn show(self, href: &str, figure: HtmlElement) -> Option<()> {
        let (path, id) = href.split_once('#')?;
        let kept = |pages: &Vec<(String, Document)>| {
            let mut pages = pages.iter();
            pages
                .find(|(at, _)| at == path)
                .map(|(_, page)| page.clone())
        };
        let page = match self.pages.with_value(kept) {
            Some(page) => page,
            None => {
                let page = Fetched::get(path).await.ok().flatten()?.0;
                let fetched = (path.to_owned(), page.clone());
                self.pages.update_value(|pages| pages.push(fetched));
                page
            }
        };
        let entry = entry(&page, id)?;
        by_id("figure-panel-entry")?.replace_children_with_node_1(&entry);
        self.href.set(Some(href.to_owned()));
        // Once the panel is in sight.
        leptos::task::tick().await;
        self.uncover(&figure);
        self.opener.set_value(Some(figure));
        by_id("figure-panel-heading")?.focus().ok()
    }

    /// Scrolls a figure that the panel would cover to the top of the window.
    fn uncover(self, figure: &HtmlElement) {
        let Some(panel) = by_id("figure-panel") else {
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

    /// Whoever moves on in the page behind the panel should see where they are.
    fn left(self, event: &Event) {
        let event = event.dyn_ref::<FocusEvent>();
        let next = event.and_then(FocusEvent::related_target);
        let next = next.and_then(|next| next.dyn_into::<Node>().ok());
        let panel = by_id("figure-panel");
        if next.is_some_and(|next| panel.is_some_and(|panel| !panel.contains(Some(&next)))) {
            self.close(false);
        }
    }

    /// Closes the panel; with `back` the focus returns to the figure.
    fn close(self, back: bool) {
        let mut opener = None;
        self.opener.update_value(|kept| opener = kept.take());
        if let Some(opener) = opener.filter(|_| back) {
            let _ = opener.focus();
        }
        self.href.set(None);
    }
}

/// A copy of a figure's entry with the people it was found in, then its source; or of the source alone. It carries
/// no ids: they stand on that page already, which may be the page that is shown.
fn entry(page: &Document, id: &str) -> Option<Element> {
    let named: Element = page.get_element_by_id(id)?;
    let source = named.closest("details").ok()??;
    let is = |element: &Element, class: &str| element.class_name() == class;
    let figure = is(&named, "finding").then(|| named.clone());
    let mut studied = figure.clone();
    while let Some(element) = studied.take_if(|element| is(element, "finding")) {
        studied = element.previous_element_sibling();
    }
    let studied = studied.filter(|element| is(element, "studied"));
    let study = all(&source, ".source__title, .source__place, [id^=source-]");
    let copy = document().create_element("div").ok()?;
    copy.set_class_name("source");
    for part in studied.into_iter().chain(figure).chain(study) {
        let part = document().import_node_with_deep(&part, true).ok()?;
        let part: Element = part.dyn_into().ok()?;
        let _ = part.remove_attribute("id");
        let _ = copy.append_child(&part);
    }
    Some(copy)
}
