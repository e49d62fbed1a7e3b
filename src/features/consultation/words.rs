//! The form's words and settings, gathered from the content at build.

use super::fields::Fields;
use super::props::ConsultationProps;
use crate::island::words;
use crate::site::render::Site;
use delivery::machine::MOST_ATTEMPTS;

/// What the form needs in the browser, and its fields as HTML.
pub fn props(site: &Site) -> (ConsultationProps, String) {
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
    let html = fields.html();
    let props = ConsultationProps {
        endpoint: site.content.endpoint.clone(),
        settings: site.content.service.clone(),
        variants: fields.variants,
        errors: words(errors.map(|(code, words)| (code.as_str(), words))),
        words: words(said.iter().map(|(name, words)| (*name, words))),
    };
    (props, html)
}
