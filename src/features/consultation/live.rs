//! The form comes to life. Inputs are uncontrolled: what was typed before the script came stays, and everything is
//! read when the visitor presses send.

use super::controls::{suggest, take_suggestion};
use super::follow;
use super::props::ConsultationProps;
use super::sender::Sender;
use super::state::FormState;
use crate::browser::dom::{HtmlFormElement, closest, follow_link};
use crate::island::parts::Island;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Checks, sends in the background, and keeps what was typed through every failure.
pub fn start(island: &Island, props: ConsultationProps) {
    let (Some(sender), Some(form)) = (use_context::<Sender>(), island.part("#consultation-form"))
    else {
        return;
    };
    let Ok(form) = form.dyn_into::<HtmlFormElement>() else {
        return;
    };
    let (words, state) = (Arc::new(props), FormState::new());
    follow::fields(&words, state);
    follow::panels(island, &words, state);
    sender.attach(&form, words, state);
    island.on("submit", move |event| {
        if sender.press() {
            event.prevent_default();
        }
    });
    island.on("input", move |_| sender.edited());
    let settled = form.clone();
    island.on("change", move |_| suggest(&settled, state));
    island.on("click", move |event| {
        if closest(&event, "#form-cancel").is_some() {
            sender.cancel();
        } else if closest(&event, "#error-summary").is_some() {
            follow_link(&event);
        } else if take_suggestion(&event, &form, state) {
            sender.edited();
        }
    });
}
