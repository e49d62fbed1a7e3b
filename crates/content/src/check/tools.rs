//! The worksheet has a sentence for each number that it refuses, the lists are questions that fit on
//! a sheet, and what the page fills in has its marks.

use crate::load::{Filed, Raw};
use crate::read::Source;
use crate::tools::cost::Cost;
use crate::tools::sheets::{Sheet, Sheets};
use crate::{Issue, Text};
use choice::amount::Refused;
use choice::sheet::{MAX_OWN, OWN_LENGTH};
use std::collections::HashSet;

/// How many questions a list may have.
const QUESTIONS: std::ops::RangeInclusive<usize> = 8..=20;

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    if let Some(cost) = &raw.cost {
        worksheet(cost, issues);
    }
    if let Some(sheets) = &raw.sheets {
        own(sheets, issues);
        for (name, sheet) in sheets.both() {
            list(name, sheet, &sheets.source, issues);
        }
        for (text, wanted) in sheets.templates() {
            marks(text, wanted, &sheets.source, issues);
        }
    }
}

fn worksheet(cost: &Filed<Cost>, issues: &mut Vec<Issue>) {
    let source = &cost.source;
    for key in Refused::all().iter().map(|reason| reason.key()) {
        if !cost.refused.contains_key(key) {
            issues.push(source.issue(
                source.text.find("[refused]").unwrap_or_default(),
                format!("the worksheet has no sentence for \"{key}\""),
                format!("add {key} = \"…\" under [refused]: what to type instead"),
            ));
        }
    }
    for (key, sentence) in &cost.refused {
        if !Refused::all().iter().any(|reason| reason.key() == key) {
            issues.push(source.issue(
                sentence.at,
                format!("the worksheet refuses nothing for \"{key}\""),
                "check the spelling, or take the line out",
            ));
        }
    }
    for (text, wanted) in cost.sum.templates() {
        marks(text, wanted, source, issues);
    }
}

/// Each mark that is wanted stands there once, and no other.
fn marks(text: &Text, wanted: &[&str], source: &Source, issues: &mut Vec<Issue>) {
    let mut found: Vec<&str> = text.split('{').skip(1).collect();
    for mark in &mut found {
        *mark = mark.split_once('}').map_or("", |(mark, _)| mark);
    }
    found.sort_unstable();
    let mut sorted = wanted.to_vec();
    sorted.sort_unstable();
    if found != sorted {
        issues.push(source.issue(
            text.at,
            "this text does not have the marks that the page fills in",
            format!("write each once: {{{}}}", wanted.join("}, {")),
        ));
    }
}

fn own(sheets: &Filed<Sheets>, issues: &mut Vec<Issue>) {
    let labels: HashSet<&str> = sheets.own.iter().map(Text::as_str).collect();
    if sheets.own.len() != MAX_OWN || labels.len() != MAX_OWN {
        let at = sheets.own.first().map_or(0, |label| label.at);
        issues.push(sheets.source.issue(
            at,
            format!("there are {MAX_OWN} boxes for own questions, each with a name of its own"),
            format!("give `own` {MAX_OWN} different texts"),
        ));
    }
}

fn list(name: &str, sheet: &Sheet, source: &Source, issues: &mut Vec<Issue>) {
    let count = sheet.questions.len();
    if !QUESTIONS.contains(&count) {
        issues.push(source.issue(
            sheet.heading.at,
            format!("the list \"{name}\" has {count} questions; a list has 8 to 20"),
            "add questions, or take some out",
        ));
    }
    let mut seen = HashSet::new();
    for question in &sheet.questions {
        let length = question.chars().count();
        if length > OWN_LENGTH {
            issues.push(source.issue(
                question.at,
                format!("this question has {length} characters; {OWN_LENGTH} fit on the sheet"),
                "shorten it, or make two of it",
            ));
        }
        if !question.trim().ends_with('?') {
            issues.push(source.issue(
                question.at,
                "this is no question: it does not end with a question mark",
                "put it as a question to the clinic or the service",
            ));
        }
        if !seen.insert(question.as_str()) {
            issues.push(source.issue(
                question.at,
                format!("this question stands twice in the list \"{name}\""),
                "take one of them out",
            ));
        }
    }
}
