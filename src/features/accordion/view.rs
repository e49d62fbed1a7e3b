//! Questions and answers that open and close.

use super::live::{all_open, copy_link, find, set_all};
use super::props::AccordionProps;
use crate::island::bind::{Bind, bind, effect};
use leptos::html::Div;
use leptos::prelude::*;

/// Native disclosure elements with a button that opens or closes all of them, and where there are many a box to
/// search in. Many may be open. The browser's own search reaches closed answers too.
///
/// Read aloud: the box, the button with its state, then each question as a disclosure; how many are left, and
/// that a link was copied, as a status.
///
/// Prerendered: the questions, closed, and the controls unseen in their place until the script is there.
#[component]
pub fn AccordionView(
    /// What it says, and the questions.
    props: AccordionProps,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let status = RwSignal::new(String::new());
    let root = NodeRef::<Div>::new();
    let look = move || {
        if let Some(root) = root.get_untracked() {
            open.set(all_open(&root));
        }
    };
    // Answers may be open already: by the address, by the visitor, or since the page was shown before.
    effect(look);
    let toggle_all = move |_| {
        if let Some(root) = root.get_untracked() {
            set_all(&root, !all_open(&root));
        }
    };
    let named = ["find_question", "find_count", "find_none", "link_copied"];
    let [label, count, none, copied] = named.map(|name| props.word(name));
    let [open_all, close_all] = ["open_all", "close_all"].map(|name| props.word(name));
    let searched = !count.is_empty();
    let search = move |event| {
        let typed = event_target_value(&event);
        if let Some(root) = root.get_untracked() {
            let (shown, all) = find(&root, &typed);
            let words = if shown == 0 { &none } else { &count };
            let words = words.replace("{shown}", &(shown as u32).to_string());
            let words = words.replace("{all}", &(all as u32).to_string());
            status.set(if typed.is_empty() {
                String::new()
            } else {
                words
            });
        }
    };
    let first = open_all.clone();
    let words = move || {
        let words = if open.get() { &close_all } else { &open_all };
        words.clone()
    };
    let button = Bind::new()
        .attribute("aria-pressed", move || Some(open.get().to_string()))
        .text(words);
    view! {
        <div class="accordion" node_ref=root on:toggle:capture=move |_| look()>
            <label class="accordion__find needs-script" hidden=!searched>
                <span>{label}</span>
                <input class="field__input" type="search" autocomplete="off" on:input=search/>
            </label>
            <button
                type="button"
                class="button button--quiet accordion__all needs-script"
                aria-pressed="false"
                on:click=toggle_all
                use:bind=button
            >
                {first}
            </button>
            <p class="accordion__status" role="status" use:bind=Bind::new().news(move || status.get())></p>
            <div
                class="accordion__items"
                data-slot="questions"
                on:click=move |event| {
                    let copied = copied.clone();
                    copy_link(&event, move || status.set(copied));
                }
                inner_html=props.questions
            ></div>
        </div>
    }
}
