//! Another page of the site, fetched to be shown in this document: its `main`, its head, its place in the menu.

use super::dom;
use gloo_net::http::Request;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, SupportedType};

/// What of the head goes with the page.
const HEAD: &[&str] = &[
    "meta[name=description]",
    "meta[name=robots]",
    "link[rel=canonical]",
];

/// A fetched page, ready to be shown.
pub struct Fetched(Document);

impl Fetched {
    /// Fetches a page as the host serves it; `Ok(None)` for any answer that is no page of this site, an error when
    /// there was none, or one that asks to come back later.
    pub async fn get(path: &str) -> Result<Option<Self>, gloo_net::Error> {
        let answer = Request::get(path)
            .header("Accept", "text/html")
            .send()
            .await?;
        // "Not now": whatever comes with it is no page of the site either, and may be one in a moment.
        if answer.status() >= 500 || answer.status() == 429 {
            return Err(gloo_net::Error::GlooError(String::new()));
        }
        Ok(Self::parse(&answer.text().await?))
    }

    /// Reads a document of this site; `None` for anything else.
    fn parse(html: &str) -> Option<Self> {
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

    /// Puts the page's `main` into this document and gives it.
    pub fn show(&self) -> Option<Element> {
        let new = self.0.get_element_by_id("main")?;
        let old = document().get_element_by_id("main")?;
        let new = document().import_node_with_deep(&new, true).ok()?;
        old.replace_with_with_node_1(&new).ok()?;
        self.menu();
        new.dyn_into().ok()
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
        let links = |of: &Document| of.body().map(|body| dom::all(&body, ".header a"));
        let (Some(ours), Some(theirs)) = (links(&document()), links(&self.0)) else {
            return;
        };
        for (our, their) in ours.zip(theirs) {
            let _ = match their.get_attribute("aria-current") {
                Some(current) => our.set_attribute("aria-current", &current),
                None => our.remove_attribute("aria-current"),
            };
        }
    }
}
