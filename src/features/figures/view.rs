//! The panel that shows where a figure comes from.

use crate::site::render::site;
use leptos::prelude::*;

/// One panel for all figures: who was studied, over what time, the range, how sure we are, the source.
///
/// Read aloud: a dialog that does not lock the page; its heading takes the focus, Escape and the
/// button close it, and the focus goes back to the figure.
///
/// Prerendered: hidden and empty. Without the script a figure is a link to its entry on the
/// evidence page, which is also what the panel shows (`browser/figures.rs`).
#[component]
pub fn FigurePanel() -> impl IntoView {
    let words = site().content.site.words.clone();
    view! {
        <div class="panel" id="figure-panel" role="dialog" aria-labelledby="figure-panel-heading" hidden>
            <div class="panel__head">
                <h2 class="panel__heading" id="figure-panel-heading" tabindex="-1">{words.figure_heading}</h2>
                <button class="button button--quiet" id="figure-panel-close" type="button">{words.close}</button>
            </div>
            <div class="panel__entry" id="figure-panel-entry"></div>
            <p><a id="figure-panel-more" href=site().href("/evidence/")>{words.figure_more}</a></p>
        </div>
    }
}
