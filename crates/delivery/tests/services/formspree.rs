//! Formspree; sources in `fixtures/formspree.toml`.

use super::wire::{Cors, Reply, Request, Service, is_email, text};

pub const SERVICE: Service = Service::new(
    "formspree",
    Cors::Allows(&["accept", "content-type", "x-requested-with"]),
    answer,
);

fn error(status: u16, code: &str) -> Reply {
    Reply::json(
        status,
        format!(r#"{{"errors":[{{"code":"{code}","message":"not now"}}]}}"#),
    )
}

fn at(field: &str, code: &str, message: &str) -> Reply {
    let error = format!(r#"{{"field":"{field}","code":"{code}","message":"{message}"}}"#);
    Reply::json(
        422,
        format!(r#"{{"error":"Validation errors","errors":[{error}]}}"#),
    )
}

fn answer(request: &Request) -> Reply {
    let key = match request.path()[..] {
        ["f", key] | ["p", _, "f", key] => key,
        _ => return Reply::page(404),
    };
    match key {
        "gone" => return error(404, "FORM_NOT_FOUND"),
        "asleep" => return error(403, "INACTIVE"),
        "blocked" => return error(403, "BLOCKED"),
        "busy" => {
            return Reply {
                retry_after: "30",
                ..Reply::json(429, r#"{"error":"Too many"}"#)
            };
        }
        _ => {}
    }
    let Some(fields) = request.form().or_else(|| request.flat()) else {
        return error(400, "EMPTY");
    };
    if fields.is_empty() {
        return error(400, "EMPTY");
    }
    match text(&fields, "email") {
        Some(email) if !is_email(email) => return at("email", "TYPE_EMAIL", "should be an email"),
        None if key == "strict" => return at("email", "REQUIRED_FIELD_MISSING", "is required"),
        _ => {}
    }
    if key == "strict" && text(&fields, "name").is_none_or(str::is_empty) {
        return at("name", "REQUIRED_FIELD_EMPTY", "is required");
    }
    if !request.wants_json() {
        return Reply::page(200).kept(fields);
    }
    Reply::json(200, r#"{"next":"/thanks?language=en"}"#).kept(fields)
}
