//! A Zapier catch hook; sources in `fixtures/zapier.toml`.

use crate::trial::Trial;
use crate::wire::{Cors, Reply, Request, Service};
use delivery::{Doubt, Encoder, Outcome};

pub const SERVICE: Service = Service {
    fixture: "zapier",
    cors: Cors::Never,
    answer,
};

fn answer(request: &Request) -> Reply {
    match (&request.path()[..], request.form()) {
        (["hooks", "catch", _, _], Some(fields)) => Reply::json(
            200,
            r#"{"attempt":"a-1","id":"a-1","request_id":"a-1","status":"success"}"#,
        )
        .kept(fields),
        _ => Reply::json(404, r#"{"status":"error"}"#),
    }
}

#[test]
fn takes_anything_but_json() {
    let trial = || Trial::of(&SERVICE);
    trial()
        .encoded(Encoder::Json)
        .refuses(Outcome::Unknown(Doubt::Network));
    trial()
        .to("https://hooks.zapier.com/hooks/catch/1/")
        .refuses(Outcome::Refused);
}
