//! What answers mean, whatever service they come from. What each service answers: `tests/services/`.

#![allow(clippy::unwrap_used)]

use delivery::answer::{Answer, Body, Doubt, FieldError, Outcome, understand};
use delivery::{Json, Settings, Success};
use lead::{Field, Problem};

fn body(text: &str) -> Body<'_> {
    fn tree(value: serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Null => Json::Null,
            Value::Bool(said) => Json::Bool(said),
            Value::Number(number) => Json::Number(number.as_f64().unwrap()),
            Value::String(text) => Json::Text(text),
            Value::Array(items) => Json::List(items.into_iter().map(tree).collect()),
            Value::Object(all) => Json::Map(
                all.into_iter()
                    .map(|(name, value)| (name, tree(value)))
                    .collect(),
            ),
        }
    }
    if text.trim().is_empty() {
        return Body::Empty;
    }
    serde_json::from_str(text).map_or(Body::Text(text), |value| Body::Json(tree(value)))
}

fn answer(status: u16, text: &str) -> Answer<'_> {
    Answer {
        status,
        redirected: false,
        content_type: "application/json",
        retry_after: "",
        body: body(text),
        now: 1_000,
    }
}

fn said(status: u16, text: &str) -> Outcome {
    understand(&answer(status, text), &Settings::default())
}

fn accepted() -> Outcome {
    Outcome::Accepted(String::new())
}

#[test]
fn success_only_when_the_body_does_not_say_otherwise() {
    for taken in [
        "",
        " \r\n",
        "{}",
        r#"{"ok":true}"#,
        r#"{"success":"true"}"#,
        r#"{"success":true,"message":"false"}"#,
        r#"{"errors":[],"error":null}"#,
        r#"{"errors":{},"error":""}"#,
        r#"{"error":false}"#,
        r#"{"inlineMessage":"<p>Thanks</p>"}"#,
        r#"{"redirectUri":"https://x.example"}"#,
        r#"{"next":"/thanks"}"#,
        r#"{"status":"success"}"#,
    ] {
        assert_eq!(said(200, taken), accepted(), "{taken}");
        assert_eq!(said(299, taken), accepted(), "{taken}");
    }
    for refused in [
        r#"{"ok":false}"#,
        r#"{"ok":"false"}"#,
        r#"{"success":false}"#,
        r#"{"success":"false","message":"no"}"#,
        r#"{"success":"False"}"#,
        r#"{"error":"quota"}"#,
        r#"{"error":{"code":1}}"#,
        r#"{"error":1}"#,
        r#"{"errors":[{"code":"EMPTY"}]}"#,
        r#"{"errors":"many"}"#,
        r#"{"ok":true,"error":"no"}"#,
        r#"{"status":"error"}"#,
        r#"{"status":"ERROR"}"#,
    ] {
        assert_eq!(said(200, refused), Outcome::Refused, "{refused}");
        assert_eq!(said(400, refused), Outcome::Refused, "{refused}");
    }
    for unreadable in [
        "<!DOCTYPE html><html>",
        r#"{"reference":"#,
        "[]",
        "true",
        "1",
        "\"ok\"",
        "null",
        "Accepted",
    ] {
        assert_eq!(
            said(200, unreadable),
            Outcome::Unknown(Doubt::Unreadable),
            "{unreadable}"
        );
    }
}

