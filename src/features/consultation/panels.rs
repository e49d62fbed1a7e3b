//! What the visitor reads when the sending came to an end. The words stand in the page, hidden.

use crate::features::consultation::props::{Fixed, FormWords};
use crate::features::consultation::state::{ENDS, FormState, end_of};
use delivery::Status;
use leptos::prelude::*;

/// An end without success: what is known, that everything is still there, the phone number. The form's
/// own button below says "try again".
///
/// Read aloud: it takes the focus. Prerendered: hidden, with the words of every end.
#[component]
pub fn Ending(
    /// Its words that never change; only at build.
    fixed: Fixed,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    let end = move || state.told.with(end_of);
    view! {
        <div
            class="summary"
            id="form-failed"
            role="group"
            aria-labelledby=move || format!("form-end-{}", ENDS[end().unwrap_or_default()])
            tabindex="-1"
            data-end=move || end().map(|at| ENDS[at])
            hidden=move || end().is_none()
        >
            <div inner_html=fixed.ends></div>
            <p id="form-busy" hidden=move || state.wait.with(String::is_empty)>{state.wait}</p>
            <div class="prose" inner_html=fixed.failed></div>
            <p class="reference" hidden=move || state.reference.with(String::is_empty)>
                <span inner_html=fixed.quote_label></span>
                ": "
                <strong id="reference-to-quote">{state.reference}</strong>
            </p>
            <div inner_html=fixed.phone></div>
        </div>
    }
}

/// The confirmation, which takes the form's place unless something was typed after the press.
///
/// Read aloud: its heading takes the focus. Prerendered: whole but for the reference, hidden.
#[component]
pub fn Confirmation(
    /// Its words; only at build.
    fixed: Fixed,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    view! {
        <div class="sent" id="form-sent" hidden=move || !state.sent()>
            <h3 class="sent__heading" id="form-sent-heading" tabindex="-1" inner_html=fixed.sent_heading></h3>
            <p class="reference" hidden=move || state.reference.with(String::is_empty)>
                <span inner_html=fixed.reference_label></span>
                ": "
                <strong id="reference">{state.reference}</strong>
            </p>
            <p id="form-edited" hidden=move || !state.edited() inner_html=fixed.sent_edited></p>
            <div class="prose" inner_html=fixed.sent></div>
            <div inner_html=fixed.sent_call></div>
            <div inner_html=fixed.phone></div>
        </div>
    }
}

/// How the sending goes, and the button that stops it.
///
/// Read aloud: each step as a status; the seconds are not counted aloud. Prerendered: empty and hidden.
#[component]
pub fn Progress(
    /// The form's words.
    words: StoredValue<FormWords>,
    /// Its words that never change; only at build.
    fixed: Fixed,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    // Without the seconds: words that stay the same are not written again, and so are read aloud once.
    let step = move || {
        let told = state.told.get();
        words.with_value(|words| {
            let (template, n) = match told {
                Status::Sending { attempt: 1 } => (&words.sending, 1),
                Status::Sending { attempt } => (&words.sending_again, attempt),
                Status::Waiting {
                    next, busy: true, ..
                } => (&words.waiting_busy, next),
                Status::Waiting { next, .. } => (&words.waiting, next),
                _ => return String::new(),
            };
            template.replace("{n}", &n.to_string())
        })
    };
    let seconds = move || match state.told.get() {
        Status::Waiting { seconds, .. } => Some(seconds.to_string()),
        _ => None,
    };
    view! {
        <p class="form__status" id="form-status" role="status">{step}</p>
        <p class="form__status" id="form-wait" role="timer" hidden=move || seconds().is_none()>
            <span inner_html=fixed.seconds_label></span>
            ": "
            <span id="form-seconds">{seconds}</span>
        </p>
        <button
            class="button form__cancel"
            id="form-cancel"
            type="button"
            hidden=move || !state.told.with(Status::can_cancel)
            on:click=move |_| super::form::live::cancel()
            inner_html=fixed.cancel
        ></button>
    }
}
