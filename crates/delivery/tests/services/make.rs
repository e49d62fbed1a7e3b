//! A Make webhook; sources in `fixtures/make.toml`.

use crate::trial::Trial;
use crate::wire::{Cors, Reply, Request, Service};
use delivery::{Doubt, Outcome, Success};

pub const SERVICE: Service = Service {
    fixture: "make",
    cors: Cors::Never,
    answer,
};

fn answer(request: &Request) -> Reply {
    let plain = |status, text: &str| Reply::new(status, "text/plain", text);
    match (&request.path()[..], request.form()) {
        (["full"], _) => plain(400, "Queue is full."),
        (["fast"], _) => plain(429, "Too many requests"),
        (["page"], Some(fields)) => Reply::page(200).kept(fields),
        ([_], Some(fields)) => plain(200, "Accepted").kept(fields),
        _ => plain(404, "Not found"),
    }
}

#[test]
fn the_plain_word_counts_where_the_settings_say_so() {
    let to = |token: &str| Trial::of(&SERVICE).to(&format!("https://hook.eu2.make.com/{token}"));
    assert_eq!(to("abc").send().0, Outcome::Accepted(String::new()));
    to("full").refuses(Outcome::Refused);
    to("fast").refuses(Outcome::Busy(None));
    assert_eq!(to("page").send().0, Outcome::Unknown(Doubt::Unreadable));
    let usual = to("abc").set(|settings| settings.success = Success::Json);
    usual.arrives_but(Outcome::Unknown(Doubt::Unreadable));
}
