//! What was typed, while the visitor looks at another page of the site: in memory, nowhere else.

use lead::{Field, Lead};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement};

thread_local! {
    static DRAFT: RefCell<Option<Lead>> = const { RefCell::new(None) };
}

/// What stands in the form now.
pub fn read(form: &HtmlFormElement) -> Lead {
    let mut lead = Lead::default();
    let Ok(data) = FormData::new_with_form(form) else {
        return lead;
    };
    for &field in Field::all() {
        if let Some(value) = data.get(field.as_str()).as_string() {
            *lead.get_mut(field) = value;
        }
    }
    lead
}

/// Writes a request back into the form.
fn write(form: &HtmlFormElement, lead: &Lead) {
    for &field in Field::all() {
        let value = lead.get(field);
        let Ok(controls) = form.query_selector_all(&format!("[name={}]", field.as_str())) else {
            continue;
        };
        for control in (0..controls.length()).filter_map(|at| controls.item(at)) {
            if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
                offer(select, value);
                select.set_value(value);
            } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                match input.type_().as_str() {
                    "radio" | "checkbox" => input.set_checked(input.value() == value),
                    _ => input.set_value(value),
                }
            }
        }
    }
}

/// Adds a value to a list that does not have it yet.
pub fn offer(select: &HtmlSelectElement, value: &str) {
    let options = select.query_selector_all("option").ok();
    let has = |at| {
        options
            .as_ref()
            .and_then(|all| all.item(at)?.dyn_into::<web_sys::HtmlOptionElement>().ok())
    };
    let count = options.as_ref().map_or(0, web_sys::NodeList::length);
    if (0..count)
        .filter_map(has)
        .any(|option| option.value() == value)
    {
        return;
    }
    if let Ok(option) = web_sys::HtmlOptionElement::new_with_text_and_value(value, value) {
        let _ = select.append_child(&option);
    }
}

/// Keeps what was typed for when the visitor comes back to the form.
pub fn keep(form: &HtmlFormElement) {
    let lead = read(form);
    DRAFT.with(|draft| draft.replace(Some(lead)));
}

/// Puts back what was kept, once.
pub fn restore(form: &HtmlFormElement) {
    if let Some(lead) = DRAFT.with(|draft| draft.borrow_mut().take()) {
        write(form, &lead);
    }
}
