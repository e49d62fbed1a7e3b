//! The cost worksheet.

use super::live::Worksheet;
use super::props::CostProps;
use crate::browser::device::{print, today};
use crate::island::bind::{Bind, bind};
use leptos::prelude::*;
use std::rc::Rc;

/// Boxes for each treatment, and both sums side by side.
///
/// Read aloud: a group of fields for each treatment; what is wrong with a number belongs to its
/// field; the sums are said once a field is left, not while it is typed.
///
/// Prerendered: whole, without a number in it. The browser fills in the sums; without the script
/// the printed page is filled in by hand.
#[component]
pub fn CostView(
    /// Its words.
    mut props: CostProps,
) -> impl IntoView {
    let take = std::mem::take::<String>;
    let (boxes, sums) = (take(&mut props.boxes), take(&mut props.sums));
    let (print_words, clear_words, foot) = (
        take(&mut props.print),
        take(&mut props.clear),
        take(&mut props.foot),
    );
    let date = RwSignal::new(String::new());
    let sheet = Rc::new(Worksheet::new(props));
    let (typing, left, begun) = (Rc::clone(&sheet), Rc::clone(&sheet), Rc::clone(&sheet));
    let status = sheet.status;
    Effect::new(move |_| Worksheet::begin(&begun));
    let print_it = move |_| {
        date.set(today());
        print("cost");
    };
    view! {
        <div class="worksheet" id="worksheet">
            <div data-slot="boxes" on:input=move |_| typing.read("") on:change=move |event| left.left(&event) inner_html=boxes></div>
            <div class="worksheet__result" data-slot="sums" inner_html=sums></div>
            <p class="spoken" id="worksheet-status" role="status" use:bind=Bind::new().text(move || status.get())></p>
            <p class="buttons needs-script">
                <button class="button button--quiet" type="button" data-slot="print" on:click=print_it inner_html=print_words></button>
                <button class="button button--quiet" type="button" data-slot="clear" on:click=move |_| sheet.clear() inner_html=clear_words></button>
            </p>
            <div class="worksheet__foot">
                <p use:bind=Bind::new().text(move || date.get())></p>
                <div data-slot="foot" inner_html=foot></div>
            </div>
        </div>
    }
}
