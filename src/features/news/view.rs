//! The line of news.

use super::props::{News, NewsProps, NewsSignal};
use crate::island::bind::{Bind, bind};
use leptos::prelude::*;

/// A line that comes up over the page when there is news.
///
/// Read aloud: a polite live region. Prerendered: empty.
#[component]
pub fn NewsView(
    /// Its words.
    props: NewsProps,
) -> impl IntoView {
    let news = use_context::<NewsSignal>().unwrap_or_default().0;
    let words = move || match news.get() {
        News::None => String::new(),
        News::Loading => props.loading.clone(),
        News::Failed => props.failed.clone(),
        News::Words(words) => words,
    };
    let class = move || {
        let none = news.with(|news| *news == News::None);
        Some(
            if none {
                "site-news"
            } else {
                "site-news site-news--shown"
            }
            .to_owned(),
        )
    };
    view! { <p class="site-news" role="status" use:bind=Bind::new().attribute("class", class).text(words)></p> }
}
