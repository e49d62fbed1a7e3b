//! Basin; sources in `fixtures/basin.toml`.

use crate::trial::Trial;
use crate::wire::{Cors, Reply, Request, Service};
use delivery::{Doubt, Outcome};

pub const SERVICE: Service = Service {
    fixture: "basin",
    cors: Cors::Never,
    answer,
};

fn answer(request: &Request) -> Reply {
    let ["f", id] = request.path()[..] else {
        return Reply::page(404);
    };
    match (id, request.form()) {
        ("captcha", _) => Reply::json(422, r#"{"error":"Captcha is required"}"#),
        ("empty", _) | (_, None) => Reply::json(400, r#"{"error":"Nothing to keep"}"#),
        // A browser that asks for no JSON is led to a page of the service.
        (_, Some(fields)) if !request.wants_json() => Reply::page(200).kept(fields),
        (_, Some(fields)) => Reply::json(200, "").kept(fields),
    }
}

#[test]
fn errors_are_refusals() {
    for id in ["captcha", "empty"] {
        let trial = Trial::of(&SERVICE).to(&format!("https://usebasin.com/f/{id}"));
        trial.refuses(Outcome::Refused);
    }
    let json = Trial::of(&SERVICE).encoded(delivery::Encoder::Json);
    json.refuses(Outcome::Unknown(Doubt::Network));
    // Without the header Accept the answer is a page, which does not count.
    let (outcome, kept) = Trial::of(&SERVICE)
        .send_with(|request| request.headers.retain(|(name, _)| name != "accept"));
    assert_eq!(
        (outcome, kept.is_some()),
        (Outcome::Unknown(Doubt::Unreadable), true)
    );
}
