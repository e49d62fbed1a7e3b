//! What an answer of the endpoint means. Plain Rust, no browser in it.

use lead::Field;
use serde_json::Value;

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

/// Reads an answer: its status and its body.
///
/// Stored means: a status of success, and a body that is empty or JSON and does not say otherwise. A
/// page of HTML with a status of success is what hosts answer for addresses that they do not know,
/// and so it does not count.
pub fn understand(status: u16, body: &str) -> Outcome {
    let answer = match body.trim() {
        "" => Value::Object(serde_json::Map::new()),
        body => serde_json::from_str(body).unwrap_or(Value::Null),
    };
    match status {
        200..=299 if answer.is_object() && !refuses(&answer) => {
            let reference = answer.get("reference").and_then(Value::as_str);
            Outcome::Accepted(reference.map(str::to_owned))
        }
        200..=299 | 400..=499 => {
            let errors = answer
                .get("errors")
                .and_then(Value::as_array)
                .into_iter()
                .flatten();
            let errors: Vec<_> = errors.filter_map(at_field).collect();
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
fn refuses(answer: &Value) -> bool {
    let no = |key: &str| match answer.get(key) {
        Some(Value::Bool(said)) => !said,
        Some(Value::String(said)) => said == "false",
        _ => false,
    };
    let something = |key: &str| match answer.get(key) {
        None | Some(Value::Null | Value::Bool(false)) => false,
        Some(Value::Array(list)) => !list.is_empty(),
        Some(Value::Object(map)) => !map.is_empty(),
        Some(_) => true,
    };
    let status = answer.get("status").and_then(Value::as_str) == Some("error");
    no("ok") || no("success") || something("error") || something("errors") || status
}

fn at_field(error: &Value) -> Option<(Field, String)> {
    let field = Field::from_name(error.get("field")?.as_str()?)?;
    let message = error
        .get("message")
        .and_then(Value::as_str)
        .unwrap_or_default();
    Some((field, message.to_owned()))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::{Outcome, understand};
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
            assert_eq!(understand(status, body), outcome, "{status} {body}");
        }
    }
}
