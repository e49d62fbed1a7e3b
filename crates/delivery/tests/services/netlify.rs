//! Netlify Forms; sources in `fixtures/netlify.toml`.

use super::trial::Trial;
use super::wire::{Cors, Reply, Request, Service, text};
use delivery::settings::sent_names;
use delivery::{Doubt, Encoder, Outcome, Success};

pub const SERVICE: Service = Service {
    fixture: "netlify",
    cors: Cors::Own,
    answer,
};

/// The largest body, in bytes.
const MOST: usize = 8 * 1024 * 1024;

fn answer(request: &Request) -> Reply {
    if request.url.contains("://") || request.body.len() > MOST {
        return Reply::page(404);
    }
    let Some(fields) = request.form() else {
        return Reply::page(404);
    };
    // A form that stood in no page at deploy: the page is served, and nothing kept.
    if text(&fields, "form-name") != Some("consultation") {
        return Reply::page(200);
    }
    // What stood in the form's HTML at deploy.
    let settings = super::wire::fixture("netlify").settings;
    let declared = sent_names(&settings);
    let kept = fields
        .into_iter()
        .filter(|(name, _)| declared.contains(&name.as_str()));
    Reply::page(200).kept(kept.collect())
}

#[test]
fn only_forms_of_its_own_pages() {
    let trial = || Trial::of(&SERVICE);
    trial().encoded(Encoder::Json).refuses(Outcome::Refused);
    // By the usual rule a page says nothing, here too.
    let usual = trial().set(|settings| settings.success = Success::Json);
    usual.arrives_but(Outcome::Unknown(Doubt::Unreadable));
    // What nothing in the answer tells: the owner has to try it once.
    let unknown = trial().set(|settings| settings.extra.clear()).send();
    assert_eq!(unknown, (Outcome::Accepted(String::new()), None));
    // A field that was not in the page is dropped.
    let (_, kept) = trial()
        .set(|settings| settings.extra.push(("new".to_owned(), "x".to_owned())))
        .send();
    assert_eq!(text(&kept.unwrap(), "new"), None);
}
