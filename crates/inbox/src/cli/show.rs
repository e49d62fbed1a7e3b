//! `inbox show`.

use super::list::{in_line, note};
use inbox::Request;
use lead::{Field, Lead};
use std::error::Error;
use std::io::Write;
use unicode_width::UnicodeWidthStr;

/// Writes one request, a line for each field.
pub(super) fn write(out: &mut dyn Write, request: &Request) -> Result<(), Box<dyn Error>> {
    let own = [
        ("Number", request.id.to_string()),
        ("Reference", request.reference.clone()),
        ("Received (UTC)", request.received_at.clone()),
        (
            "Done (UTC)",
            request.done_at.clone().unwrap_or_else(|| "no".to_owned()),
        ),
        ("Note", or_none(note(request))),
    ];
    let fields = Field::all().iter().filter(|f| **f != Field::Reference);
    let fields = fields.map(|&field| (label(field), display(field, &request.lead)));
    let lines: Vec<(&str, String)> = own.into_iter().chain(fields).collect();
    let width = lines.iter().map(|(label, _)| label.width()).max();
    let width = width.unwrap_or(0) + 1;
    for (label, value) in lines {
        writeln!(out, "{:width$} {}", format!("{label}:"), in_line(&value))?;
    }
    Ok(())
}

fn label(field: Field) -> &'static str {
    match field {
        Field::AskingFor => "Asks for",
        Field::Name => "Name of who asks",
        Field::Email => "Email address",
        Field::Phone => "Phone number",
        Field::ContactBy => "Wants us to",
        Field::BestTime => "Good time",
        Field::TimeZone => "Time zone",
        Field::LeaveMessage => "A message may name the clinic",
        Field::Consent => "Agreed that we get in touch",
        Field::TextConsent => "Agreed to text messages",
        Field::ConsentText => "Agreed in these words",
        Field::ConsentVersion => "Version of these words",
        Field::TextConsentText => "Agreed to texts in these words",
        Field::TextConsentVersion => "Version of the words on texts",
        Field::UtmSource => "Campaign source",
        Field::UtmMedium => "Campaign medium",
        Field::UtmCampaign => "Campaign name",
        Field::UtmTerm => "Campaign term",
        Field::UtmContent => "Campaign content",
        Field::LandingPage => "First page of the visit",
        Field::Referrer => "Came from the site",
        Field::Reference => "Reference",
        Field::SubmissionId => "Id of the form",
    }
}

/// The value, or what an empty or short one stands for.
fn display(field: Field, lead: &Lead) -> String {
    let value = lead.get(field);
    let text = match (field, value) {
        (Field::AskingFor, "other") => "someone else",
        (Field::AskingFor, "" | "self") => "themselves",
        (Field::ContactBy, "call") => "call",
        (Field::ContactBy, "text") => "send a text message",
        (Field::ContactBy, "email") => "write an email",
        (Field::BestTime, "" | "any") => "any time",
        (Field::LeaveMessage | Field::Consent, "") => "no",
        (Field::TextConsent, "") => "no: send none",
        (_, other) => other,
    };
    or_none(text.to_owned())
}

fn or_none(text: String) -> String {
    if text.is_empty() {
        "none".to_owned()
    } else {
        text
    }
}
