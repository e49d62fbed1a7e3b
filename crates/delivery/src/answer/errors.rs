//! Objections to fields, in the shapes of the services, brought back to our fields.

use crate::json::Json;
use crate::settings::Settings;
use lead::{Field, Problem};

/// One objection of the endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field, by our name.
    pub field: Field,
    /// What is wrong, where it is something that the site has words for.
    pub problem: Option<Problem>,
    /// The endpoint's own sentence; may be empty. Show it only without a `problem`.
    pub message: String,
}

/// At most this much of a sentence is shown, in bytes.
const LONGEST_MESSAGE: usize = 300;

/// The objections to fields in a body, at most one a field; none when it names no field that people fill in.
///
/// Understood: a list `errors` whose entries name a `field` (Formspree, our inbox) or a `pointer` (RFC
/// 9457), or name it in their sentence (HubSpot); and a map `errors` of sentences by field.
pub(super) fn read(said: &Json, settings: &Settings) -> Vec<FieldError> {
    let mut all = Vec::new();
    match said.get("errors") {
        Some(Json::List(items)) => {
            for item in items {
                if let Some(field) = field_of(item, settings) {
                    put(&mut all, field, code(item), sentence(item));
                }
            }
        }
        Some(Json::Map(entries)) => {
            for (name, said) in entries {
                let said = said.items().first().unwrap_or(said);
                if let Some(field) = settings.field(name) {
                    put(&mut all, field, "", said.text().unwrap_or_default());
                }
            }
        }
        _ => {}
    }
    all
}

fn put(all: &mut Vec<FieldError>, field: Field, code: &str, message: &str) {
    // What the page adds by itself nobody can mend.
    if field.is_asked() && all.iter().all(|error| error.field != field) {
        let mut end = message.len().min(LONGEST_MESSAGE);
        while !message.is_char_boundary(end) {
            end -= 1;
        }
        all.push(FieldError {
            field,
            problem: problem(field, code),
            message: message[..end].to_owned(),
        });
    }
}

fn code(item: &Json) -> &str {
    match item.word("code") {
        "" => item.word("errorType"),
        code => code,
    }
}

fn sentence(item: &Json) -> &str {
    match item.word("message") {
        "" => item.word("detail"),
        message => message,
    }
}

fn field_of(item: &Json, settings: &Settings) -> Option<Field> {
    for key in ["field", "name", "pointer"] {
        // A JSON pointer such as `#/email`.
        if let Some(field) = settings.field(last_part(item.word(key))) {
            return Some(field);
        }
    }
    let (kind, message) = (item.word("errorType"), item.word("message"));
    match kind {
        // A slip of the owner, not of the visitor.
        "FIELD_NOT_IN_FORM_DEFINITION" => None,
        "INVALID_EMAIL" | "BLOCKED_EMAIL" => Some(Field::Email),
        _ => quoted(message, kind == "REQUIRED_FIELD", settings),
    }
}

/// HubSpot names the field in its sentence: `Error in 'fields.0-1/phone'. …`. A word in quotation marks may
/// also be what the visitor typed, so that without `fields.` it counts only where a text is `missing`.
fn quoted(sentence: &str, missing: bool, settings: &Settings) -> Option<Field> {
    let mark = |byte: &u8| *byte == b'\'';
    let start = sentence.as_bytes().iter().position(mark)? + 1;
    let length = sentence.as_bytes()[start..].iter().position(mark)?;
    let word = &sentence[start..start + length];
    let name = match word.strip_prefix("fields.") {
        Some(name) => name,
        None if missing => word,
        None => return None,
    };
    settings.field(last_part(name))
}

/// What stands behind the last slash.
fn last_part(name: &str) -> &str {
    let slash = name.bytes().rposition(|byte| byte == b'/');
    &name[slash.map_or(0, |at| at + 1)..]
}

/// What a service's code says in our terms. `None` where our sentence would not fit: that a service wants
/// an email address is not "an email address or a phone number".
fn problem(field: Field, code: &str) -> Option<Problem> {
    if let Some(&problem) = Problem::all().iter().find(|problem| problem.code() == code) {
        return Some(problem);
    }
    match code {
        "REQUIRED_FIELD" | "REQUIRED_FIELD_EMPTY" | "REQUIRED_FIELD_MISSING" => match field {
            Field::Name => Some(Problem::NameMissing),
            Field::ContactBy => Some(Problem::ContactByMissing),
            Field::Consent => Some(Problem::ConsentMissing),
            Field::TextConsent => Some(Problem::TextConsentMissing),
            _ => None,
        },
        "INVALID_EMAIL" | "TYPE_EMAIL" if field == Field::Email => Some(Problem::EmailMalformed),
        "INVALID_NUMBER" | "TYPE_NUMERIC" if field == Field::Phone => Some(Problem::PhoneMalformed),
        "INPUT_TOO_LARGE" if field == Field::Name => Some(Problem::NameTooLong),
        "INPUT_TOO_LARGE" => Some(Problem::TooLong),
        "VALUE_NOT_IN_FIELD_DEFINITION" => match field {
            Field::BestTime => Some(Problem::BestTimeUnknown),
            Field::TimeZone => Some(Problem::TimeZoneUnknown),
            _ => None,
        },
        _ => None,
    }
}
