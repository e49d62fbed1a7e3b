//! Who checked a page, and when.

use crate::site::render::site;
use content::date::Date;
use leptos::prelude::*;

/// Dates at the end of a page, and on a clinical one the reviewer; without one it says that there is none.
#[component]
pub fn Review(
    /// Whether a clinician's review is due here.
    clinical: bool,
    /// When this page was last reviewed, if not with the whole site.
    reviewed: Option<Date>,
    /// When it is next reviewed, if not with the whole site.
    next_review: Option<Date>,
) -> impl IntoView {
    let site = site();
    let review = &site.content.site.review;
    let words = &site.content.site.words;
    let reviewer = clinical.then(|| match &review.reviewer {
        Some(name) => format!("{} {name}. ", words.reviewed_by),
        None => format!("{}. ", review.not_reviewed),
    });
    let next = next_review.unwrap_or(review.next_review);
    // The publish check looks for it.
    let class = if next < site.content.build_date {
        "review review--due"
    } else {
        "review"
    };
    let dates = [
        (&words.published, review.published),
        (&words.last_updated, reviewed.unwrap_or(review.updated)),
        (&words.next_review, next),
    ];
    let dates = dates.map(|(name, date)| {
        view! { <span>{name.clone()}": "<time datetime=date.iso()>{date.to_string()}</time>". "</span> }
    });
    view! { <p class=class>{reviewer}{dates.into_iter().collect_view()}</p> }
}
