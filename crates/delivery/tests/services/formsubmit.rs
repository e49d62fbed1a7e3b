//! FormSubmit; sources in `fixtures/formsubmit.toml`.

use crate::trial::Trial;
use crate::wire::{Cors, Reply, Request, Service};
use delivery::{Doubt, Outcome};

pub const SERVICE: Service = Service {
    fixture: "formsubmit",
    cors: Cors::Allows(&["accept", "content-type"]),
    answer,
};

fn answer(request: &Request) -> Reply {
    let ["ajax", alias] = request.path()[..] else {
        // Without /ajax/ it answers browsers, with pages.
        return Reply::page(200);
    };
    let no = |message: &str| {
        Reply::json(
            200,
            format!(r#"{{"success":"false","message":"{message}"}}"#),
        )
    };
    match (alias, request.form().or_else(|| request.flat())) {
        ("new", _) => no("This form needs Activation."),
        (_, None) => no("Form should POST"),
        (_, Some(fields)) => Reply::json(
            200,
            r#"{"success":"true","message":"The form was submitted successfully."}"#,
        )
        .kept(fields),
    }
}

#[test]
fn the_word_false_is_no_success() {
    let to = |endpoint| Trial::of(&SERVICE).to(endpoint).refused();
    assert_eq!(to("https://formsubmit.co/ajax/new"), Outcome::Refused);
    assert_eq!(
        to("https://formsubmit.co/1f2e3d4c5b6a"),
        Outcome::Unknown(Doubt::Unreadable)
    );
}
