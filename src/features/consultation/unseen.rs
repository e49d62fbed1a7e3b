//! The controls of the form that nobody sees, at build.

use super::ids::control_id;
use crate::site::render::{Site, html};
use content::consultation::version;
use delivery::Success;
use lead::Field;
use leptos::prelude::*;

/// Controls that nobody sees: what is the same in each request, what the page tells by itself, and what only
/// robots fill in. A host that answers with a page drops what has no control in the prerendered form, so
/// each name that may be sent has one.
pub fn unseen(site: &Site) -> String {
    let content = &site.content;
    let (service, form) = (&content.service, &content.consultation.form);
    let extra = service.extra.iter().map(|(name, value)| {
        view! { <input type="hidden" name=name.clone() value=value.clone()/> }
    });
    let extra = extra.collect_view();
    let added = Field::all().iter().filter(|field| !field.is_asked());
    let added = added.map(|&field| {
        let value = match field {
            Field::ConsentText => form.consent_text.clone(),
            Field::ConsentVersion => version(&form.consent_text),
            Field::TextConsentText => form.text_consent_text.clone(),
            Field::TextConsentVersion => version(&form.text_consent_text),
            _ => String::new(),
        };
        let name = Some(service.name(field).to_owned()).filter(|name| !name.is_empty());
        // The form's `autocomplete` has browsers put no old value back when a page is loaded again.
        view! { <input type="hidden" id=control_id(field) name=name value=value/> }
    });
    let added = added.collect_view();
    let supersedes = (service.success == Success::Page && !service.supersedes_name.is_empty())
        .then(|| view! { <input type="hidden" name=service.supersedes_name.clone()/> });
    let trap = (!service.honeypot.is_empty()).then(|| {
        let (name, label) = (service.honeypot.clone(), form.trap_label.clone());
        view! { <label>{label}<input type="text" name=name tabindex="-1" autocomplete="off"/></label> }
    });
    html(move || view! { <div hidden>{(extra, added, supersedes, trap)}</div> })
}
