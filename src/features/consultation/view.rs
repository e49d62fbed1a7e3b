//! The consultation form.

use super::controls::{suggest, take_suggestion};
use super::panels::{Confirmation, Ending, Mistakes, Progress};
use super::props::ConsultationProps;
use super::sender::Sender;
use super::state::{FormState, end_of};
use crate::island::bind::{Bind, bind};
use delivery::Status;
use leptos::html::Form;
use leptos::prelude::*;
use std::sync::Arc;

/// The form that asks the clinic to get in touch. Inputs are uncontrolled: what was typed before the
/// script came stays, and everything is read when the visitor presses send.
///
/// Read aloud: mistakes as a summary that takes the focus; sending as a status; the confirmation by
/// its heading.
///
/// Prerendered: a plain form that posts natively to the endpoint. In the browser it checks, sends
/// in the background, and keeps what was typed through every failure.
#[component]
pub fn ConsultationView(
    /// Its words and settings.
    props: ConsultationProps,
) -> impl IntoView {
    let state = FormState::new();
    let form = NodeRef::<Form>::new();
    let fixed = props.fixed.clone();
    let first = props.word("submit");
    let words = Arc::new(props);
    let sender = use_context::<Sender>();
    if let Some(sender) = sender {
        sender.attach(form, Arc::clone(&words), state);
    }
    let send = move |event: leptos::ev::SubmitEvent| {
        if sender.is_some_and(Sender::press) {
            event.prevent_default();
        }
    };
    let edit = move |_| {
        if let (Some(sender), Some(form)) = (sender, form.get_untracked()) {
            sender.edited(&form, state);
        }
    };
    let settle = move |_| {
        if let Some(form) = form.get_untracked() {
            suggest(&form, state);
        }
    };
    let take = move |event: leptos::ev::MouseEvent| {
        if let (Some(sender), Some(form)) = (sender, form.get_untracked())
            && take_suggestion(&event, &form, state)
        {
            sender.edited(&form, state);
        }
    };
    let named = Arc::clone(&words);
    let button = Bind::new()
        .text(move || {
            let failed = state.status.with(end_of).is_some();
            named.word(if failed { "try_again" } else { "submit" })
        })
        .attribute("aria-disabled", move || {
            let busy = state.status.with(Status::can_cancel);
            busy.then(|| "true".to_owned())
        });
    let sent = Bind::new().flag("hidden", move || state.sent() && !state.edited());
    view! {
        <Confirmation fixed=fixed.clone() state/>
        <Ending fixed=fixed.clone() state/>
        <Mistakes words=Arc::clone(&words) state/>
        <form class="form" id="consultation-form" method="post" action=fixed.action use:bind=sent node_ref=form on:submit=send on:input=edit on:change=settle>
            <div class="form__fields" data-slot="fields" on:click=take inner_html=fixed.fields></div>
            <button class="button form__send" id="send" type="submit" use:bind=button>{first}</button>
            <Progress words state sender/>
        </form>
    }
}
