//! The form's words, gathered from the content at build.

use crate::components::footer::Phone;
use crate::consultation::props::{Ask, FieldWords, FormWords};
use crate::render::{Site, html};
use content::consultation::{Choice, Consultation};
use lead::Field;
use leptos::prelude::*;

/// All that the form shows or says.
pub fn words(site: &Site) -> FormWords {
    let form = &site.content.consultation.form;
    FormWords {
        endpoint: site.content.endpoint.clone(),
        timeout_ms: site
            .content
            .site
            .consultation
            .timeout_seconds
            .saturating_mul(1000),
        fields: fields(&site.content.consultation),
        errors: site
            .content
            .consultation
            .errors
            .iter()
            .map(|(code, words)| (code.clone(), words.as_str().to_owned()))
            .collect(),
        submit: form.submit.clone(),
        sending: form.sending.clone(),
        sent_heading: form.sent_heading.clone(),
        sent_html: site.markdown.block(&form.sent_body),
        reference_label: form.reference_label.clone(),
        try_again: form.try_again.clone(),
        failed_heading: form.failed_heading.clone(),
        failed_html: site.markdown.block(&form.failed_body),
        rejected_heading: form.rejected_heading.clone(),
        phone_html: phone(site),
        error_summary_heading: form.error_summary_heading.clone(),
        error_title_prefix: form.error_title_prefix.clone(),
    }
}

fn phone(site: &Site) -> String {
    let words = site.content.site.words.call_us.clone();
    html(move || view! { <p class="call">{words}" "<Phone/></p> })
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
    let radio = |field: Field, choice: &Choice, initial: &str| FieldWords {
        ask: Some(Ask::Radio),
        options: field
            .choices()
            .iter()
            .map(|key| {
                (
                    (*key).to_owned(),
                    choice.options.get(*key).cloned().unwrap_or_default(),
                )
            })
            .collect(),
        initial: initial.to_owned(),
        ..plain(field, &choice.label, &choice.hint)
    };
    let optional = |label: &str| format!("{label} {}", form.optional_mark);
    let zones = words
        .time_zone
        .zones
        .iter()
        .map(|zone| (zone.id.clone(), zone.label.clone()));
    vec![
        radio(Field::AskingFor, &words.asking_for, "self"),
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
        FieldWords {
            required: true,
            ..radio(Field::ContactBy, &words.contact_by, "")
        },
        radio(Field::BestTime, &words.best_time, "any"),
        FieldWords {
            ask: Some(Ask::Select),
            options: std::iter::once((String::new(), words.time_zone.unsure.clone()))
                .chain(zones)
                .collect(),
            ..plain(
                Field::TimeZone,
                &optional(&words.time_zone.label),
                &words.time_zone.hint,
            )
        },
        radio(Field::LeaveMessage, &words.leave_message, "no"),
        FieldWords {
            ask: Some(Ask::Tick),
            options: vec![("yes".into(), form.consent_text.clone())],
            required: true,
            ..plain(Field::Consent, &words.consent.label, &words.consent.hint)
        },
    ]
}
