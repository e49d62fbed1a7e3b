//! Endpoints of one's own: an ordinary form, and flat JSON; `fixtures/own.toml` and `own-json.toml`.

use super::wire::{Cors, ID, Reply, Request, Service, is_email, text};

pub const FORM: Service = Service::new("own", Cors::Own, form);
pub const JSON: Service = Service::new(
    "own-json",
    Cors::Allows(&["accept", "content-type", "idempotency-key"]),
    json,
);

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
