//! The form's words, gathered from the content at build.

use crate::components::footer::Phone;
use crate::consultation::choices::{options, radios, tick};
use crate::consultation::props::{Ask, FieldWords, Fixed, FormWords};
use crate::render::{Site, still};
use content::consultation::{Choice, Consultation};
use lead::Field;
use leptos::prelude::*;

/// All that the form shows or says.
pub fn words(site: &Site) -> FormWords {
    let form = &site.content.consultation.form;
    let timeout = site.content.site.consultation.timeout_seconds;
    let errors = site.content.consultation.errors.iter();
    FormWords {
        timeout_ms: timeout.saturating_mul(1000),
        fields: fields(&site.content.consultation),
        errors: errors
            .map(|(code, words)| (code.clone(), words.as_str().to_owned()))
            .collect(),
        submit: form.submit.clone(),
        sending: form.sending.clone(),
        try_again: form.try_again.clone(),
        rejected_heading: form.rejected_heading.clone(),
        error_summary_heading: form.error_summary_heading.clone(),
        error_title_prefix: form.error_title_prefix.clone(),
        fixed: Fixed {
            endpoint: site.content.endpoint.clone(),
            failed: failed(site),
            sent_heading: plain(&form.sent_heading),
            reference_label: plain(&form.reference_label),
            sent: site.markdown.block(&form.sent_body),
            phone: phone(site),
        },
    }
}

/// Plain words as HTML.
fn plain(words: &str) -> String {
    let words = words.to_owned();
    still(move || words)
}

fn failed(site: &Site) -> String {
    let form = &site.content.consultation.form;
    let heading = form.failed_heading.clone();
    let (body, phone) = (site.markdown.block(&form.failed_body), phone(site));
    still(move || {
        view! {
            <h3 class="summary__heading" id="form-failed-heading">{heading}</h3>
            <div class="prose" inner_html=body></div>
            <div inner_html=phone></div>
        }
    })
}

fn phone(site: &Site) -> String {
    let words = site.content.site.words.call_us.clone();
    still(move || view! { <p class="call">{words}" "<Phone/></p> })
}

fn fields(content: &Consultation) -> Vec<FieldWords> {
    let form = &content.form;
    let words = &content.fields;
    let plain = |field: Field, label: &str, hint: &Option<String>| FieldWords {
        name: field.as_str().to_owned(),
        label: label.to_owned(),
        hint: hint.clone().unwrap_or_default(),
        ..FieldWords::default()
    };
    let text = |field, label: &str, hint, input: &str, autocomplete: &str| FieldWords {
        ask: Some(Ask::Text),
        input: input.into(),
        autocomplete: autocomplete.into(),
        ..plain(field, label, hint)
    };
    let radio = |field: Field, choice: &Choice, initial: &'static str, required: bool| FieldWords {
        ask: Some(Ask::Radio),
        input: "radio".into(),
        choices: radios(field, choice, initial, required),
        ..plain(field, &choice.label, &choice.hint)
    };
    let optional = |label: &str| format!("{label} {}", form.optional_mark);
    vec![
        radio(Field::AskingFor, &words.asking_for, "self", false),
        FieldWords {
            label_other: words.name.label_other.clone(),
            hint_other: words.name.hint_other.clone().unwrap_or_default(),
            required: true,
            ..text(
                Field::Name,
                &words.name.label,
                &words.name.hint,
                "text",
                "name",
            )
        },
        text(
            Field::Email,
            &words.email.label,
            &words.email.hint,
            "email",
            "email",
        ),
        text(
            Field::Phone,
            &words.phone.label,
            &words.phone.hint,
            "tel",
            "tel",
        ),
        radio(Field::ContactBy, &words.contact_by, "", true),
        radio(Field::BestTime, &words.best_time, "any", false),
        FieldWords {
            ask: Some(Ask::Select),
            choices: options(&words.time_zone),
            ..plain(
                Field::TimeZone,
                &optional(&words.time_zone.label),
                &words.time_zone.hint,
            )
        },
        radio(Field::LeaveMessage, &words.leave_message, "no", false),
        FieldWords {
            ask: Some(Ask::Tick),
            input: "checkbox".into(),
            choices: tick(Field::Consent, &form.consent_text),
            ..plain(Field::Consent, &words.consent.label, &words.consent.hint)
        },
    ]
}
