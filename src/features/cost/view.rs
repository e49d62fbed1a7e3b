//! The cost worksheet.

use super::live::act;
use crate::island::slot::{Slot, SlotContent};
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
    props: SlotContent,
) -> impl IntoView {
    let SlotContent { words, html } = props;
    view! { <Slot name="worksheet" html handler=Rc::new(move |event| act(&words, event))/> }
}
