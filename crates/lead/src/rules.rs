//! The rules of the form.

use crate::email::email;
use crate::fields::{Field, Lead};
use crate::phone::looks_like_phone;
use crate::problem::Problem;

/// A name has at most this many characters.
const LONGEST_NAME: usize = 200;
/// The name of a time zone has at most this many characters.
const LONGEST_ZONE: usize = 64;
/// Any field that people fill in has at most this many bytes, and so has the submission id.
const MOST_BYTES: usize = 1000;

/// What is wrong with the request, in the order of the form, at most one problem a field.
/// Empty when it can be accepted. White space around a value is overlooked, as
/// [`Lead::normalised`] drops it.
pub fn validate(lead: &Lead) -> Vec<(Field, Problem)> {
    Field::all()
        .iter()
        .filter_map(|&field| Some((field, problem(lead, field)?)))
        .collect()
}

fn problem(lead: &Lead, field: Field) -> Option<Problem> {
    let value = lead.get(field).trim();
    // What the page adds by itself is no reason to turn a person away; an id that was cut would be another.
    if !field.is_asked() && field != Field::SubmissionId {
        return None;
    }
    // A name reaches its own limit long before this one, and that limit says more.
    if value.len() > MOST_BYTES && field != Field::Name {
        return Some(Problem::TooLong);
    }
    match field {
        Field::Name => name(value),
        Field::Email if value.is_empty() => lead
            .phone
            .trim()
            .is_empty()
            .then_some(Problem::ContactMissing),
        Field::Email => email(value),
        Field::Phone => {
            (!value.is_empty() && !looks_like_phone(value)).then_some(Problem::PhoneMalformed)
        }
        Field::ContactBy => contact_by(value, lead),
        Field::BestTime => unless_offered(field, value, Problem::BestTimeUnknown),
        Field::TimeZone => (!looks_like_zone(value)).then_some(Problem::TimeZoneUnknown),
        Field::LeaveMessage => unless_offered(field, value, Problem::LeaveMessageUnknown),
        Field::AskingFor => unless_offered(field, value, Problem::AskingForUnknown),
        Field::Consent => (value != "yes").then_some(Problem::ConsentMissing),
        Field::TextConsent => (lead.contact_by.trim() == "text" && value != "yes")
            .then_some(Problem::TextConsentMissing),
        _ => None,
    }
}

fn name(value: &str) -> Option<Problem> {
    if value.is_empty() {
        Some(Problem::NameMissing)
    } else if value.chars().count() > LONGEST_NAME {
        Some(Problem::NameTooLong)
    } else {
        None
    }
}

fn contact_by(value: &str, lead: &Lead) -> Option<Problem> {
    match value {
        "call" | "text" => lead
            .phone
            .trim()
            .is_empty()
            .then_some(Problem::ContactByNeedsPhone),
        "email" => lead
            .email
            .trim()
            .is_empty()
            .then_some(Problem::ContactByNeedsEmail),
        _ => Some(Problem::ContactByMissing),
    }
}

fn unless_offered(field: Field, value: &str, problem: Problem) -> Option<Problem> {
    (!value.is_empty() && !field.choices().contains(&value)).then_some(problem)
}

fn looks_like_zone(value: &str) -> bool {
    value.len() <= LONGEST_ZONE
        && value
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'+' | b'-' | b'/'))
}
