//! The line of news follows the news.

use super::props::{News, NewsProps, NewsSignal};
use crate::island::bind::Bind;
use crate::island::parts::Island;
use leptos::prelude::*;

/// Brings it to life.
pub fn start(island: &Island, props: NewsProps) {
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
    island.bind(
        ".site-news",
        Bind::new().attribute("class", class).text(words),
    );
}
