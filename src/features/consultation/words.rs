//! The form's words and settings, gathered from the content at build.

use super::fields::{Fields, links};
use super::props::{ConsultationProps, Fixed};
use super::section::CallFacts;
use super::state::ENDS;
use crate::site::footer::{Phone, SettingView};
use crate::site::render::{Site, still};
use content::consultation::Form;
use content::markdown::escape;
use delivery::machine::MOST_ATTEMPTS;
use leptos::prelude::*;

/// All that the form shows or says.
pub fn props(site: &Site) -> ConsultationProps {
    let form = &site.content.consultation.form;
    let errors = site.content.consultation.errors.iter();
    let tries = |words: &str| words.replace("{most}", &MOST_ATTEMPTS.to_string());
    let said = [
        ("rejected_field", form.rejected_field.to_string()),
        ("email_suggestion", form.email_suggestion.to_string()),
        ("submit", form.submit.to_string()),
        ("try_again", form.try_again.to_string()),
        ("sending", form.sending.to_string()),
        ("sending_again", tries(&form.sending_again)),
        ("waiting", tries(&form.waiting)),
        ("waiting_busy", tries(&form.waiting_busy)),
        ("busy_seconds", form.busy_seconds.to_string()),
        ("busy_minutes", form.busy_minutes.to_string()),
        ("rejected_heading", form.rejected_heading.to_string()),
        (
            "error_summary_heading",
            form.error_summary_heading.to_string(),
        ),
        ("error_title_prefix", form.error_title_prefix.to_string()),
        ("news_sent", form.news_sent.to_string()),
        ("news_unsure", form.news_unsure.to_string()),
    ];
    let mut fields = Fields::new(site);
    let fixed = fixed(site, fields.html());
    ConsultationProps {
        endpoint: site.content.endpoint.clone(),
        settings: site.content.service.clone(),
        variants: fields.variants,
        errors: errors
            .map(|(code, words)| (code.clone(), words.as_str().to_owned()))
            .collect(),
        words: said.map(|(name, words)| (name.to_owned(), words)).into(),
        fixed,
    }
}

fn fixed(site: &Site, fields: String) -> Fixed {
    let form = &site.content.consultation.form;
    let action = site.content.service.native(&site.content.endpoint);
    let label = |words: &str| format!("{}: ", escape(words));
    Fixed {
        action: action.map(str::to_owned),
        fields,
        links: links(),
        ends: ends(form, site.content.service.idempotent),
        failed: site.markdown.block(&form.failed_body),
        quote_label: label(&form.quote_label),
        rejected_doubt: escape(&form.rejected_doubt),
        sent_heading: escape(&form.sent_heading),
        reference_label: label(&form.reference_label),
        sent: sent(site),
        sent_edited: escape(&form.sent_edited),
        phone: phone(site),
        seconds_label: label(&form.seconds_label),
        cancel: escape(&form.cancel),
    }
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

/// The confirmation: that it arrived, the clinic's own details, what the call is and is not, the number.
fn sent(site: &Site) -> String {
    let form = &site.content.consultation.form;
    let (body, call) = (
        site.markdown.block(&form.sent_body),
        site.markdown.block(&form.sent_call),
    );
    let phone = phone(site);
    still(move || {
        view! {
            <div class="prose" inner_html=body></div>
            <div><CallFacts/><div class="prose" inner_html=call></div></div>
            <div inner_html=phone></div>
        }
    })
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
