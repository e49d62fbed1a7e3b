//! What was looked for and not found.

use crate::site::render::site;
use content::evidence::Search;
use leptos::prelude::*;

/// Each search with its places, day and words, at the address `#search-id`.
#[component]
pub fn Searches() -> impl IntoView {
    let searches = site().content.searches.value.search.clone();
    view! { <div class="sources">{searches.into_iter().map(entry).collect_view()}</div> }
}

fn entry(search: Search) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let how = format!(
        "{}, {}: {}",
        search.places.as_str(),
        search.date.iso(),
        search.terms.as_str()
    );
    let found = match &search.found {
        Some(found) => site.markdown.line(found),
        None => words.search_nothing.clone(),
    };
    view! {
        <article class="source" id=format!("search-{}", search.id.as_str())>
            <h3 class="source__title" inner_html=site.markdown.inline(&search.sought)></h3>
            <dl class="facts">
                <div><dt>{words.search_how.clone()}</dt><dd>{how}</dd></div>
                <div><dt>{words.search_found.clone()}</dt><dd inner_html=found></dd></div>
            </dl>
        </article>
    }
}
