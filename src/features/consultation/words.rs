//! The form's words, gathered from the content at build.

use crate::features::consultation::asked::fields;
use crate::features::consultation::props::{Fixed, FormWords};
use crate::features::consultation::section::CallFacts;
use crate::features::consultation::state::{ENDS, control_id};
use crate::site::footer::{Phone, SettingView};
use crate::site::render::{Site, still};

use content::consultation::{Form, version};
use delivery::Success;
use delivery::machine::MOST_ATTEMPTS;
use lead::Field;
use leptos::prelude::*;

/// All that the form shows or says.
pub fn words(site: &Site) -> FormWords {
    let form = &site.content.consultation.form;
    let errors = site.content.consultation.errors.iter();
    let tries = |words: &str| words.replace("{most}", &MOST_ATTEMPTS.to_string());
    FormWords {
        settings: site.content.service.clone(),
        endpoint: site.content.endpoint.clone(),
        fields: fields(site),
        errors: errors
            .map(|(code, words)| (code.clone(), words.as_str().to_owned()))
            .collect(),
        rejected_field: form.rejected_field.clone(),
        email_suggestion: form.email_suggestion.clone(),
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
        news_sent: form.news_sent.clone(),
        news_unsure: form.news_unsure.clone(),
        fixed: fixed(site),
    }
}

fn fixed(site: &Site) -> Fixed {
    let form = &site.content.consultation.form;
    let action = site.content.service.native(&site.content.endpoint);
    Fixed {
        action: action.map(str::to_owned),
        hidden: hidden(site),
        ends: ends(form, site.content.service.idempotent),
        failed: site.markdown.block(&form.failed_body),
        quote_label: plain(&form.quote_label),
        rejected_doubt: plain(&form.rejected_doubt),
        sent_heading: plain(&form.sent_heading),
        reference_label: plain(&form.reference_label),
        sent: site.markdown.block(&form.sent_body),
        sent_call: sent_call(site),
        sent_edited: plain(&form.sent_edited),
        phone: phone(site),
        seconds_label: plain(&form.seconds_label),
        cancel: plain(&form.cancel),
    }
}

/// Controls that nobody sees: what is the same in each request, what the page tells by itself, and what only
/// robots fill in. A host that answers with a page drops what has no control in the prerendered form, so
/// each name that may be sent has one.
fn hidden(site: &Site) -> String {
    let (service, form) = (&site.content.service, &site.content.consultation.form);
    let extra = service.extra.iter();
    let extra = extra.map(
        |(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> },
    );
    let extra = extra.collect_view();
    let told = Field::all().iter().filter(|field| !field.is_asked());
    let told = told.map(|&field| {
        let value = match field {
            Field::ConsentText => form.consent_text.clone(),
            Field::ConsentVersion => version(&form.consent_text),
            Field::TextConsentText => form.text_consent_text.clone(),
            Field::TextConsentVersion => version(&form.text_consent_text),
            _ => String::new(),
        };
        let name = Some(service.name(field).to_owned()).filter(|name| !name.is_empty());
        // Browsers would put old values back when a page is loaded again.
        view! { <input type="hidden" id=control_id(field) name=name value=value autocomplete="off"/> }
    });
    let told = told.collect_view();
    let supersedes = (service.success == Success::Page && !service.supersedes_name.is_empty())
        .then(|| view! { <input type="hidden" name=service.supersedes_name.clone()/> });
    let trap = (!service.honeypot.is_empty()).then(|| {
        let (name, label) = (service.honeypot.clone(), form.trap_label.clone());
        view! { <label>{label}<input type="text" name=name tabindex="-1" autocomplete="off"/></label> }
    });
    still(move || (extra, told, supersedes, trap))
}

/// Heading and words of each end.
fn ends(form: &Form, idempotent: bool) -> String {
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
                <div class=format!("summary__end summary__end--{key}")>
                    <h3 class="summary__heading" id=format!("form-end-{key}")>{heading}</h3>
                    <p>{words}</p>
                </div>
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

/// What happens next: the clinic's own details, then what the call is and is not.
fn sent_call(site: &Site) -> String {
    let words = site
        .markdown
        .block(&site.content.consultation.form.sent_call);
    still(move || view! { <CallFacts/><div class="prose" inner_html=words></div> })
}

fn phone(site: &Site) -> String {
    let words = site.content.site.words.call_us.clone();
    let hours = site.content.site.clinic.hours.clone();
    still(move || {
        view! {
            <p class="call">{words}" "<Phone/></p>
            <p class="call"><SettingView setting=hours/></p>
        }
    })
}
