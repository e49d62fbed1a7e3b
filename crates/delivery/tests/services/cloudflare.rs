//! Cloudflare's static forms plugin; sources in `fixtures/cloudflare.toml`.

use crate::trial::Trial;
use crate::wire::{Cors, Reply, Request, Service, text};
use delivery::{Doubt, Encoder, Outcome};

pub const SERVICE: Service = Service {
    fixture: "cloudflare",
    cors: Cors::Own,
    answer,
};

fn answer(request: &Request) -> Reply {
    let fields = request.form().unwrap_or_default();
    match text(&fields, "static-form-name") {
        // What the owner's respondWith answers.
        Some("consultation") => Reply::json(200, r#"{"ok":true}"#).kept(fields),
        Some(_) => Reply::json(422, r#"{"ok":false}"#),
        // Goes on to the static files, which serve the page.
        None => Reply::page(200),
    }
}

#[test]
fn goes_on_to_the_files_without_the_name() {
    let trial = || Trial::of(&SERVICE);
    trial()
        .set(|settings| settings.extra.clear())
        .refuses(Outcome::Unknown(Doubt::Unreadable));
    trial()
        .encoded(Encoder::Json)
        .refuses(Outcome::Unknown(Doubt::Unreadable));
    trial()
        .set(|settings| settings.extra[0].1 = "other".to_owned())
        .refuses(Outcome::Refused);
}
