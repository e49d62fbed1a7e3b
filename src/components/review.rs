//! Who checked a page, and when.

use crate::render::site;
use leptos::prelude::*;

/// Dates and reviewer at the end of a clinical page; without a reviewer it says that there is none.
#[component]
pub fn Review() -> impl IntoView {
    let site = site();
    let review = &site.content.site.review;
    let words = &site.content.site.words;
    let reviewer = match &review.reviewer {
        Some(name) => format!("{} {name}", words.reviewed_by),
        None => review.not_reviewed.clone(),
    };
    view! {
        <p class="review">
            <span>{reviewer}". "</span>
            <span>{words.last_updated.clone()}": "<time datetime=review.updated.iso()>{review.updated.to_string()}</time>". "</span>
            <span>{words.next_review.clone()}": "<time datetime=review.next_review.iso()>{review.next_review.to_string()}</time>"."</span>
        </p>
    }
}
