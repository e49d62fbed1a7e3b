//! The page's text, and the panel that shows where a figure comes from.

use super::live::Panel;
use super::props::FiguresProps;
use crate::island::bind::{Bind, bind};
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
    /// Its words; only at build.
    props: FiguresProps,
) -> impl IntoView {
    let panel = Panel::new();
    view! {
        <div class="page-holder" data-slot="page" on:click=move |event| panel.open(&event) inner_html=props.page></div>
        <div
            class="panel"
            id="figure-panel"
            role="dialog"
            aria-labelledby="figure-panel-heading"
            tabindex="-1"
            hidden
            use:bind=Bind::new().flag("hidden", move || panel.href.with(Option::is_none))
            node_ref=panel.root
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    panel.close(true);
                }
            }
            on:focusout=move |event| panel.left(&event)
        >
            <div class="panel__head">
                <h2 class="panel__heading" id="figure-panel-heading" tabindex="-1" data-slot="heading" node_ref=panel.heading inner_html=props.heading></h2>
                <button class="button button--quiet" id="figure-panel-close" type="button" data-slot="close" on:click=move |_| panel.close(true) inner_html=props.close></button>
            </div>
            <div class="panel__entry" id="figure-panel-entry" data-slot="entry" node_ref=panel.entry inner_html=""></div>
            <p><a id="figure-panel-more" data-slot="more" href=props.sources use:bind=Bind::new().attribute("href", move || panel.href.get()) inner_html=props.more></a></p>
        </div>
    }
}
