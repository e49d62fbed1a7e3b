//! The fields, one view per way of asking. Inputs are uncontrolled: what was typed before the
//! script came stays, and everything is read when the visitor presses send.

use crate::features::consultation::props::{Ask, FieldWords};
use crate::features::consultation::state::{FormState, control_id};
use lead::Field;
use leptos::either::EitherOf3;
use leptos::prelude::*;

/// A field with label, hint, and its error.
///
/// Read aloud: the label (or the legend of a group), then hint and error as its description.
#[component]
pub fn FieldView(
    /// Its words.
    words: FieldWords,
    /// The form's signals.
    state: FormState,
) -> impl IntoView {
    let field = Field::from_name(&words.name)?;
    Some(match words.ask? {
        Ask::Text => EitherOf3::A(text(field, words, state)),
        Ask::Select => EitherOf3::B(select(field, words, state)),
        Ask::Radio | Ask::Tick => EitherOf3::C(group(field, words, state)),
    })
}

fn text(field: Field, words: FieldWords, state: FormState) -> impl IntoView {
    let FieldWords {
        input,
        autocomplete,
        autocomplete_other,
        required,
        ..
    } = words.clone();
    view! {
        <div class="field" class:field--error=wrong(field, state)>
            <label class="field__label" for=control_id(field)>{label(&words, state)}</label>
            {hint(field, &words, state)}
            {error(field, state)}
            <input
                class="field__input"
                id=control_id(field)
                name=words.post_as.clone()
                type=input
                autocomplete=either(autocomplete, autocomplete_other, state)
                required=required
                aria-describedby=described(field, &words, state)
                aria-invalid=invalid(field, state)
            />
        </div>
    }
}

fn select(field: Field, words: FieldWords, state: FormState) -> impl IntoView {
    view! {
        <div class="field" class:field--error=wrong(field, state)>
            <label class="field__label" for=control_id(field)>{label(&words, state)}</label>
            {hint(field, &words, state)}
            {error(field, state)}
            <select
                class="field__input"
                id=control_id(field)
                name=words.post_as.clone()
                aria-describedby=described(field, &words, state)
                aria-invalid=invalid(field, state)
                inner_html=words.choices
            ></select>
        </div>
    }
}

fn group(field: Field, words: FieldWords, state: FormState) -> impl IntoView {
    view! {
        <fieldset
            class=format!("field field--{}", field.as_str())
            class:field--error=wrong(field, state)
            aria-describedby=described(field, &words, state)
        >
            <legend class="field__label">{label(&words, state)}</legend>
            {hint(field, &words, state)}
            {error(field, state)}
            <div class=format!("choices choices--{}", words.input) inner_html=words.choices.clone()></div>
        </fieldset>
    }
}

/// The label, which changes when asking for someone else.
fn label(words: &FieldWords, state: FormState) -> impl Fn() -> String + Send + 'static + use<> {
    either(words.label.clone(), words.label_other.clone(), state)
}

/// Functions of their own, so that the three kinds of field share one closure of each.
fn wrong(field: Field, state: FormState) -> impl Fn() -> bool + Send + 'static {
    move || state.error(field).is_some()
}

fn invalid(field: Field, state: FormState) -> impl Fn() -> Option<&'static str> + Send + 'static {
    move || state.error(field).map(|_| "true")
}

fn either(own: String, other: String, state: FormState) -> impl Fn() -> String + Send + 'static {
    move || {
        if state.for_other.get() && !other.is_empty() {
            other.clone()
        } else {
            own.clone()
        }
    }
}

fn hint(field: Field, words: &FieldWords, state: FormState) -> impl IntoView + use<> {
    let shown = !words.hint.is_empty();
    let text = either(words.hint.clone(), words.hint_other.clone(), state);
    shown.then(|| view! { <p class="field__hint" id=format!("{}-hint", field.as_str())>{text}</p> })
}

/// The error stands in the page, hidden and empty: hiding is less code than building.
fn error(field: Field, state: FormState) -> impl IntoView {
    let hidden = move || state.error(field).is_none();
    let words = move || state.error(field);
    view! { <p class="field__error" id=format!("{}-error", field.as_str()) hidden=hidden>{words}</p> }
}

/// The ids of hint and error, for `aria-describedby`.
fn described(
    field: Field,
    words: &FieldWords,
    state: FormState,
) -> impl Fn() -> Option<String> + Send + 'static + use<> {
    let hint = (!words.hint.is_empty()).then(|| format!("{}-hint", field.as_str()));
    move || {
        let error = state
            .error(field)
            .map(|_| format!("{}-error", field.as_str()));
        let ids: Vec<String> = hint.iter().cloned().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
