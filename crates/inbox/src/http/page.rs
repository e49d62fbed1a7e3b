//! The page for a request that was not accepted: what is wrong, and the form with what was typed.

use super::body::SUPERSEDES;
use super::failure::Refusal;
use super::inputs::{Input, hidden};
use crate::config::Config;
use crate::words::words;
use html_escape::encode_quoted_attribute as escape;
use lead::Field;

/// How the page looks: the clinic's colors and `style.css`. It rides in the page, since an endpoint has no other files to
/// give; the policy allows it by its hash.
pub(super) const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

/// The whole page, with what was typed still in the form.
pub(super) fn render(refusal: &Refusal, config: &Config) -> String {
    let form_words = &words().form;
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"en-US\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <title>{prefix}{heading}</title>\n\
         <style>{STYLE}</style>\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <h1>{heading}</h1>\n\
         {summary}{form}\
         <p><a href=\"{form_page}\">{back}</a></p>\n\
         </main>\n\
         </body>\n\
         </html>\n",
        prefix = escape(&form_words.error_title_prefix),
        heading = escape(&form_words.error_summary_heading),
        summary = summary(refusal),
        form = form(refusal),
        form_page = escape(&config.form_page),
        back = escape(&words().inbox.back),
    )
}

/// What is wrong, read out at once, with a link to each field that needs a change.
fn summary(refusal: &Refusal) -> String {
    let problems = refusal.failure.problems().iter();
    let item = |&(field, problem): &(Field, _)| {
        // A hidden field has nothing to go to, and so its place is the form.
        let target = if field.is_asked() {
            field.as_str()
        } else {
            "form"
        };
        let sentence = escape(words().sentence(problem));
        format!("<li><a href=\"#{target}\">{sentence}</a></li>\n")
    };
    let items: String = problems.map(item).collect();
    let list = match items.is_empty() {
        true => items,
        false => format!("<ul>\n{items}</ul>\n"),
    };
    let sentence = escape(refusal.failure.sentence());
    format!("<div role=\"alert\">\n<p>{sentence}</p>\n{list}</div>\n")
}

/// The form. It has no `action`, so it goes to the address that answered with it, whatever path
/// that is under.
fn form(refusal: &Refusal) -> String {
    let inputs: String = Field::all().iter().map(|&f| input(f, refusal)).collect();
    let supersedes = &refusal.typed.supersedes;
    let supersedes = match supersedes.is_empty() {
        true => String::new(),
        false => hidden(SUPERSEDES, supersedes),
    };
    let words = &words().form;
    // The numbers of the line for emergencies are links that call.
    let call = |line: String, number| {
        line.replace(number, &format!("<a href=\"tel:{number}\">{number}</a>"))
    };
    let line = escape(&words.crisis_line).into_owned();
    let crisis_line = ["911", "988"].into_iter().fold(line, call);
    let submit = escape(&words.submit);
    // The browser's own checks are off: they know fewer addresses than we accept.
    format!(
        "<form id=\"form\" method=\"post\" novalidate>\n{inputs}{supersedes}<p>{crisis_line}</p>\n\
         <p><button type=\"submit\">{submit}</button></p>\n</form>\n"
    )
}

fn input(field: Field, refusal: &Refusal) -> String {
    let input = Input::new(field, refusal);
    match field {
        Field::Name | Field::Email | Field::Phone => input.line(),
        Field::ContactBy | Field::BestTime | Field::LeaveMessage | Field::AskingFor => {
            input.choices()
        }
        Field::TimeZone => input.zones(),
        Field::Consent => {
            let kept_with = [Field::ConsentText, Field::ConsentVersion];
            input.tick(&words().form.consent_text, kept_with)
        }
        Field::TextConsent => {
            let kept_with = [Field::TextConsentText, Field::TextConsentVersion];
            input.tick(&words().form.text_consent_text, kept_with)
        }
        // These go with their boxes.
        Field::ConsentText
        | Field::ConsentVersion
        | Field::TextConsentText
        | Field::TextConsentVersion => String::new(),
        _ => input.hidden(),
    }
}
