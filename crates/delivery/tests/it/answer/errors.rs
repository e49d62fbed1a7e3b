//! Objections to fields, whatever their shape.

use super::{answer, said};
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

/// A field, what services call it, and what is said in our own words.
const WORDS: &str = "
best_time best_time_unknown BestTimeUnknown
email email_unfinished EmailUnfinished
name REQUIRED_FIELD NameMissing
name REQUIRED_FIELD_EMPTY NameMissing
name REQUIRED_FIELD_MISSING NameMissing
contact_by REQUIRED_FIELD ContactByMissing
consent REQUIRED_FIELD ConsentMissing
text_consent REQUIRED_FIELD TextConsentMissing
phone REQUIRED_FIELD
email INVALID_EMAIL EmailMalformed
email TYPE_EMAIL EmailMalformed
phone TYPE_EMAIL
phone INVALID_NUMBER PhoneMalformed
phone TYPE_NUMERIC PhoneMalformed
email TYPE_NUMERIC
name INPUT_TOO_LARGE NameTooLong
phone INPUT_TOO_LARGE TooLong
best_time VALUE_NOT_IN_FIELD_DEFINITION BestTimeUnknown
time_zone VALUE_NOT_IN_FIELD_DEFINITION TimeZoneUnknown
name VALUE_NOT_IN_FIELD_DEFINITION
name ?";

#[test]
fn the_problem_in_all_words() {
    for row in WORDS.trim().lines() {
        let mut words = row.split(' ');
        let [name, code, problem] = [(); 3].map(|()| words.next().unwrap_or_default());
        for key in ["code", "errorType"] {
            let text = format!(r#"{{"errors":[{{"field":"{name}","{key}":"{code}"}}]}}"#);
            let [
                FieldError {
                    field,
                    problem: found,
                    message,
                },
            ] = &errors(&text)[..]
            else {
                panic!("{text}");
            };
            let found = found.map_or(String::new(), |problem| format!("{problem:?}"));
            assert_eq!(
                (field.as_str(), &*found, &**message),
                (name, problem, ""),
                "{text}"
            );
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
