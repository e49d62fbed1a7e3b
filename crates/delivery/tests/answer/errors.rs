//! Objections to fields, whatever their shape.

use crate::{answer, said};
use delivery::{FieldError, Outcome, Settings, understand};
use lead::{Field, Problem};

fn errors(text: &str) -> Vec<FieldError> {
    let settings = Settings {
        names: vec![
            (Field::Email, "mail".to_owned()),
            (Field::Phone, String::new()),
        ],
        ..Settings::default()
    };
    match understand(&answer(422, text), &settings) {
        Outcome::Rejected(errors) => errors,
        Outcome::Refused => Vec::new(),
        other => panic!("{text}: {other:?}"),
    }
}

fn error(field: Field, problem: Option<Problem>, message: &str) -> FieldError {
    FieldError {
        field,
        problem,
        message: message.to_owned(),
    }
}

#[test]
fn the_field_in_all_shapes() {
    for text in [
        r#"{"errors":[{"field":"mail","message":"m"}]}"#,
        r#"{"errors":[{"field":"MAIL","message":"m"}]}"#,
        r#"{"errors":[{"field":"email","message":"m"}]}"#,
        r#"{"errors":[{"name":"mail","detail":"m"}]}"#,
        r##"{"errors":[{"pointer":"#/mail","detail":"m"}]}"##,
        r#"{"errors":{"mail":["m","n"]}}"#,
        r#"{"errors":{"Mail":"m"}}"#,
    ] {
        assert_eq!(errors(text), [error(Field::Email, None, "m")], "{text}");
    }
    let missing = r#"{"errors":[{"message":"'mail' is missing","errorType":"REQUIRED_FIELD"}]}"#;
    let expected = error(Field::Email, None, "'mail' is missing");
    assert_eq!(errors(missing), [expected]);
    // A field that is not sent under a name of its own may be named by ours.
    let unnamed = errors(r#"{"errors":[{"field":"phone"}]}"#);
    assert_eq!(unnamed, [error(Field::Phone, None, "")]);
}

/// What services call it, and what is said in our own words.
#[test]
fn the_problem_in_all_words() {
    use Field::*;
    for (field, code, problem) in [
        (
            BestTime,
            "best_time_unknown",
            Some(Problem::BestTimeUnknown),
        ),
        (Email, "email_unfinished", Some(Problem::EmailUnfinished)),
        (Name, "REQUIRED_FIELD", Some(Problem::NameMissing)),
        (Name, "REQUIRED_FIELD_EMPTY", Some(Problem::NameMissing)),
        (Name, "REQUIRED_FIELD_MISSING", Some(Problem::NameMissing)),
        (ContactBy, "REQUIRED_FIELD", Some(Problem::ContactByMissing)),
        (Consent, "REQUIRED_FIELD", Some(Problem::ConsentMissing)),
        (
            TextConsent,
            "REQUIRED_FIELD",
            Some(Problem::TextConsentMissing),
        ),
        (Phone, "REQUIRED_FIELD", None),
        (Email, "INVALID_EMAIL", Some(Problem::EmailMalformed)),
        (Email, "TYPE_EMAIL", Some(Problem::EmailMalformed)),
        (Phone, "TYPE_EMAIL", None),
        (Phone, "INVALID_NUMBER", Some(Problem::PhoneMalformed)),
        (Phone, "TYPE_NUMERIC", Some(Problem::PhoneMalformed)),
        (Email, "TYPE_NUMERIC", None),
        (Name, "INPUT_TOO_LARGE", Some(Problem::NameTooLong)),
        (Phone, "INPUT_TOO_LARGE", Some(Problem::TooLong)),
        (
            BestTime,
            "VALUE_NOT_IN_FIELD_DEFINITION",
            Some(Problem::BestTimeUnknown),
        ),
        (
            TimeZone,
            "VALUE_NOT_IN_FIELD_DEFINITION",
            Some(Problem::TimeZoneUnknown),
        ),
        (Name, "VALUE_NOT_IN_FIELD_DEFINITION", None),
        (Name, "?", None),
    ] {
        let name = field.as_str();
        for key in ["code", "errorType"] {
            let text = format!(r#"{{"errors":[{{"field":"{name}","{key}":"{code}"}}]}}"#);
            assert_eq!(errors(&text), [error(field, problem, "")], "{text}");
        }
    }
}

#[test]
fn one_per_field_and_cut_between_characters() {
    // In the endpoint's order; what is no field of ours is passed over.
    let text = r#"{"errors":[{"field":"x"},{"field":"name","message":"1"},{"field":"mail"},{"field":"name","message":"2"}]}"#;
    let expected = [error(Field::Name, None, "1"), error(Field::Email, None, "")];
    assert_eq!(errors(text), expected);
    for (long, cut) in [
        ("é".repeat(400), "é".repeat(150)),
        (
            "x".to_owned() + &"é".repeat(400),
            "x".to_owned() + &"é".repeat(149),
        ),
        ("x".repeat(300), "x".repeat(300)),
    ] {
        let text = format!(r#"{{"errors":[{{"field":"name","message":"{long}"}}]}}"#);
        assert_eq!(errors(&text)[0].message, cut);
    }
}

#[test]
fn what_names_no_field() {
    for text in [
        r#"{"errors":[{"field":""}]}"#,
        r#"{"errors":["mail"]}"#,
        r#"{"errors":[{"message":"''"}]}"#,
        r#"{"errors":[{"message":"'mail","errorType":"REQUIRED_FIELD"}]}"#,
        // What stands in quotation marks is what was typed.
        r#"{"errors":[{"message":"The text 'mail' is too long","errorType":"INPUT_TOO_LARGE"}]}"#,
    ] {
        assert_eq!(errors(text), [], "{text}");
    }
}

#[test]
fn what_nobody_fills_in_nobody_can_mend() {
    let errors = |names: &[&str]| {
        let each = names.iter().map(|name| format!(r#"{{"field":"{name}"}}"#));
        let list = each.collect::<Vec<_>>().join(",");
        said(422, &format!(r#"{{"errors":[{list}]}}"#))
    };
    let asked = |field| Outcome::Rejected(vec![error(field, None, "")]);
    let untold = ["reference", "utm_source", "submission_id"];
    assert_eq!(errors(&untold), Outcome::Refused);
    assert_eq!(errors(&["consent_text", "email"]), asked(Field::Email));
    assert_eq!(errors(&["text_consent"]), asked(Field::TextConsent));
}
