//! What the visitor reads while a request is sent, when it failed, and when it arrived.

use crate::consultation::props::FormWords;
use crate::consultation::state::{FormState, Phase};
use leptos::prelude::*;

/// The failure: what happened, that everything is still there, the phone number. The form's own
/// button below says "try again".
///
/// Read aloud: it takes the focus. Prerendered: nothing.
#[component]
pub fn Failure(
    /// The form's words.
    words: StoredValue<FormWords>,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    move || {
        (state.phase.get() == Phase::Failed).then(|| {
            let FormWords { failed_heading, failed_html, phone_html, .. } = words.get_value();
            view! {
                <div class="summary" id="form-failed" role="group" aria-labelledby="form-failed-heading" tabindex="-1">
                    <h3 class="summary__heading" id="form-failed-heading">{failed_heading}</h3>
                    <div class="prose" inner_html=failed_html></div>
                    <div inner_html=phone_html></div>
                </div>
            }
        })
    }
}

/// The confirmation, which takes the form's place.
///
/// Read aloud: its heading takes the focus. Prerendered: nothing.
#[component]
pub fn Confirmation(
    /// The form's words.
    words: StoredValue<FormWords>,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    move || {
        let Phase::Sent(reference) = state.phase.get() else {
            return None;
        };
        let FormWords {
            sent_heading,
            sent_html,
            reference_label,
            phone_html,
            ..
        } = words.get_value();
        let reference = reference.map(|reference| {
            view! { <p class="reference">{reference_label}": "<strong id="reference">{reference}</strong></p> }
        });
        Some(view! {
            <div class="sent" id="form-sent">
                <h3 class="sent__heading" id="form-sent-heading" tabindex="-1">{sent_heading}</h3>
                {reference}
                <div class="prose" inner_html=sent_html></div>
                <div inner_html=phone_html></div>
            </div>
        })
    }
}
