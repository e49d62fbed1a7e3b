//! A Google Apps Script; sources in `fixtures/apps-script.toml`.

use crate::trial::Trial;
use crate::wire::{Cors, Reply, Request, Service};
use delivery::{Doubt, Encoder, Outcome};

pub const SERVICE: Service = Service {
    fixture: "apps-script",
    cors: Cors::Never,
    answer,
};

fn answer(request: &Request) -> Reply {
    let ["macros", "s", id, "exec"] = request.path()[..] else {
        return Reply::page(404);
    };
    let reply = match (id, request.form()) {
        // An exception in the owner's code.
        ("broken", _) | (_, None) => Reply::page(200),
        // The owner's answer, with the type that is usual when none is set.
        (_, Some(fields)) => {
            Reply::new(200, "text/plain", r#"{"ok":true,"reference":"ROW 12"}"#).kept(fields)
        }
    };
    Reply {
        through: Some("https://script.googleusercontent.com"),
        ..reply
    }
}

#[test]
fn redirects_and_pages() {
    let trial = || Trial::of(&SERVICE);
    assert_eq!(trial().send().0, Outcome::Accepted("ROW 12".to_owned()));
    let broken = trial().to("https://script.google.com/macros/s/broken/exec");
    broken.refuses(Outcome::Unknown(Doubt::Unreadable));
    trial()
        .encoded(Encoder::Json)
        .refuses(Outcome::Unknown(Doubt::Network));
    // The trap: it arrived, and the policy hides the answer.
    let hidden = trial().set(|settings| settings.origins.clear());
    hidden.arrives_but(Outcome::Unknown(Doubt::Network));
}
