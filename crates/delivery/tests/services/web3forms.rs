//! Web3Forms; sources in `fixtures/web3forms.toml`.

use crate::trial::Trial;
use crate::wire::{Cors, Reply, Request, Service, text};
use delivery::{Encoder, Outcome};

pub const SERVICE: Service = Service {
    fixture: "web3forms",
    cors: Cors::Allows(&["accept", "content-type"]),
    answer,
};

fn answer(request: &Request) -> Reply {
    if request.path() != ["submit"] {
        return Reply::page(404);
    }
    let no = |status, message: &str| {
        Reply::json(
            status,
            format!(r#"{{"success":false,"message":"{message}"}}"#),
        )
    };
    let Some(fields) = request.form().or_else(|| request.flat()) else {
        return no(400, "Invalid form data");
    };
    match text(&fields, "access_key") {
        Some("00000000-0000-4000-8000-000000000000") => {}
        Some("used-up") => return no(200, "Quota used up"),
        _ => return no(400, "Invalid access key"),
    }
    if text(&fields, "botcheck").is_some_and(|filled| !filled.is_empty()) {
        return no(200, "Spam");
    }
    Reply::json(200, r#"{"success":true,"message":"Email sent"}"#).kept(fields)
}

#[test]
fn the_key_is_needed() {
    let trial = || Trial::of(&SERVICE);
    trial()
        .set(|settings| settings.extra.clear())
        .refuses(Outcome::Refused);
    // Refused with a status of success.
    let used_up = trial().set(|settings| settings.extra[0].1 = "used-up".to_owned());
    used_up.refuses(Outcome::Refused);
    trial()
        .to("https://api.web3forms.com/")
        .refuses(Outcome::Refused);
    let json = trial().encoded(Encoder::Json).send();
    assert!(json.1.is_some());
    // A filled-in trap of a browser never leaves the page: the encoder knows no such field.
    assert!(
        trial()
            .send()
            .1
            .unwrap()
            .iter()
            .all(|(name, _)| name != "botcheck")
    );
}
