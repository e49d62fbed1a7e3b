//! The prerendered fields follow the form's state. They are found by their ids, as what stands in a slot has no
//! view in the browser.

use super::props::{ConsultationProps, Variant};
use super::state::{FormState, SUGGESTION, control_id, error_id, link_id};
use crate::browser::dom::by_id;
use crate::island::bind::{Bind, bind};
use lead::Field;
use leptos::prelude::*;

/// Lets every field follow. To be called in an effect, as the document must be there.
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

fn follow(id: &str, binding: Bind) {
    if let Some(element) = by_id(id) {
        bind(element.into(), binding);
    }
}
