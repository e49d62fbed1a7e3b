//! Questions and answers that open and close.

use super::live::{all_open, set_all};
use super::props::AccordionProps;
use crate::island::bind::{Bind, bind, effect};
use leptos::html::Div;
use leptos::prelude::*;

/// Native disclosure elements with a button that opens or closes all of them. Many may be open.
///
/// Read aloud: the button with its state, then each question as a disclosure.
///
/// Prerendered: the questions, closed, and the button hidden until the script is there.
#[component]
pub fn AccordionView(
    /// The button's words, and the questions.
    props: AccordionProps,
) -> impl IntoView {
    let live = RwSignal::new(false);
    let open = RwSignal::new(false);
    let root = NodeRef::<Div>::new();
    let look = move || {
        if let Some(root) = root.get_untracked() {
            open.set(all_open(&root));
        }
    };
    // Answers may be open already: by the address, by the visitor, or since the page was shown before.
    effect(move || {
        live.set(true);
        look();
    });
    let toggle_all = move |_| {
        if let Some(root) = root.get_untracked() {
            set_all(&root, !all_open(&root));
        }
    };
    let AccordionProps {
        open_all,
        close_all,
        questions,
    } = props;
    let first = open_all.clone();
    let words = move || {
        let words = if open.get() { &close_all } else { &open_all };
        words.clone()
    };
    let button = Bind::new()
        .flag("hidden", move || !live.get())
        .attribute("aria-pressed", move || Some(open.get().to_string()))
        .text(words);
    view! {
        <div class="accordion" node_ref=root on:toggle:capture=move |_| look()>
            <button
                type="button"
                class="button button--quiet accordion__all"
                hidden
                aria-pressed="false"
                on:click=toggle_all
                use:bind=button
            >
                {first}
            </button>
            <div class="accordion__items" data-slot="questions" inner_html=questions></div>
        </div>
    }
}
