//! Reading and writing the controls of the form.

use super::ids::{SUGGESTION, control_id};
use super::state::FormState;
use crate::browser::dom::{
    Element, Event, HtmlFormElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement,
};
use crate::browser::{device, dom};
use lead::{Field, Lead};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The controls of a field. By their ids, as their names are the service's.
fn controls(form: &HtmlFormElement, field: Field) -> impl Iterator<Item = Element> + use<> {
    let id = control_id(field);
    dom::all(form, &["#", &id, ",[id^=", &id, "-]"].concat())
}

/// Whether a control is one of several values that are chosen or not.
fn is_choice(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "radio" | "checkbox")
}

/// What stands in the form now.
pub fn read(form: &HtmlFormElement) -> Lead {
    let mut lead = Lead::default();
    for &field in Field::all() {
        for control in controls(form, field) {
            if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
                *lead.get_mut(field) = select.value();
            } else if let Some(input) = control.dyn_ref::<HtmlInputElement>()
                && (!is_choice(input) || input.checked())
            {
                *lead.get_mut(field) = input.value();
            }
        }
    }
    lead
}

/// Writes these fields of a request into the form.
pub fn write(form: &HtmlFormElement, lead: &Lead, wanted: fn(Field) -> bool) {
    for &field in Field::all().iter().filter(|field| wanted(**field)) {
        let value = lead.get(field);
        for control in controls(form, field) {
            if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
                offer(select, value);
                select.set_value(value);
            } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                if is_choice(input) {
                    input.set_checked(input.value() == value);
                } else {
                    input.set_value(value);
                }
            }
        }
    }
}

/// The browser's own time zone, shown and changeable, where none is chosen yet.
pub fn suggest_time_zone(form: &HtmlFormElement) {
    let select = controls(form, Field::TimeZone).next();
    let Some(select) = select.and_then(|element| element.dyn_into::<HtmlSelectElement>().ok())
    else {
        return;
    };
    if select.value().is_empty()
        && let Some(zone) = device::time_zone()
    {
        offer(&select, &zone);
        select.set_value(&zone);
    }
}

/// Adds a value to a list that does not have it yet.
fn offer(select: &HtmlSelectElement, value: &str) {
    let has = |option: Element| {
        let option = option.dyn_into::<HtmlOptionElement>();
        option.is_ok_and(|option| option.value() == value)
    };
    if dom::all(select, "option").any(has) {
        return;
    }
    if let Ok(option) = HtmlOptionElement::new_with_text_and_value(value, value) {
        let _ = select.append_child(&option);
    }
}

/// An answer was left: asks whether another email address was meant.
pub fn suggest(form: &HtmlFormElement, state: FormState) {
    let suggestion = lead::suggestion(&read(form).email).unwrap_or_default();
    if state
        .suggestion
        .with_untracked(|before| *before != suggestion)
    {
        state.suggestion.set(suggestion);
    }
}

/// Takes the suggested email address when its button was pressed; whether it was.
pub fn take_suggestion(event: &Event, form: &HtmlFormElement, state: FormState) -> bool {
    let button = dom::pressed(event);
    let input = controls(form, Field::Email).next();
    let input = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let (true, Some(input)) = (
        button.is_some_and(|button| button.id() == SUGGESTION),
        input,
    ) else {
        return false;
    };
    input.set_value(&state.suggestion.get_untracked());
    state.suggestion.set(String::new());
    let _ = input.focus();
    true
}
