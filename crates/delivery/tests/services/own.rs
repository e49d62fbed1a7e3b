//! Endpoints of one's own: an ordinary form, and flat JSON; `fixtures/own.toml` and `own-json.toml`.

use super::trial::{Trial, rejected};
use super::wire::{Cors, ID, Reply, Request, Service, is_email, text};
use delivery::{Doubt, Encoder, Outcome};
use lead::{Field, Problem};

pub const FORM: Service = Service {
    fixture: "own",
    cors: Cors::Own,
    answer: form,
};
pub const JSON: Service = Service {
    fixture: "own-json",
    cors: Cors::Allows(&["accept", "content-type", "idempotency-key"]),
    answer: json,
};

fn form(request: &Request) -> Reply {
    let problem = |status, errors: &str| Reply::new(status, "application/problem+json", errors);
    let Some(fields) = request.form() else {
        return problem(415, r#"{"type":"about:blank","status":415}"#);
    };
    if !is_email(text(&fields, "email").unwrap_or("a@b.c")) {
        let error = r#"{"field":"email","code":"email_malformed","message":"Mend it"}"#;
        return problem(
            422,
            &format!(r#"{{"type":"about:blank","errors":[{error}]}}"#),
        );
    }
    Reply::json(201, r#"{"ok":true,"reference":"K7M2QX"}"#).kept(fields)
}

fn json(request: &Request) -> Reply {
    let problem = |status, body: &str| Reply::new(status, "application/problem+json", body);
    let Some(fields) = request.flat() else {
        return problem(415, r#"{"title":"Send JSON"}"#);
    };
    // The draft's own rules: missing, not a string of structured headers.
    let id = text(&fields, "submission_id").unwrap_or_default();
    if id.len() != ID.len() || request.header("idempotency-key") != Some(&format!("\"{id}\"")) {
        return problem(400, r#"{"title":"Idempotency-Key is missing"}"#);
    }
    match request.path()[..] {
        ["v1", "running"] => return problem(409, r#"{"title":"still running"}"#),
        ["v1", "broken"] => return problem(500, r#"{"ok":true}"#),
        ["v1", "closed"] => {
            return Reply {
                retry_after: "Thu, 01 Jan 1970 00:01:30 GMT",
                ..Reply::page(503)
            };
        }
        ["v1", "down"] => return Reply::page(503),
        ["v1", "pointer"] => {
            return problem(
                422,
                r##"{"errors":[{"detail":"not a zone","pointer":"#/timeZone"}]}"##,
            );
        }
        ["v1", "map"] => {
            return problem(400, r#"{"errors":{"BestTime":["too late"],"Other":["?"]}}"#);
        }
        _ => {}
    }
    Reply::json(200, r#"{"ok":true}"#).kept(fields)
}

#[test]
fn our_own_form() {
    let trial = || Trial::of(&FORM);
    assert_eq!(trial().send().0, Outcome::Accepted("K7M2QX".to_owned()));
    let malformed = rejected(Field::Email, Some(Problem::EmailMalformed), "Mend it");
    trial().with(Field::Email, "nobody").refuses(malformed);
    trial().encoded(Encoder::Json).refuses(Outcome::Refused);
}

#[test]
fn our_own_json() {
    let to = |name: &str| Trial::of(&JSON).to(&format!("https://api.clinic.example/v1/{name}"));
    to("pointer").refuses(rejected(Field::TimeZone, None, "not a zone"));
    to("map").refuses(rejected(Field::BestTime, None, "too late"));
    to("running").refuses(Outcome::Unknown(Doubt::Server));
    to("broken").refuses(Outcome::Unknown(Doubt::Server));
    to("down").refuses(Outcome::Unknown(Doubt::Server));
    to("closed").refuses(Outcome::Busy(Some(90)));
    to("requests")
        .set(|settings| settings.id_header = false)
        .refuses(Outcome::Refused);
    to("requests")
        .encoded(Encoder::Form)
        .refuses(Outcome::Refused);
    let (_, kept) = to("requests").send();
    let kept = kept.unwrap();
    // Its settings want no campaign.
    for none in ["utm_source", "landing_page", "referrer"] {
        assert_eq!(text(&kept, none), None);
    }
    let (_, wanted) = to("requests")
        .set(|settings| settings.campaign = true)
        .send();
    assert_eq!(text(&wanted.unwrap(), "utm_source"), Some("news & letter"));
    assert_eq!(text(&kept, "consentText"), Some(super::wire::CONSENT));
}
