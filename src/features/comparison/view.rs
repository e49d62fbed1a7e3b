//! The controls above the comparison: order of the treatments, rows, and what matters to the visitor.

use super::live::Controls;
use super::props::ComparisonProps;
use crate::browser::address::Hash;
use crate::island::bind::{Bind, bind, effect};
use choice::view::First;
use leptos::prelude::*;

/// Controls that sort and hide the rows of the table below.
///
/// Read aloud: a region with a heading; buttons and boxes with visible names; each statement a group
/// of five buttons that say whether they are pressed; polite status lines tell what changed.
///
/// Prerendered: whole, and unseen in its place until the script is live.
#[component]
pub fn ComparisonView(
    /// Rows, statements and words.
    mut props: ComparisonProps,
) -> impl IntoView {
    let [differ, parts] = std::mem::take(&mut props.slots);
    let (heading, ect_first) = (props.word("heading"), props.word("ect_first"));
    let controls = Controls::new(props);
    if let Some(Hash(hash)) = use_context() {
        let mut first = true;
        effect(move || controls.follow(&hash.get(), std::mem::take(&mut first)));
    }
    let mut before = controls.view.get_untracked();
    effect(move || before = controls.arrange(&before));
    let swap = move || {
        let name = match controls.view.with(|view| view.first) {
            First::Ketamine => "ect_first",
            First::Ect => "ketamine_first",
        };
        controls.props.with_value(|props| props.word(name))
    };
    view! {
        <div
            class="choosing needs-script"
            id="choosing"
            role="region"
            aria-label=heading
            on:click=move |event| controls.choose(controls.pressed(&event))
            on:change=move |event| controls.choose(controls.ticked(&event))
        >
            <button class="button button--quiet" type="button" id="choosing-swap" use:bind=Bind::new().text(swap)>{ect_first}</button>
            <div data-slot="differ" inner_html=differ></div>
            <div class="choosing__parts" data-slot="parts" inner_html=parts></div>
            <p class="choosing__status" id="choosing-status" role="status" use:bind=Bind::new().news(move || controls.status.get())></p>
            <p class="choosing__copied" id="choosing-copied" role="status" use:bind=Bind::new().news(move || controls.copied.get())></p>
            <p class="choosing__link" id="choosing-link" use:bind=Bind::new().text(move || controls.link.get())></p>
        </div>
    }
}
