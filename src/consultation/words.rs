//! The form's words, gathered from the content at build.

use crate::components::footer::Phone;
use crate::consultation::choices::{options, radios, tick};
use crate::consultation::props::{Ask, FieldWords, Fixed, FormWords};
use crate::consultation::state::ENDS;
use crate::render::{Site, still};

use content::consultation::{Choice, Form};
use delivery::machine::MOST_ATTEMPTS;
use delivery::settings::sent_names;
use delivery::{Settings, Success};
use lead::Field;
use leptos::prelude::*;

/// All that the form shows or says.
pub fn words(site: &Site) -> FormWords {
    let form = &site.content.consultation.form;
    let errors = site.content.consultation.errors.iter();
    let tries = |words: &str| words.replace("{most}", &MOST_ATTEMPTS.to_string());
    FormWords {
        fields: fields(site),
        errors: errors
            .map(|(code, words)| (code.clone(), words.as_str().to_owned()))
            .collect(),
        rejected_field: form.rejected_field.clone(),
        submit: form.submit.clone(),
        try_again: form.try_again.clone(),
        sending: form.sending.clone(),
        sending_again: tries(&form.sending_again),
        waiting: tries(&form.waiting),
        waiting_busy: tries(&form.waiting_busy),
        busy_seconds: form.busy_seconds.clone(),
        busy_minutes: form.busy_minutes.clone(),
        rejected_heading: form.rejected_heading.clone(),
        error_summary_heading: form.error_summary_heading.clone(),
        error_title_prefix: form.error_title_prefix.clone(),
        fixed: fixed(site),
    }
}

fn fixed(site: &Site) -> Fixed {
    let form = &site.content.consultation.form;
    let action = site.content.service.native(&site.content.endpoint);
    Fixed {
        action: action.map(str::to_owned),
        hidden: hidden(&site.content.service),
        ends: ends(form, site.content.service.idempotent),
        failed: site.markdown.block(&form.failed_body),
        quote_label: plain(&form.quote_label),
        rejected_doubt: plain(&form.rejected_doubt),
        sent_heading: plain(&form.sent_heading),
        reference_label: plain(&form.reference_label),
        sent: site.markdown.block(&form.sent_body),
        sent_edited: plain(&form.sent_edited),
        phone: phone(site),
        seconds_label: plain(&form.seconds_label),
        cancel: plain(&form.cancel),
    }
}

/// Controls that nobody sees: what is the same in each request, and what only robots fill in. A host that
/// answers with a page drops what has no control in the prerendered form, so there each name gets one.
fn hidden(service: &Settings) -> String {
    let shown = |name: &str| {
        let asked = |&field: &Field| field != Field::SubmissionId && service.name(field) == name;
        Field::all().iter().any(asked)
    };
    let mut all = service.extra.clone();
    if service.success == Success::Page {
        for name in sent_names(service) {
            if !shown(name) && all.iter().all(|(known, _)| known != name) {
                all.push((name.to_owned(), String::new()));
            }
        }
    }
    let all = all.into_iter();
    let all = all.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    let all = all.collect_view();
    let trap = (!service.honeypot.is_empty()).then(|| {
        let name = service.honeypot.clone();
        view! { <input type="text" name=name tabindex="-1" autocomplete="off"/> }
    });
    still(move || (all, trap))
}

/// Heading and words of each end, in the order of [`ENDS`].
fn ends(form: &Form, idempotent: bool) -> Vec<String> {
    let unknown = &form.unknown;
    let again = if idempotent {
        &form.again_once
    } else {
        &form.again_twice
    };
    let doubts = [
        &unknown.timeout,
        &unknown.network,
        &unknown.offline,
        &unknown.server,
        &unknown.unreadable,
        &unknown.canceled,
        &unknown.earlier,
    ];
    let doubts = doubts.map(|words| (&form.failed_heading, format!("{words} {again}")));
    let known = [
        (&form.refused_heading, form.refused.clone()),
        (&form.busy_heading, form.busy.clone()),
        (&form.not_sent_heading, form.not_sent.clone()),
    ];
    let all = doubts.into_iter().chain(known).zip(ENDS);
    all.map(|((heading, words), key)| {
        let heading = heading.clone();
        still(move || {
            view! {
                <h3 class="summary__heading" id=format!("form-end-{key}")>{heading}</h3>
                <p>{words}</p>
            }
        })
    })
    .collect()
}

/// Plain words as HTML.
fn plain(words: &str) -> String {
    let words = words.to_owned();
    still(move || words)
}

fn phone(site: &Site) -> String {
    let words = site.content.site.words.call_us.clone();
    still(move || view! { <p class="call">{words}" "<Phone/></p> })
}

fn fields(site: &Site) -> Vec<FieldWords> {
    let content = &site.content.consultation;
    let form = &content.form;
    let words = &content.fields;
    let service = &site.content.service;
    let post_as = |field| Some(service.name(field).to_owned()).filter(|name| !name.is_empty());
    let plain = |field: Field, label: &str, hint: &Option<String>| FieldWords {
        name: field.as_str().to_owned(),
        post_as: post_as(field),
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
        // Without a name the buttons would be no group.
        choices: radios(
            field,
            post_as(field).as_deref().unwrap_or(field.as_str()),
            choice,
            initial,
            required,
        ),
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
            choices: tick(Field::Consent, post_as(Field::Consent), &form.consent_text),
            ..plain(Field::Consent, &words.consent.label, &words.consent.hint)
        },
    ]
}
