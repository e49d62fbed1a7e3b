//! The line of news.

use super::props::NewsProps;
use crate::island::island;
use crate::site::render::site;
use leptos::prelude::*;

/// A line that comes up over the page when there is news.
///
/// Read aloud: a polite live region. Prerendered: empty.
#[component]
pub fn NewsLine() -> impl IntoView {
    let words = &site().content.site.words;
    let props = NewsProps {
        loading: words.page_loading.clone(),
        failed: words.page_failed.clone(),
    };
    let view = view! { <p class="site-news" role="status"></p> };
    island("news", &props, view)
}
