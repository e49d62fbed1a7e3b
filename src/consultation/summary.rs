//! The error summary above the form.

use crate::consultation::props::FormWords;
use crate::consultation::state::{FormState, control_id};
use leptos::prelude::*;

/// All errors at once, each a link to its field, in the words that stand beside the field too.
///
/// Read aloud: it takes the focus when the visitor pressed send, and is read as a group.
///
/// Prerendered: nothing.
#[component]
pub fn ErrorSummary(
    /// The form's words.
    words: StoredValue<FormWords>,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    move || {
        let errors = state.errors.get();
        (!errors.is_empty()).then(|| {
            let links = errors.into_iter().map(|(field, words)| {
                let href = format!("#{}", control_id(field));
                view! { <li><a href=href>{words}</a></li> }
            });
            let heading = words.with_value(|words| match state.by_endpoint.get() {
                true => words.rejected_heading.clone(),
                false => words.error_summary_heading.clone(),
            });
            view! {
                <div class="summary" id="error-summary" role="group" aria-labelledby="error-summary-heading" tabindex="-1">
                    <h3 class="summary__heading" id="error-summary-heading">{heading}</h3>
                    <ul>{links.collect_view()}</ul>
                </div>
            }
        })
    }
}