#[test]
fn the_reference() {
    assert_eq!(
        said(201, r#"{"ok":true,"reference":"K7M2QX"}"#),
        Outcome::Accepted("K7M2QX".to_owned())
    );
    assert_eq!(said(201, r#"{"reference":7}"#), accepted());
    let long = format!(r#"{{"reference":"{}"}}"#, "x".repeat(65));
    assert_eq!(said(201, &long), accepted());
}

#[test]
fn statuses() {
    use Outcome::{Refused, Unknown};
    for (status, outcome) in [
        (0, Unknown(Doubt::Unreadable)),
        (199, Unknown(Doubt::Unreadable)),
        (300, Unknown(Doubt::Unreadable)),
        (302, Unknown(Doubt::Unreadable)),
        (400, Refused),
        (402, Refused),
        (403, Refused),
        (404, Refused),
        (408, Unknown(Doubt::Server)),
        (409, Unknown(Doubt::Server)),
        (410, Refused),
        (413, Refused),
        (415, Refused),
        (422, Refused),
        (429, Outcome::Busy(None)),
        (499, Refused),
        (500, Unknown(Doubt::Server)),
        (502, Unknown(Doubt::Server)),
        (503, Unknown(Doubt::Server)),
        (599, Unknown(Doubt::Server)),
        (600, Unknown(Doubt::Unreadable)),
    ] {
        // A body of success changes nothing about a status that is none.
        assert_eq!(said(status, r#"{"ok":true}"#), outcome, "{status}");
        assert_eq!(said(status, "<html>"), outcome, "{status}");
    }
}

#[test]
fn busy_with_the_time_to_wait() {
    let busy = |status, retry_after| {
        let answer = Answer {
            retry_after,
            ..answer(status, "")
        };
        understand(&answer, &Settings::default())
    };
    assert_eq!(busy(429, "7"), Outcome::Busy(Some(7)));
    assert_eq!(
        busy(429, "Thu, 01 Jan 1970 00:17:40 GMT"),
        Outcome::Busy(Some(60))
    );
    assert_eq!(busy(429, "soon"), Outcome::Busy(None));
    assert_eq!(busy(503, "0"), Outcome::Busy(Some(0)));
    // Without a time that can be read it is any failure of a server.
    assert_eq!(busy(503, "soon"), Outcome::Unknown(Doubt::Server));
    assert_eq!(busy(500, "7"), Outcome::Unknown(Doubt::Server));
}

#[test]
fn what_counts_beside_json() {
    let page = (
        "text/html; charset=utf-8",
        "<!DOCTYPE html><title>Thanks</title>",
    );
    let bare = ("TEXT/HTML", "Thanks");
    let sly = ("", "\n <html>");
    let plain = ("text/plain", "Accepted");
    let list = ("application/json", "[]");
    for (success, redirected, counts) in [
        (Success::Json, false, [false, false, false, false, false]),
        (Success::Json, true, [false, false, false, false, false]),
        (Success::Text, false, [false, false, false, true, true]),
        (
            Success::Redirect,
            false,
            [false, false, false, false, false],
        ),
        (Success::Redirect, true, [true, true, true, true, true]),
        (Success::Page, false, [true, true, true, true, true]),
    ] {
        let settings = Settings {
            success,
            ..Settings::default()
        };
        for ((content_type, text), counts) in [page, bare, sly, plain, list].into_iter().zip(counts)
        {
            let of = |status| {
                let answer = Answer {
                    content_type,
                    redirected,
                    ..answer(status, text)
                };
                understand(&answer, &settings)
            };
            let expected = if counts {
                accepted()
            } else {
                Outcome::Unknown(Doubt::Unreadable)
            };
            assert_eq!(of(200), expected, "{success:?} {redirected} {text}");
            // An error's page is no success. Behind a redirect it is not the request that was not found.
            let missing = if redirected {
                Outcome::Unknown(Doubt::Unreadable)
            } else {
                Outcome::Refused
            };
            assert_eq!(of(404), missing);
        }
        let no = Answer {
            redirected,
            ..answer(200, r#"{"success":false}"#)
        };
        assert_eq!(understand(&no, &settings), Outcome::Refused, "{success:?}");
    }
}

/// The endpoint had the request before it pointed elsewhere: what stands there cannot say "not taken".
#[test]
fn behind_a_redirect() {
    let settings = Settings::default();
    let of = |status, text, redirected| {
        let answer = Answer {
            redirected,
            retry_after: "7",
            ..answer(status, text)
        };
        understand(&answer, &settings)
    };
    for (status, text) in [
        (429, ""),
        (503, ""),
        (403, "no"),
        (404, "<p>"),
        (410, r#"{"error":"gone"}"#),
    ] {
        let plain = of(status, text, false);
        assert!(
            matches!(plain, Outcome::Busy(Some(7)) | Outcome::Refused),
            "{status}"
        );
        assert_eq!(
            of(status, text, true),
            Outcome::Unknown(Doubt::Unreadable),
            "{status}"
        );
    }
    assert_eq!(of(500, "", true), Outcome::Unknown(Doubt::Server));
    // Fields are named by whoever read the request.
    let named = of(
        422,
        r#"{"errors":[{"field":"email","message":"no"}]}"#,
        true,
    );
    assert!(matches!(named, Outcome::Rejected(_)), "{named:?}");
    // So is a refusal in an answer of success: Apps Script gives every answer behind a redirect.
    assert_eq!(of(200, r#"{"ok":false}"#, true), Outcome::Refused);
}

#[test]
fn errors_at_fields_in_all_shapes() {
    let settings = Settings {
        names: vec![
            (Field::Email, "mail".to_owned()),
            (Field::Phone, String::new()),
        ],
        ..Settings::default()
    };
    let of = |text| match understand(&answer(422, text), &settings) {
        Outcome::Rejected(errors) => errors,
        other => panic!("{text}: {other:?}"),
    };
    let error = |field, problem, message: &str| FieldError {
        field,
        problem,
        message: message.to_owned(),
    };
    for (text, expected) in [
        (
            r#"{"errors":[{"field":"mail","message":"m"}]}"#,
            error(Field::Email, None, "m"),
        ),
        (
            r#"{"errors":[{"field":"MAIL","message":"m"}]}"#,
            error(Field::Email, None, "m"),
        ),
        (
            r#"{"errors":[{"field":"email","message":"m"}]}"#,
            error(Field::Email, None, "m"),
        ),
        (
            r#"{"errors":[{"name":"mail","detail":"m"}]}"#,
            error(Field::Email, None, "m"),
        ),
        (
            r##"{"errors":[{"pointer":"#/mail","detail":"m"}]}"##,
            error(Field::Email, None, "m"),
        ),
        (
            r#"{"errors":{"mail":["m","n"]}}"#,
            error(Field::Email, None, "m"),
        ),
        (r#"{"errors":{"Mail":"m"}}"#, error(Field::Email, None, "m")),
        (
            r#"{"errors":[{"message":"'mail' is missing","errorType":"REQUIRED_FIELD"}]}"#,
            error(Field::Email, None, "'mail' is missing"),
        ),
        // A field that is not sent under a name of its own may be named by ours.
        (
            r#"{"errors":[{"field":"phone"}]}"#,
            error(Field::Phone, None, ""),
        ),
        (
            r#"{"errors":[{"field":"best_time","code":"best_time_unknown","message":"m"}]}"#,
            error(Field::BestTime, Some(Problem::BestTimeUnknown), "m"),
        ),
    ] {
        assert_eq!(of(text), [expected], "{text}");
    }
    // One per field, in the endpoint's order; what is no field of ours is passed over.
    let text = r#"{"errors":[{"field":"x"},{"field":"name","message":"1"},{"field":"mail"},{"field":"name","message":"2"}]}"#;
    let fields: Vec<_> = of(text)
        .into_iter()
        .map(|error| (error.field, error.message))
        .collect();
    assert_eq!(
        fields,
        [(Field::Name, "1".to_owned()), (Field::Email, String::new())]
    );
    // Cut between characters.
    let long = format!(
        r#"{{"errors":[{{"field":"name","message":"{}"}}]}}"#,
        "é".repeat(400) + "x"
    );
    assert_eq!(of(&long)[0].message, "é".repeat(150));
    for nowhere in [
        r#"{"errors":[{"field":""}]}"#,
        r#"{"errors":["mail"]}"#,
        r#"{"errors":[{"message":"''"}]}"#,
        // What stands in quotation marks is what was typed.
        r#"{"errors":[{"message":"The text 'mail' is too long","errorType":"INPUT_TOO_LARGE"}]}"#,
    ] {
        assert_eq!(
            understand(&answer(422, nowhere), &settings),
            Outcome::Refused,
            "{nowhere}"
        );
    }
}

#[test]
fn what_nobody_fills_in_nobody_can_mend() {
    let errors = |names: &[&str]| {
        let each = names
            .iter()
            .map(|name| format!(r#"{{"field":"{name}","message":"?"}}"#));
        let list = each.collect::<Vec<_>>().join(",");
        said(422, &format!(r#"{{"errors":[{list}]}}"#))
    };
    let asked = |field| {
        Outcome::Rejected(vec![FieldError {
            field,
            problem: None,
            message: "?".to_owned(),
        }])
    };
    assert_eq!(
        errors(&["reference", "utm_source", "submission_id"]),
        Outcome::Refused
    );
    assert_eq!(errors(&["consent_text", "email"]), asked(Field::Email));
    assert_eq!(errors(&["text_consent"]), asked(Field::TextConsent));
}
