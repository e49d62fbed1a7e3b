//! The page's text, and the panel that shows where a figure comes from.

use crate::island::island;
use crate::site::render::site;
use leptos::prelude::*;

/// The page, and one panel for all figures in it: who was studied, over what time, the range, how sure we are,
/// the source. Nothing happens by hovering.
///
/// Read aloud: a dialog that does not lock the page; its heading takes the focus, Escape and the
/// button close it, and the focus goes back to the figure.
///
/// Prerendered: the panel hidden and empty. Without the script a figure is a link to its entry on the
/// page of its source, which is also what the panel shows.
#[component]
pub fn FiguresView(
    /// The page in whose text the figures stand, as HTML.
    page: String,
) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let view = view! {
        <div class="page-holder" inner_html=page></div>
        <div class="panel" id="figure-panel" role="dialog" aria-labelledby="figure-panel-heading" tabindex="-1" hidden>
            <div class="panel__head">
                <h2 class="panel__heading" id="figure-panel-heading" tabindex="-1">{words.figure_heading.clone()}</h2>
                <button class="button button--quiet" id="figure-panel-close" type="button">{words.close.clone()}</button>
            </div>
            <div class="panel__entry" id="figure-panel-entry"></div>
            <p><a id="figure-panel-more" href=site.href("/sources/")>{words.figure_more.clone()}</a></p>
        </div>
    };
    island("figures", &(), view)
}
