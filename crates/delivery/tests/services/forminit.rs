//! Forminit; sources in `fixtures/forminit.toml`. The shape of its errors is not documented where we read;
//! here they have the least that says no.

use crate::trial::Trial;
use crate::wire::{Cors, Reply, Request, Service, is_email, text};
use delivery::Outcome;
use delivery::settings::problems;
use lead::Field;

pub const SERVICE: Service = Service {
    fixture: "forminit",
    cors: Cors::Allows(&["accept", "content-type"]),
    answer,
};

const TYPES: [&str; 10] = [
    "sender", "text", "email", "phone", "url", "select", "radio", "checkbox", "date", "number",
];

fn answer(request: &Request) -> Reply {
    let no = |what: &str| Reply::json(400, format!(r#"{{"success":false,"error":"{what}"}}"#));
    let ["f", _] = request.path()[..] else {
        return no("no form");
    };
    let Some(fields) = request.form() else {
        return no("no blocks");
    };
    if fields.len() > 50 {
        return no("more than 50 blocks");
    }
    for (name, value) in &fields {
        let kind = name
            .strip_prefix("fi-")
            .and_then(|rest| rest.split_once('-'));
        let fits = match kind {
            Some(("sender", "email")) | Some(("email", _)) => is_email(value),
            Some(("sender", "phone")) | Some(("phone", _)) => is_e164(value),
            Some((kind, _)) => TYPES.contains(&kind),
            None => false,
        };
        if !fits {
            return no("validation");
        }
    }
    if text(&fields, "fi-sender-email").is_none() && text(&fields, "fi-text-phone").is_none() {
        return no("no sender");
    }
    Reply::json(
        200,
        r#"{"success":true,"redirectUrl":"https://forminit.com/thanks"}"#,
    )
    .kept(fields)
}

fn is_e164(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[test]
fn names_carry_types() {
    let trial = || Trial::of(&SERVICE);
    trial()
        .set(|settings| settings.names.clear())
        .refuses(Outcome::Refused);
    let typed = trial().set(|settings| {
        settings.names.retain(|(field, _)| *field != Field::Phone);
        settings
            .names
            .push((Field::Phone, "fi-sender-phone".to_owned()));
    });
    let stops = problems(&typed.fixture.settings, &typed.fixture.endpoint);
    assert!(stops.len() == 1 && stops[0].at == "names", "{stops:?}");
    typed.refuses(Outcome::Refused);
    assert!(
        trial().with(Field::Email, "").send().1.is_some(),
        "an empty address is not sent, and so not checked"
    );
}
