//! What the visitor reads when sending failed, and when it arrived. The words stand in the page, hidden.

use crate::consultation::props::Fixed;
use crate::consultation::state::{FormState, Phase};
use leptos::prelude::*;

/// The failure: what happened, that everything is still there, the phone number. The form's own
/// button below says "try again".
///
/// Read aloud: it takes the focus. Prerendered: whole, hidden.
#[component]
pub fn Failure(
    /// Heading and body; only at build.
    body: String,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    view! {
        <div
            class="summary"
            id="form-failed"
            role="group"
            aria-labelledby="form-failed-heading"
            tabindex="-1"
            hidden=move || state.phase.get() != Phase::Failed
            inner_html=body
        ></div>
    }
}

/// The confirmation, which takes the form's place.
///
/// Read aloud: its heading takes the focus. Prerendered: whole but for the reference, hidden.
#[component]
pub fn Confirmation(
    /// Its words; only at build.
    fixed: Fixed,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    let reference = move || match state.phase.get() {
        Phase::Sent(reference) => reference,
        _ => None,
    };
    view! {
        <div class="sent" id="form-sent" hidden=move || !state.sent()>
            <h3 class="sent__heading" id="form-sent-heading" tabindex="-1" inner_html=fixed.sent_heading></h3>
            <p class="reference" hidden=move || reference().is_none()>
                <span inner_html=fixed.reference_label></span>
                ": "
                <strong id="reference">{reference}</strong>
            </p>
            <div class="prose" inner_html=fixed.sent></div>
            <div inner_html=fixed.phone></div>
        </div>
    }
}
