//! The cost worksheet.

use super::live::act;
use super::props::CostProps;
use crate::island::slot::Slot;
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
    props: CostProps,
) -> impl IntoView {
    let CostProps { words, html } = props;
    view! { <Slot name="worksheet" html handler=Rc::new(move |event| act(&words, event))/> }
}
