//! What the visitor reads of the sending. The words stand in the page, hidden.

use super::props::{ConsultationProps, Fixed};
use super::sender::Sender;
use super::state::{FormState, end_of};
use crate::browser::dom;
use crate::island::bind::{Bind, bind};
use delivery::Status;
use leptos::prelude::*;
use std::sync::Arc;

/// Hidden as long as `what` says nothing, and otherwise says it.
fn says(what: RwSignal<String>) -> Bind {
    Bind::new().text(move || what.get())
}

fn unless(what: impl Fn() -> bool + 'static) -> Bind {
    Bind::new().flag("hidden", move || !what())
}

/// An end without success: what is known, that everything is still there, the phone number. The form's
/// own button below says "try again".
///
/// Read aloud: it takes the focus. Prerendered: hidden, with the words of every end.
#[component]
pub fn Ending(
    /// Its words; only at build.
    fixed: Fixed,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    let end = move || state.status.with(end_of);
    let heading = move || Some(["form-end-", end().unwrap_or("timeout")].concat());
    let panel = unless(move || end().is_some())
        .attribute("data-end", move || end().map(str::to_owned))
        .attribute("aria-labelledby", heading);
    let waits = says(state.wait).flag("hidden", move || state.wait.with(String::is_empty));
    let reference = unless(move || !state.reference.with(String::is_empty));
    view! {
        <div class="summary" id="form-failed" role="group" aria-labelledby="form-end-timeout" tabindex="-1" hidden use:bind=panel>
            <div data-slot="ends" inner_html=fixed.ends></div>
            <p id="form-busy" hidden use:bind=waits></p>
            <div class="prose" data-slot="failed" inner_html=fixed.failed></div>
            <p class="reference" hidden use:bind=reference>
                <span data-slot="quote" inner_html=fixed.quote_label></span>
                <strong id="reference-to-quote" use:bind=says(state.reference)></strong>
            </p>
            <div data-slot="failed-phone" inner_html=fixed.phone></div>
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
    let reference = unless(move || !state.reference.with(String::is_empty));
    view! {
        <div class="sent" id="form-sent" hidden use:bind=unless(move || state.sent())>
            <h3 class="sent__heading" id="form-sent-heading" tabindex="-1" data-slot="sent-heading" inner_html=fixed.sent_heading></h3>
            <p class="reference" hidden use:bind=reference>
                <span data-slot="reference" inner_html=fixed.reference_label></span>
                <strong id="reference" use:bind=says(state.reference)></strong>
            </p>
            <p id="form-edited" data-slot="edited" hidden use:bind=unless(move || state.edited()) inner_html=fixed.sent_edited></p>
            <div data-slot="sent" inner_html=fixed.sent></div>
        </div>
    }
}

/// All mistakes at once, each a link to its field, in the words that stand beside the field too.
///
/// Read aloud: it takes the focus when the visitor pressed send, and is read as a group.
///
/// Prerendered: hidden, with an empty link to each field. Below it stands the clinic's number.
#[component]
pub fn Mistakes(
    /// The form's words.
    words: Arc<ConsultationProps>,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    let fixed = words.fixed.clone();
    let first = words.word("error_summary_heading");
    let heading = move || {
        words.word(match *state.status.read() {
            Status::Rejected { .. } => "rejected_heading",
            _ => "error_summary_heading",
        })
    };
    let any = move || state.errors.with(|errors| !errors.is_empty());
    // There is one as long as it is not known whether an earlier try arrived.
    let doubt = unless(move || !state.reference.with(String::is_empty));
    view! {
        <div class="summary" id="error-summary" role="group" aria-labelledby="error-summary-heading" tabindex="-1" hidden use:bind=unless(any)>
            <h3 class="summary__heading" id="error-summary-heading" use:bind=Bind::new().text(heading)>{first}</h3>
            <ul data-slot="links" on:click=move |event| dom::follow_link(&event) inner_html=fixed.links></ul>
            <div hidden use:bind=doubt>
                <p data-slot="rejected" inner_html=fixed.rejected_doubt></p>
                <p class="reference">
                    <span data-slot="rejected-quote" inner_html=fixed.quote_label></span>
                    <strong id="reference-in-doubt" use:bind=says(state.reference)></strong>
                </p>
            </div>
        </div>
        <div class="form__call" data-slot="mistakes-phone" hidden use:bind=unless(any) inner_html=fixed.phone></div>
    }
}

/// How the sending goes, and the button that stops it.
///
/// Read aloud: each step as a status; the seconds are not counted aloud. Prerendered: empty and hidden.
#[component]
pub fn Progress(
    /// The form's words.
    words: Arc<ConsultationProps>,
    /// The form's signals.
    state: FormState,
    /// What sends.
    sender: Option<Sender>,
) -> impl IntoView {
    let fixed = words.fixed.clone();
    // Without the seconds: words that stay the same are not written again, and so are read aloud once.
    let step = move || {
        let (template, n) = match *state.status.read() {
            Status::Sending { attempt: 1 } => ("sending", 1),
            Status::Sending { attempt } => ("sending_again", attempt),
            Status::Waiting {
                next, busy: true, ..
            } => ("waiting_busy", next),
            Status::Waiting { next, .. } => ("waiting", next),
            _ => return String::new(),
        };
        words.word(template).replace("{n}", &n.to_string())
    };
    let seconds = move || match *state.status.read() {
        Status::Waiting { seconds, .. } => seconds.to_string(),
        _ => String::new(),
    };
    let stop = move |_| {
        if let Some(sender) = sender {
            sender.cancel();
        }
    };
    view! {
        <p class="form__status" id="form-status" role="status" use:bind=Bind::new().text(step)></p>
        <p class="form__status" id="form-wait" role="timer" hidden use:bind=unless(move || !seconds().is_empty())>
            <span data-slot="seconds" inner_html=fixed.seconds_label></span>
            <span id="form-seconds" use:bind=Bind::new().text(seconds)></span>
        </p>
        <button
            class="button form__cancel"
            id="form-cancel"
            type="button"
            data-slot="cancel"
            hidden
            use:bind=unless(move || state.status.with(Status::can_cancel))
            on:click=stop
            inner_html=fixed.cancel
        ></button>
    }
}
