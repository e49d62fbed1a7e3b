//! What stands around the controls of a field, at build: label, hint, and the place of the sentence on a mistake.

use super::ids::{control_id, error_id};
use crate::site::render::html;
use lead::Field;
use leptos::prelude::*;

/// The ids of the hint, if there is one, and of the error, which describes nothing while it is hidden and empty.
pub fn describes(field: Field, hint: &str) -> String {
    if hint.is_empty() {
        error_id(field)
    } else {
        format!("{}-hint {}", field.as_str(), error_id(field))
    }
}

/// Hint and error; both may be empty.
fn notes(field: Field, hint: String) -> impl IntoView {
    let id = format!("{}-hint", field.as_str());
    let hint = (!hint.is_empty()).then(|| view! { <p class="field__hint" id=id>{hint}</p> });
    view! {
        {hint}
        <p class="field__error" id=error_id(field) hidden></p>
    }
}

/// A field with one control.
pub fn single(field: Field, label: String, hint: String, control: String) -> String {
    let id = format!("{}-label", field.as_str());
    let before = html(move || {
        view! {
            <label class="field__label" id=id for=control_id(field)>{label}</label>
            {notes(field, hint)}
        }
    });
    html(move || view! { <div class="field" inner_html=before + &control></div> })
}

/// A field with several controls.
pub fn group(field: Field, kind: &str, label: String, hint: String, choices: String) -> String {
    let id = format!("{}-label", field.as_str());
    let classes = [
        format!("field field--{}", field.as_str()),
        format!("choices choices--{kind}"),
    ];
    let [class, inner] = classes;
    let described = describes(field, &hint);
    html(move || {
        view! {
            <fieldset class=class aria-describedby=described>
                <legend class="field__label" id=id>{label}</legend>
                {notes(field, hint)}
                <div class=inner inner_html=choices></div>
            </fieldset>
        }
    })
}
