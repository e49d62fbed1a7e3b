//! Formspree; sources in `fixtures/formspree.toml`.

use super::trial::{Trial, rejected};
use super::wire::{Cors, Reply, Request, Service, is_email, text};
use delivery::Outcome;
use lead::{Field, Problem};

pub const SERVICE: Service = Service {
    fixture: "formspree",
    cors: Cors::Allows(&["accept", "content-type", "x-requested-with"]),
    answer,
};

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

#[test]
fn errors_land_where_they_belong() {
    let trial = || Trial::of(&SERVICE);
    let malformed = rejected(
        Field::Email,
        Some(Problem::EmailMalformed),
        "should be an email",
    );
    trial().with(Field::Email, "nobody").refuses(malformed);
    let strict = || trial().to("https://formspree.io/p/1/f/strict");
    // "An email address or a phone number" would not be true here: the form wants the address.
    strict()
        .with(Field::Email, "")
        .refuses(rejected(Field::Email, None, "is required"));
    let nameless = strict().set(|settings| settings.names.push((Field::Name, String::new())));
    nameless.refuses(rejected(
        Field::Name,
        Some(Problem::NameMissing),
        "is required",
    ));
    for key in ["gone", "asleep", "blocked"] {
        trial()
            .to(&format!("https://formspree.io/f/{key}"))
            .refuses(Outcome::Refused);
    }
    trial()
        .to("https://formspree.io/f/busy")
        .refuses(Outcome::Busy(Some(30)));
}

#[test]
fn takes_json_too_and_no_header_of_ours() {
    let json = || Trial::of(&SERVICE).encoded(delivery::Encoder::Json);
    assert!(json().send().1.is_some());
    let unknown = Outcome::Unknown(delivery::Doubt::Network);
    json()
        .set(|settings| settings.id_header = true)
        .refuses(unknown);
    // Renamed: the error comes back under the new name.
    let renamed = Trial::of(&SERVICE).set(|settings| {
        settings.names = vec![
            (Field::Phone, "email".to_owned()),
            (Field::Email, "mail".to_owned()),
        ];
    });
    renamed.refuses(rejected(Field::Phone, None, "should be an email"));
}
