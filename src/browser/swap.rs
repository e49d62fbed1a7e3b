//! Showing another page in this document: its `main`, its head, its place in the menu.

use super::{address, islands};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, HtmlElement, SupportedType};

/// What of the head goes with the page.
const HEAD: &[&str] = &[
    "meta[name=description]",
    "meta[name=robots]",
    "link[rel=canonical]",
];

/// A fetched page, ready to be shown.
pub struct Fetched(Document);

impl Fetched {
    /// Reads a document of this site; `None` for anything else.
    pub fn parse(html: &str) -> Option<Self> {
        let document = DomParser::new()
            .ok()?
            .parse_from_string(html, SupportedType::TextHtml)
            .ok()?;
        document.get_element_by_id("main")?;
        Some(Self(document))
    }

    /// The document itself.
    pub fn document(self) -> Document {
        self.0
    }

    /// Puts the page's `main` into this document, and brings its islands to life.
    pub fn show(&self) -> Option<()> {
        let new = self.0.get_element_by_id("main")?;
        let old = document().get_element_by_id("main")?;
        let new = document().import_node_with_deep(&new, true).ok()?;
        islands::end();
        old.replace_with_with_node_1(&new).ok()?;
        islands::start();
        self.menu();
        Some(())
    }

    /// Takes over title, description, canonical link and robots.
    pub fn head(&self) {
        document().set_title(&self.0.title());
        let Some(head) = document().head() else {
            return;
        };
        for selector in HEAD {
            if let Ok(Some(old)) = head.query_selector(selector) {
                old.remove();
            }
            let new = self.0.query_selector(selector).ok().flatten();
            if let Some(new) = new.and_then(|new| document().import_node_with_deep(&new, true).ok())
            {
                let _ = head.append_child(&new);
            }
        }
    }

    /// Marks the shown page in header and footer as the fetched document does.
    fn menu(&self) {
        let links = |of: &Document| of.query_selector_all(".header a").ok();
        let (Some(ours), Some(theirs)) = (links(&document()), links(&self.0)) else {
            return;
        };
        for at in 0..ours.length() {
            let link = |list: &web_sys::NodeList| {
                list.item(at)
                    .and_then(|node| node.dyn_into::<Element>().ok())
            };
            let (Some(our), Some(their)) = (link(&ours), link(&theirs)) else {
                continue;
            };
            let _ = match their.get_attribute("aria-current") {
                Some(current) => our.set_attribute("aria-current", &current),
                None => our.remove_attribute("aria-current"),
            };
        }
    }
}

/// After a page was shown: the focus goes to what the address names, else to the heading.
pub fn focus(hash: &str, scroll_to: Option<f64>) {
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
