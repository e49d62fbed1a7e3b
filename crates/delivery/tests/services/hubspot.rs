//! HubSpot's forms API; sources in `fixtures/hubspot.toml`.

use super::wire::{Cors, Fields, Reply, Request, Service, fixture, is_email, lead, package, text};
use delivery::Package;
use lead::Lead;
use serde_json::Value;

pub const SERVICE: Service =
    Service::new("hubspot", Cors::Allows(&["accept", "content-type"]), answer);

/// What the form at HubSpot declares.
const DECLARED: [&str; 13] = [
    "firstname",
    "email",
    "phone",
    "contact_by",
    "best_time_to_call",
    "time_zone",
    "leave_message",
    "asking_for",
    "text_consent",
    "text_consent_text",
    "reference",
    "submission_id",
    "supersedes",
];

fn errors(errors: &[(String, &str)]) -> Reply {
    let errors = errors
        .iter()
        .map(|(message, kind)| serde_json::json!({"message": message, "errorType": kind}));
    let said = serde_json::json!({
        "status": "error",
        "message": "The request is not valid",
        "correlationId": "52e42600-773d-48fd-8dc6-72418284d780",
        "errors": errors.collect::<Vec<_>>(),
    });
    Reply::json(400, said.to_string())
}

fn error(kind: &str) -> Reply {
    errors(&[("The request is not valid".to_owned(), kind)])
}

