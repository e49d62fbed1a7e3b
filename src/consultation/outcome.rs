//! What an answer of the endpoint means. Plain Rust, no browser in it.

use crate::island::json::Json;
use lead::Field;

/// What became of one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Stored; with the reference that the visitor can quote, if the endpoint gave one.
    Accepted(Option<String>),
    /// Refused for what was typed, with a sentence per field.
    Rejected(Vec<(Field, String)>),
    /// Not known, or refused for another reason: everything typed stays, and a second try is offered.
    Failed,
}

/// Reads an answer: its status and its body. `parse` reads JSON: the browser's own parser, or any
/// other in a test.
///
/// Stored means: a status of success, and a body that is empty or JSON and does not say otherwise. A
/// page of HTML with a status of success is what hosts answer for addresses that they do not know,
/// and so it does not count.
pub fn understand(status: u16, body: &str, parse: fn(&str) -> Option<Json>) -> Outcome {
    let answer = match body.trim() {
        "" => Json::Map(Vec::new()),
        body => parse(body).unwrap_or(Json::Null),
    };
    match status {
        200..=299 if matches!(answer, Json::Map(_)) && !refuses(&answer) => {
            let reference = answer.get("reference").and_then(Json::text);
            Outcome::Accepted(reference.map(str::to_owned))
        }
        200..=299 | 400..=499 => {
            let errors = answer.get("errors").map(Json::items).unwrap_or_default();
            let errors: Vec<_> = errors.iter().filter_map(at_field).collect();
            if errors.is_empty() {
                Outcome::Failed
            } else {
                Outcome::Rejected(errors)
            }
        }
        _ => Outcome::Failed,
    }
}

/// Whether a body says that the request was not taken, whatever the status.
fn refuses(answer: &Json) -> bool {
    let no = |key: &str| match answer.get(key) {
        Some(Json::Bool(said)) => !said,
        Some(Json::Text(said)) => said == "false",
        _ => false,
    };
    let something = |key: &str| match answer.get(key) {
        None | Some(Json::Null | Json::Bool(false)) => false,
        Some(Json::List(items)) => !items.is_empty(),
        Some(Json::Map(entries)) => !entries.is_empty(),
        Some(_) => true,
    };
    let status = answer.get("status").and_then(Json::text) == Some("error");
    no("ok") || no("success") || something("error") || something("errors") || status
}

fn at_field(error: &Json) -> Option<(Field, String)> {
    let field = Field::from_name(error.get("field")?.text()?)?;
    let message = error.get("message").and_then(Json::text);
    Some((field, message.unwrap_or_default().to_owned()))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::{Outcome, understand};
    use crate::island::json::parse;
    use lead::Field;

    #[test]
    fn answers_are_understood() {
        let rejected = Outcome::Rejected(vec![(Field::Email, "Mend it".to_owned())]);
        for (status, body, outcome) in [
            (
                201,
                r#"{"ok":true,"reference":"K7M2QX"}"#,
                Outcome::Accepted(Some("K7M2QX".to_owned())),
            ),
            (200, "", Outcome::Accepted(None)),
            (204, "", Outcome::Accepted(None)),
            (200, r#"{"success":"true"}"#, Outcome::Accepted(None)),
            (
                200,
                r#"{"success":"false","message":"no"}"#,
                Outcome::Failed,
            ),
            (200, r#"{"success":false}"#, Outcome::Failed),
            (200, r#"{"ok":"false"}"#, Outcome::Failed),
            (200, r#"{"error":"quota"}"#, Outcome::Failed),
            (200, r#"{"errors":{"email":"bad"}}"#, Outcome::Failed),
            (200, r#"{"status":"error"}"#, Outcome::Failed),
            (
                200,
                r#"{"errors":[],"error":null}"#,
                Outcome::Accepted(None),
            ),
            (200, "<!DOCTYPE html><html>", Outcome::Failed),
            (200, r#"{"reference":"#, Outcome::Failed),
            (200, "[]", Outcome::Failed),
            (200, r#"{"ok":false}"#, Outcome::Failed),
            (
                422,
                r#"{"errors":[{"field":"email","message":"Mend it"}]}"#,
                rejected.clone(),
            ),
            (
                200,
                r#"{"errors":[{"field":"email","message":"Mend it"}]}"#,
                rejected,
            ),
            (
                422,
                r#"{"errors":[{"field":"nobody","message":"?"}]}"#,
                Outcome::Failed,
            ),
            (404, "<html>", Outcome::Failed),
            (500, r#"{"ok":true}"#, Outcome::Failed),
            (302, "", Outcome::Failed),
        ] {
            assert_eq!(understand(status, body, parse), outcome, "{status} {body}");
        }
    }
}
