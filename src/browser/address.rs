//! Addresses on the page: `#id` opens what hides it, scrolls there and takes the focus.

use crate::browser::dom::{self, HtmlElement};
use leptos::prelude::*;

/// The part of the address after `#`, with the `#`, of the page that is shown. A context of every island.
#[derive(Clone, Copy, Debug)]
pub struct Hash(
    /// Changes when a link or the browser's own buttons change it.
    pub RwSignal<String>,
);

/// Opens whatever hides the element of `#id`, without scrolling or moving the focus.
/// Returns the element that is then in sight to take the focus.
pub fn open(hash: &str) -> Option<HtmlElement> {
    // Beside it may stand what was chosen on the page, as `name=value`.
    let mut parts = hash.trim_start_matches('#').split('&');
    let id = parts.find(|part| !part.contains('='))?;
    let id = js_sys::decode_uri_component(id)
        .ok()
        .and_then(|id| id.as_string())
        .unwrap_or_else(|| id.to_owned());
    let focus = dom::by_id(&id)?;
    // A group of rows has its own part to open.
    if let Ok(Some(details)) = focus.query_selector(":scope > tr details") {
        let _ = details.set_attribute("open", "");
    }
    Some(dom::open_around(&focus).unwrap_or(focus))
}

/// Shows the element of `#id`; `false` when there is none. Where it stands on another page now, that is shown
/// instead, and the old address leaves the history.
pub fn reveal(hash: &str) -> bool {
    let Some(focus) = open(hash) else {
        return false;
    };
    if let Ok(Some(link)) = focus.query_selector(":scope > .moved__link")
        && let Some(href) = link.get_attribute("href")
    {
        drop(window().location().replace(&href));
        return true;
    }
    if focus.tab_index() < 0 && !focus.has_attribute("tabindex") {
        let _ = focus.set_attribute("tabindex", "-1");
    }
    focus.scroll_into_view();
    let _ = focus.focus();
    true
}