fn answer(request: &Request) -> Reply {
    let ["submissions", "v3", "integration", "submit", portal, form] = request.path()[..] else {
        return Reply::page(404);
    };
    match portal {
        "1234567" => {}
        "429" => return Reply::json(429, r#"{"status":"error","errorType":"RATE_LIMIT"}"#),
        _ => return Reply::json(404, r#"{"status":"error","message":"No form"}"#),
    }
    if form == "captcha" {
        return error("FORM_HAS_RECAPTCHA_ENABLED");
    }
    let Some(said) = request.json() else {
        return Reply::json(415, r#"{"status":"error"}"#);
    };
    match read(&said, form) {
        Ok(fields) => Reply::json(
            200,
            r#"{"inlineMessage":"<p>Thanks for submitting the form.</p>"}"#,
        )
        .kept(fields),
        Err(reply) => reply,
    }
}

fn read(said: &Value, form: &str) -> Result<Fields, Reply> {
    let known = [
        "fields",
        "submittedAt",
        "context",
        "legalConsentOptions",
        "skipValidation",
    ];
    let top = said.as_object().ok_or_else(|| error("INVALID_METADATA"))?;
    if top.keys().any(|key| !known.contains(&key.as_str())) {
        return Err(error("INVALID_METADATA"));
    }
    let mut fields = Fields::new();
    for field in top["fields"]
        .as_array()
        .ok_or_else(|| error("INVALID_METADATA"))?
    {
        let part = |key: &str| field[key].as_str().unwrap_or_default().to_owned();
        if part("objectTypeId") != "0-1" || field.as_object().is_none_or(|field| field.len() != 3) {
            return Err(error("INVALID_METADATA"));
        }
        check(&part("name"), &part("value"), form)?;
        fields.push((part("name"), part("value")));
    }
    if form == "wants-email" && text(&fields, "email").is_none() {
        let missing = "Error in 'fields.email'. Required field 'email' is missing".to_owned();
        let more =
            "Error in 'fields.0-1/firstname'. Required field '0-1/firstname' is missing".to_owned();
        return Err(errors(&[
            (missing, "REQUIRED_FIELD"),
            (more, "REQUIRED_FIELD"),
        ]));
    }
    if !said["submittedAt"]
        .as_str()
        .is_some_and(|at| at.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Err(error("INVALID_METADATA"));
    }
    if !said["context"]["pageUri"]
        .as_str()
        .is_some_and(|uri| uri.starts_with("https://"))
    {
        return Err(error("INVALID_PAGE_URI"));
    }
    let words = consent(&said["legalConsentOptions"]["consent"])?;
    fields.push(("consent".to_owned(), "yes".to_owned()));
    fields.push(("consent_text".to_owned(), words));
    Ok(fields)
}

fn check(name: &str, value: &str, form: &str) -> Result<(), Reply> {
    let wrong = |what: &str, kind| {
        Err(errors(&[(
            format!("Error in 'fields.{name}'. {what}"),
            kind,
        )]))
    };
    match name {
        _ if !DECLARED.contains(&name) => wrong(
            "The field is not in the form definition",
            "FIELD_NOT_IN_FORM_DEFINITION",
        ),
        "email" if form == "no-free-mail" => {
            wrong(&format!("Blocked email '{value}'"), "BLOCKED_EMAIL")
        }
        // Older wording, without the name of the field; what was typed is quoted.
        "email" if !is_email(value) => Err(errors(&[(
            format!("The email address '{value}' is not valid"),
            "INVALID_EMAIL",
        )])),
        "text_consent" if form == "texts" => {
            wrong("Required field 'text_consent' is missing", "REQUIRED_FIELD")
        }
        "phone" if form == "numbers" => wrong("not a number", "INVALID_NUMBER"),
        "best_time_to_call" if !["any", "morning", "afternoon", "evening"].contains(&value) => {
            wrong("Not an option", "VALUE_NOT_IN_FIELD_DEFINITION")
        }
        _ if value.len() > 65_536 => wrong("Input too large", "INPUT_TOO_LARGE"),
        _ => Ok(()),
    }
}

fn consent(said: &Value) -> Result<String, Reply> {
    if said["consentToProcess"] != Value::Bool(true) {
        return Err(error("MISSING_PROCESSING_CONSENT"));
    }
    let words = said["text"].as_str().filter(|words| !words.is_empty());
    let words = words.ok_or_else(|| error("MISSING_PROCESSING_CONSENT_TEXT"))?;
    let list = said["communications"]
        .as_array()
        .ok_or_else(|| error("INVALID_LEGAL_OPTION_FORMAT"))?;
    for one in list {
        if one["subscriptionTypeId"].as_u64().is_none() || one["value"] != Value::Bool(true) {
            return Err(error("INVALID_LEGAL_OPTION_FORMAT"));
        }
        if one["text"].as_str() != Some(words) {
            return Err(error("MISSING_COMMUNICATION_CONSENT_TEXT"));
        }
    }
    Ok(words.to_owned())
}

#[test]
fn what_is_declared_is_what_may_be_sent() {
    let settings = fixture("hubspot").settings;
    let mut sent = delivery::settings::sent_names(&settings);
    sent.sort_unstable();
    let mut declared = DECLARED;
    declared.sort_unstable();
    assert_eq!(sent, declared);
}

#[test]
fn what_is_not_known_is_left_out() {
    let fixture = fixture("hubspot");
    let said = |change: &dyn Fn(&mut Package<'_>), lead: &Lead| {
        let mut package = package(lead);
        change(&mut package);
        Request::of(&fixture, &package).json().unwrap()
    };
    let whole = lead();
    let all = said(&|_| (), &whole);
    assert_eq!(all["submittedAt"], "1795462136000");
    assert_eq!(all["context"]["pageName"], "Free consultation");
    let no_time = said(&|package| package.at_ms = 0, &whole);
    assert_eq!(no_time.get("submittedAt"), None);
    let no_name = said(&|package| package.page_name = "", &whole);
    assert_eq!(no_name["context"].as_object().unwrap().len(), 1);
    let no_page = said(&|package| package.page_uri = "", &whole);
    assert_eq!(no_page.get("context"), None);
    for (consent, words) in [("", "words"), ("yes", "")] {
        let mut lead = lead();
        lead.consent = consent.to_owned();
        lead.consent_text = words.to_owned();
        assert_eq!(said(&|_| (), &lead).get("legalConsentOptions"), None);
    }
}
