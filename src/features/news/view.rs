//! The shell around every page.

use leptos::prelude::*;

/// The frame of every page (crisis lines, header, the page itself, footer) and a line for news
/// about loading pages.
///
/// Read aloud: the frame as it stands; the line is a polite live region, empty until there is news.
///
/// Prerendered: `frame` is the whole page, and the line is empty. In the browser `frame` stays
/// empty: hydration leaves what stands in the document, so that no prose is part of the wasm.
#[component]
pub fn App(
    /// The page's HTML; only at build.
    #[prop(default = String::new())]
    frame: String,
    /// What the line says, empty for nothing.
    #[prop(into)]
    news: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="site" inner_html=frame></div>
        <p class="site-news" class:site-news--shown=move || !news.read().is_empty() role="status">{move || news.get()}</p>
    }
}
