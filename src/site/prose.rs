//! Markdown on a page.

use crate::site::render::site;
use leptos::prelude::*;

/// A Markdown text. Prerendered as it reads; nothing of it is in the wasm.
#[component]
pub fn Prose(
    /// The Markdown.
    text: content::Markdown,
) -> impl IntoView {
    view! { <div class="prose" inner_html=site().markdown.block(&text)></div> }
}

/// A Markdown text that may be absent.
#[component]
pub fn MaybeProse(
    /// The Markdown, if there is any.
    text: Option<content::Markdown>,
) -> impl IntoView {
    text.map(|text| view! { <Prose text/> })
}
