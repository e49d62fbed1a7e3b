//! Another page of the site, fetched to be shown in this document: its `main`, its head, its place in the menu.
//!
//! By `XMLHttpRequest`, which gives a document. To make one of fetched text, a script needs what the policy forbids
//! to all scripts of the page (`require-trusted-types-for`).

use super::dom;
use crate::browser::dom::{Document, Element};
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{XmlHttpRequest, XmlHttpRequestResponseType};

/// What of the head goes with the page.
const HEAD: &[&str] = &[
    "meta[name=description]",
    "meta[name=robots]",
    "link[rel=canonical]",
];

/// A fetched page, ready to be shown.
pub struct Fetched(pub Document);

impl Fetched {
    /// Fetches a page as the host serves it; `Ok(None)` for any answer that is no page of this site, an error when
    /// there was none, or one that asks to come back later.
    pub async fn get(path: &str) -> Result<Option<Self>, JsValue> {
        let request = XmlHttpRequest::new()?;
        request.open("GET", path)?;
        request.set_request_header("Accept", "text/html")?;
        request.set_response_type(XmlHttpRequestResponseType::Document);
        request.send()?;
        let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
        JsFuture::from(ended).await?;
        // "Not now": whatever comes with it is no page of the site either, and may be one in a moment. 0: no answer.
        let status = request.status()?;
        if status == 0 || status == 429 || status >= 500 {
            return Err(JsValue::NULL);
        }
        // One of another site has no such element.
        let document = request.response_xml()?;
        let document = document.filter(|document| document.get_element_by_id("main").is_some());
        Ok(document.map(Self))
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
