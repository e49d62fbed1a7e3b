//! The error summary above the form.

use crate::consultation::props::FormWords;
use crate::consultation::state::{FormState, control_id};
use leptos::prelude::*;

/// All errors at once, each a link to its field, in the words that stand beside the field too.
///
/// Read aloud: it takes the focus when the visitor pressed send, and is read as a group.
///
/// Prerendered: hidden, without links.
#[component]
pub fn ErrorSummary(
    /// The form's words.
    words: StoredValue<FormWords>,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    let heading = move || {
        words.with_value(|words| match state.by_endpoint.get() {
            true => words.rejected_heading.clone(),
            false => words.error_summary_heading.clone(),
        })
    };
    let links = move || {
        let errors = state.errors.get().into_iter();
        let links = errors.map(|(field, words)| {
            let href = format!("#{}", control_id(field));
            view! { <li><a href=href>{words}</a></li> }
        });
        links.collect_view()
    };
    view! {
        <div
            class="summary"
            id="error-summary"
            role="group"
            aria-labelledby="error-summary-heading"
            tabindex="-1"
            hidden=move || state.errors.with(Vec::is_empty)
        >
            <h3 class="summary__heading" id="error-summary-heading">{heading}</h3>
            <ul>{links}</ul>
        </div>
    }
}
