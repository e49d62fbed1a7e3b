//! What an answer of the endpoint means. Plain Rust, no browser in it.

use lead::Field;
use serde::Deserialize;

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

#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer {
    ok: Option<bool>,
    reference: Option<String>,
    errors: Vec<FieldError>,
}

#[derive(Deserialize)]
struct FieldError {
    #[serde(default)]
    field: String,
    #[serde(default)]
    message: String,
}

/// Reads an answer: its status and its body, JSON where the endpoint speaks JSON.
#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub fn understand(status: u16, body: &str) -> Outcome {
    let answer: Answer = serde_json::from_str(body).unwrap_or_default();
    let refused = answer.ok == Some(false) || !answer.errors.is_empty();
    match status {
        200..=299 if !refused => Outcome::Accepted(answer.reference),
        400..=499 | 200..=299 => {
            let at_field =
                |error: FieldError| Some((Field::from_name(&error.field)?, error.message));
            let errors: Vec<_> = answer.errors.into_iter().filter_map(at_field).collect();
            if errors.is_empty() {
                Outcome::Failed
            } else {
                Outcome::Rejected(errors)
            }
        }
        _ => Outcome::Failed,
    }
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
