//! The form has a sentence for each problem and words for each choice, and no others.

use crate::consultation::Consultation;
use crate::file::Filed;
use crate::files::Files;
use crate::issue::Issue;
use lead::{Field, Problem};

/// The clinic's own inbox keeps so much of what the page tells (docs/inbox.md).
const MOST_BYTES: usize = 1000;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    let form = &files.consultation;
    problems(form, issues);
    sent(form, issues);
    consents(form, issues);
    choices(form, issues);
}

fn problems(form: &Filed<Consultation>, issues: &mut Vec<Issue>) {
    for code in Problem::all().iter().map(|problem| problem.code()) {
        if !form.errors.contains_key(code) {
            let what = format!("the form has no sentence for \"{code}\"");
            let mend =
                format!("add {code} = \"…\" under [errors]: what the visitor can do about it");
            issues.push(form.file.issue(place(form, "[errors]"), what, mend));
        }
    }
    for (code, words) in &form.errors {
        if !Problem::all().iter().any(|problem| problem.code() == code) {
            let what = format!("the form knows no problem called \"{code}\"");
            let mend = "check the spelling, or take the line out";
            issues.push(form.file.issue(words.at, what, mend));
        }
    }
}

fn sent(form: &Filed<Consultation>, issues: &mut Vec<Issue>) {
    for field in Field::all().iter().map(|field| field.as_str()) {
        if !form.sent.contains_key(field) {
            let what = format!("the privacy page would not tell that \"{field}\" is sent");
            let mend = format!("add {field} = \"…\" under [sent]");
            issues.push(form.file.issue(place(form, "[sent]"), what, mend));
        }
    }
    for (field, words) in &form.sent {
        if Field::from_name(field).is_none() {
            let what = format!("the form has no field called \"{field}\"");
            let mend = "check the spelling, or take the line out";
            issues.push(form.file.issue(words.at, what, mend));
        }
    }
}

/// They are sent as they stand here, and what is sent has no line breaks and no outer spaces.
fn consents(form: &Filed<Consultation>, issues: &mut Vec<Issue>) {
    for (key, words) in [
        ("consent_text", &form.form.consent_text),
        ("text_consent_text", &form.form.text_consent_text),
    ] {
        let fits = !words.is_empty() && words.len() <= MOST_BYTES && words.trim() == words;
        if !fits || words.contains(char::is_control) {
            let at = place(form, &format!("\n{key} =")) + 1;
            let what = format!("the words of {key} could not be sent exactly as they stand");
            let mend = "write them on one line, without spaces at the ends, in at most 1000 bytes (letters, and more for accents)";
            issues.push(form.file.issue(at, what, mend));
        }
    }
}

fn choices(form: &Filed<Consultation>, issues: &mut Vec<Issue>) {
    let fields = &form.fields;
    for (field, choice) in [
        (Field::ContactBy, &fields.contact_by),
        (Field::BestTime, &fields.best_time),
        (Field::LeaveMessage, &fields.leave_message),
        (Field::AskingFor, &fields.asking_for),
    ] {
        let (name, known) = (field.as_str(), field.choices());
        let at = place(form, &format!("[fields.{name}]"));
        let options = &choice.options;
        for key in known.iter().filter(|key| !options.contains_key(**key)) {
            let what = format!("the field \"{name}\" has no words for its choice \"{key}\"");
            let mend = format!("add {key} = \"…\" to its options");
            issues.push(form.file.issue(at, what, mend));
        }
        for key in options.keys().filter(|key| !known.contains(&key.as_str())) {
            let what = format!("the field \"{name}\" has no choice called \"{key}\"");
            let mend = format!("its choices are {}", known.join(", "));
            issues.push(form.file.issue(at, what, mend));
        }
    }
}

/// Where a table or key begins in the file.
fn place(form: &Filed<Consultation>, words: &str) -> usize {
    form.file.text.find(words).unwrap_or_default()
}
