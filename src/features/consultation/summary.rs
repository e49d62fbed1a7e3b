//! The error summary above the form.

use crate::features::consultation::props::{Fixed, FormWords};
use crate::features::consultation::state::{FormState, control_id};
use delivery::Status;
use leptos::prelude::*;

/// All errors at once, each a link to its field, in the words that stand beside the field too.
///
/// Read aloud: it takes the focus when the visitor pressed send, and is read as a group.
///
/// Prerendered: hidden, without links. Below it stands the clinic's number.
#[component]
pub fn ErrorSummary(
    /// The form's words.
    words: StoredValue<FormWords>,
    /// Its words that never change; only at build.
    fixed: Fixed,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    let heading = move || {
        let by_endpoint = state
            .told
            .with(|told| matches!(told, Status::Rejected { .. }));
        words.with_value(|words| match by_endpoint {
            true => words.rejected_heading.clone(),
            false => words.error_summary_heading.clone(),
        })
    };
    // There is one as long as it is not known whether an earlier try arrived.
    let sure = move || state.reference.with(String::is_empty);
    let none = move || state.errors.with(Vec::is_empty);
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
            hidden=none
        >
            <h3 class="summary__heading" id="error-summary-heading">{heading}</h3>
            <ul>{links}</ul>
            <div hidden=sure>
                <p inner_html=fixed.rejected_doubt></p>
                <p class="reference">
                    <span inner_html=fixed.quote_label></span>
                    ": "
                    <strong id="reference-in-doubt">{state.reference}</strong>
                </p>
            </div>
        </div>
        <div class="form__call" hidden=none inner_html=fixed.phone></div>
    }
}
