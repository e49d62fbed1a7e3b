//! The form has a sentence for each problem and words for each choice, and no others.

use crate::Issue;
use crate::consultation::{Choice, Fields};
use crate::load::Raw;
use lead::{Field, Problem};

/// The clinic's own inbox keeps so much of what the page tells (docs/inbox.md).
const MOST_BYTES: usize = 1000;

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    let Some(form) = &raw.consultation else {
        return;
    };
    let source = &form.source;
    for code in Problem::all().iter().map(|problem| problem.code()) {
        if !form.errors.contains_key(code) {
            let mend =
                format!("add {code} = \"…\" under [errors]: what the visitor can do about it");
            issues.push(source.issue(
                place(&source.text, "[errors]"),
                format!("the form has no sentence for \"{code}\""),
                mend,
            ));
        }
    }
    for (code, words) in &form.errors {
        if !Problem::all().iter().any(|problem| problem.code() == code) {
            issues.push(source.issue(
                words.at,
                format!("the form knows no problem called \"{code}\""),
                "check the spelling, or take the line out",
            ));
        }
    }
    for field in Field::all().iter().map(|field| field.as_str()) {
        if !form.sent.contains_key(field) {
            issues.push(source.issue(
                place(&source.text, "[sent]"),
                format!("the privacy page would not tell that \"{field}\" is sent"),
                format!("add {field} = \"…\" under [sent]"),
            ));
        }
    }
    for (field, words) in &form.sent {
        if Field::from_name(field).is_none() {
            issues.push(source.issue(
                words.at,
                format!("the form has no field called \"{field}\""),
                "check the spelling, or take the line out",
            ));
        }
    }
    for (key, words) in [
        ("consent_text", &form.form.consent_text),
        ("text_consent_text", &form.form.text_consent_text),
    ] {
        // They are sent as they stand here, and what is sent has no line breaks and no outer spaces.
        if words.trim() != words
            || words.is_empty()
            || words.len() > MOST_BYTES
            || words.contains(char::is_control)
        {
            issues.push(source.issue(
                place(&source.text, &format!("\n{key} =")) + 1,
                format!("the words of {key} could not be sent exactly as they stand"),
                "write them on one line, without spaces at the ends, in at most 1000 bytes (letters, and more for accents)",
            ));
        }
    }
    for (field, choice) in choices(&form.fields) {
        let at = place(&source.text, &format!("[fields.{}]", field.as_str()));
        for key in field
            .choices()
            .iter()
            .filter(|key| !choice.options.contains_key(**key))
        {
            let what = format!(
                "the field \"{}\" has no words for its choice \"{key}\"",
                field.as_str()
            );
            issues.push(source.issue(at, what, format!("add {key} = \"…\" to its options")));
        }
        for key in choice
            .options
            .keys()
            .filter(|key| !field.choices().contains(&key.as_str()))
        {
            let what = format!(
                "the field \"{}\" has no choice called \"{key}\"",
                field.as_str()
            );
            issues.push(source.issue(
                at,
                what,
                format!("its choices are {}", field.choices().join(", ")),
            ));
        }
    }
}

fn choices(fields: &Fields) -> [(Field, &Choice); 4] {
    [
        (Field::ContactBy, &fields.contact_by),
        (Field::BestTime, &fields.best_time),
        (Field::LeaveMessage, &fields.leave_message),
        (Field::AskingFor, &fields.asking_for),
    ]
}

/// Where a table begins in the file.
fn place(text: &str, table: &str) -> usize {
    text.find(table).unwrap_or_default()
}
