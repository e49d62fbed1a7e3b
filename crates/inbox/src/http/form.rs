//! The form again, with what was typed still in it.

use super::asked::Asked;
use super::body::SUPERSEDES;
use super::failure::Refusal;
use super::html::Text;
use super::terms::Terms;
use crate::words::words;
use lead::Field;
use std::fmt::{self, Display};

/// The id in the page that belongs to `field`. A hidden field has nothing to go to, and so its
/// place is the form.
pub(super) fn target(field: Field) -> &'static str {
    match field.is_asked() {
        true => field.as_str(),
        false => "form",
    }
}

/// The form. It has no `action`, so it goes to the address that answered with it, whatever path
/// that is under.
pub(super) fn form(refusal: &Refusal) -> impl Display {
    fmt::from_fn(move |f| {
        // The browser's own checks are off: they know fewer addresses than we accept.
        f.write_str("<form id=\"form\" method=\"post\" novalidate>\n")?;
        for &field in Field::all() {
            let asked = Asked::new(field, refusal);
            match field {
                Field::Name | Field::Email | Field::Phone => asked.line(f)?,
                Field::ContactBy | Field::BestTime | Field::LeaveMessage | Field::AskingFor => {
                    asked.choices(f)?
                }
                Field::TimeZone => asked.zones(f)?,
                Field::Consent => asked.tick(f, &Terms::of_consent(&refusal.typed.lead))?,
                Field::TextConsent => asked.tick(f, &Terms::of_texts(&refusal.typed.lead))?,
                // These go with their boxes.
                Field::ConsentText
                | Field::ConsentVersion
                | Field::TextConsentText
                | Field::TextConsentVersion => {}
                _ => asked.hidden(f)?,
            }
        }
        let replaced = &refusal.typed.supersedes;
        if !replaced.is_empty() {
            let value = Text(replaced);
            writeln!(
                f,
                "<input name=\"{SUPERSEDES}\" type=\"hidden\" value=\"{value}\">"
            )?;
        }
        let words = &words().form;
        writeln!(f, "<p>{}</p>", crisis_line(&words.crisis_line))?;
        writeln!(
            f,
            "<p><button type=\"submit\">{}</button></p>\n</form>",
            Text(&words.submit)
        )
    })
}

/// The line for emergencies, with its numbers as links that call.
fn crisis_line(line: &str) -> String {
    ["911", "988"]
        .iter()
        .fold(Text(line).to_string(), |shown, number| {
            shown.replace(number, &format!("<a href=\"tel:{number}\">{number}</a>"))
        })
}
