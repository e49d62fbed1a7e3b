//! The form has a sentence for each problem and words for each choice, and no others.

use crate::Issue;
use crate::consultation::{Choice, Fields};
use crate::load::Raw;
use lead::{Field, Problem};

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
