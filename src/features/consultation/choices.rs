//! What a field offers to choose from, as HTML. The browser leaves it alone: what is chosen is read
//! from the form, and errors stand beside it.

use crate::features::consultation::state::control_id;
use crate::site::render::still;
use content::consultation::{Choice, TimeZone};
use lead::Field;
use leptos::prelude::*;

/// Round buttons of this `name`, one of which may be `initial`.
pub fn radios(
    field: Field,
    name: &str,
    choice: &Choice,
    initial: &'static str,
    required: bool,
) -> String {
    let choices = field.choices().iter().enumerate().map(|(place, key)| {
        let id = match place {
            0 => control_id(field),
            _ => format!("{}-{key}", control_id(field)),
        };
        let label = choice.options.get(*key).cloned().unwrap_or_default();
        view! {
            <div class="choice">
                <input
                    class="choice__input"
                    id=id.clone()
                    name=name.to_owned()
                    type="radio"
                    value=*key
                    checked=*key == initial
                    required=required
                />
                <label class="choice__label" for=id>{label}</label>
            </div>
        }
    });
    let choices = choices.collect_view();
    still(move || choices)
}

/// One box to tick.
pub fn tick(field: Field, name: Option<String>, label: &str, required: bool) -> String {
    let label = label.to_owned();
    let id = control_id(field);
    still(move || {
        view! {
            <div class="choice">
                <input class="choice__input" id=id.clone() name=name.clone() type="checkbox" value="yes" required=required/>
                <label class="choice__label" for=id>{label}</label>
            </div>
        }
    })
}

/// The time zones to choose from, and first that one is not sure.
pub fn options(words: &TimeZone) -> String {
    let zones = words
        .zones
        .iter()
        .map(|zone| (zone.id.clone(), zone.label.clone()));
    let all = std::iter::once((String::new(), words.unsure.clone())).chain(zones);
    let options = all.map(|(value, label)| view! { <option value=value>{label}</option> });
    let options = options.collect_view();
    still(move || options)
}
