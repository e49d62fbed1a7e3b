//! The prerendered form follows the form's state.

use super::ids::{SUGGESTION, control_id, error_id, link_id};
use super::props::{ConsultationProps, Variant};
use super::state::{FormState, end_of};
use crate::browser::dom::by_id;
use crate::island::bind::{Bind, bind};
use crate::island::parts::Island;
use delivery::Status;
use lead::Field;
use leptos::prelude::*;
use std::sync::Arc;

/// Lets every field follow.
pub fn fields(props: &ConsultationProps, state: FormState) {
    for &field in Field::all().iter().filter(|field| field.is_asked()) {
        let none = move || state.error(field).is_empty();
        let sentence = || Bind::new().text(move || state.error(field));
        follow(&error_id(field), sentence().flag("hidden", none));
        // One of several buttons is not what is wrong with their group.
        if field.choices().is_empty() {
            let invalid = move || (!none()).then(|| "true".to_owned());
            follow(
                &control_id(field),
                Bind::new().attribute("aria-invalid", invalid),
            );
        }
        let link = link_id(field);
        follow(&[&link, "-item"].concat(), Bind::new().flag("hidden", none));
        follow(&link, sentence());
    }
    let question = props.word("email_suggestion");
    let none = move || state.suggestion.with(String::is_empty);
    let asks = move || question.replace("{address}", &state.suggestion.read());
    follow(SUGGESTION, Bind::new().text(asks).flag("hidden", none));
    for variant in &props.variants {
        let Variant {
            id,
            attribute,
            own,
            other,
        } = variant.clone();
        let words = move || {
            if state.for_other.get() {
                other.clone()
            } else {
                own.clone()
            }
        };
        follow(
            &id,
            if attribute.is_empty() {
                Bind::new().text(words)
            } else {
                Bind::new().attribute("autocomplete", move || Some(words()))
            },
        );
    }
}

/// Lets follow what the visitor reads of the sending, and the button.
pub fn panels(island: &Island, words: &Arc<ConsultationProps>, state: FormState) {
    let says = |what: RwSignal<String>| Bind::new().text(move || what.get());
    let quoted = || unless(move || !state.reference.with(String::is_empty));
    // An end without success.
    let end = move || state.status.with(end_of);
    let heading = move || Some(["form-end-", end().unwrap_or("timeout")].concat());
    let panel = unless(move || end().is_some())
        .attribute("data-end", move || end().map(str::to_owned))
        .attribute("aria-labelledby", heading);
    island.bind("#form-failed", panel);
    let waits = says(state.wait).flag("hidden", move || state.wait.with(String::is_empty));
    island.bind("#form-busy", waits);
    island.bind("#form-failed > .reference", quoted());
    island.bind("#reference-to-quote", says(state.reference));
    // The confirmation.
    island.bind("#form-sent", unless(move || state.sent()));
    island.bind("#form-sent > .reference", quoted());
    island.bind("#reference", says(state.reference));
    island.bind("#form-edited", unless(move || state.edited()));
    let hidden = move || state.sent() && !state.edited();
    island.bind("#consultation-form", Bind::new().flag("hidden", hidden));
    // All mistakes. There is a reference as long as it is not known whether an earlier try arrived.
    let any = move || state.errors.with(|errors| !errors.is_empty());
    let named = Arc::clone(words);
    let heading = move || {
        named.word(match *state.status.read() {
            Status::Rejected { .. } => "rejected_heading",
            _ => "error_summary_heading",
        })
    };
    island.bind("#error-summary", unless(any));
    island.bind("#error-summary-heading", Bind::new().text(heading));
    island.bind("#form-doubt", quoted());
    island.bind("#reference-in-doubt", says(state.reference));
    island.bind(".form__call", unless(any));
    // The button, and how the sending goes.
    let named = Arc::clone(words);
    let button = Bind::new()
        .text(move || {
            let failed = state.status.with(end_of).is_some();
            named.word(if failed { "try_again" } else { "submit" })
        })
        .attribute("aria-disabled", move || {
            let busy = state.status.with(Status::can_cancel);
            busy.then(|| "true".to_owned())
        });
    island.bind("#send", button);
    // Without the seconds: words that stay the same are not written again, and so are read aloud once.
    let named = Arc::clone(words);
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
        named.word(template).replace("{n}", &n.to_string())
    };
    island.bind("#form-status", Bind::new().text(step));
    let seconds = move || match *state.status.read() {
        Status::Waiting { seconds, .. } => seconds.to_string(),
        _ => String::new(),
    };
    island.bind("#form-wait", unless(move || !seconds().is_empty()));
    island.bind("#form-seconds", Bind::new().text(seconds));
    let busy = move || state.status.with(Status::can_cancel);
    island.bind("#form-cancel", unless(busy));
}

fn unless(what: impl Fn() -> bool + 'static) -> Bind {
    Bind::new().flag("hidden", move || !what())
}

fn follow(id: &str, binding: Bind) {
    if let Some(element) = by_id(id) {
        bind(element.into(), binding);
    }
}
