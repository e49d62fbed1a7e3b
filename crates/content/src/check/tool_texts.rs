//! The worksheet has a sentence for each number that it refuses, the lists are questions that fit on a sheet,
//! what the page fills in has its marks, and each knowledge question has one right answer.

use super::ids::{ROW, unknown};
use crate::evidence::Comparison;
use crate::file::{Filed, TextFile};
use crate::files::Files;
use crate::issue::Issue;
use crate::text::Text;
use crate::tools::cost::Cost;
use crate::tools::quiz::Quiz;
use crate::tools::sheets::{Sheet, Sheets};
use choice::amount::Refused;
use choice::sheet::{MAX_OWN, OWN_LENGTH};
use std::collections::HashSet;

/// How many questions a list may have.
const QUESTIONS: std::ops::RangeInclusive<usize> = 8..=20;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    let (cost, sheets) = (&files.cost, &files.sheets);
    worksheet(cost, issues);
    for (text, wanted) in cost.sum.templates() {
        marks(text, wanted, &cost.file, issues);
    }
    own(sheets, issues);
    for (name, sheet) in sheets.both() {
        list(name, sheet, &sheets.file, issues);
    }
    for (text, wanted) in sheets.templates() {
        marks(text, wanted, &sheets.file, issues);
    }
    quiz(&files.quiz, &files.comparison, issues);
}

fn worksheet(cost: &Filed<Cost>, issues: &mut Vec<Issue>) {
    let file = &cost.file;
    for key in Refused::all().iter().map(|reason| reason.key()) {
        if !cost.refused.contains_key(key) {
            let at = file.text.find("[refused]").unwrap_or_default();
            let what = format!("the worksheet has no sentence for \"{key}\"");
            let mend = format!("add {key} = \"…\" under [refused]: what to type instead");
            issues.push(file.issue(at, what, mend));
        }
    }
    for (key, sentence) in &cost.refused {
        if !Refused::all().iter().any(|reason| reason.key() == key) {
            let what = format!("the worksheet refuses nothing for \"{key}\"");
            let mend = "check the spelling, or take the line out";
            issues.push(file.issue(sentence.at, what, mend));
        }
    }
}

/// Each mark that is wanted stands there once, and no other.
fn marks(text: &Text, wanted: &[&str], file: &TextFile, issues: &mut Vec<Issue>) {
    let found = text.split('{').skip(1);
    let mut found: Vec<&str> = found
        .map(|mark| mark.split_once('}').map_or("", |(mark, _)| mark))
        .collect();
    found.sort_unstable();
    let mut sorted = wanted.to_vec();
    sorted.sort_unstable();
    if found != sorted {
        let what = "this text does not have the marks that the page fills in";
        let mend = format!("write each once: {{{}}}", wanted.join("}, {"));
        issues.push(file.issue(text.at, what, mend));
    }
}

fn own(sheets: &Filed<Sheets>, issues: &mut Vec<Issue>) {
    let labels: HashSet<&str> = sheets.own.iter().map(Text::as_str).collect();
    if sheets.own.len() != MAX_OWN || labels.len() != MAX_OWN {
        let at = sheets.own.first().map_or(0, |label| label.at);
        let what =
            format!("there are {MAX_OWN} boxes for own questions, each with a name of its own");
        let mend = format!("give `own` {MAX_OWN} different texts");
        issues.push(sheets.file.issue(at, what, mend));
    }
}

fn list(name: &str, sheet: &Sheet, file: &TextFile, issues: &mut Vec<Issue>) {
    let count = sheet.questions.len();
    if !QUESTIONS.contains(&count) {
        let what = format!("the list \"{name}\" has {count} questions; a list has 8 to 20");
        issues.push(file.issue(sheet.heading.at, what, "add questions, or take some out"));
    }
    let mut seen = HashSet::new();
    for question in &sheet.questions {
        let mut say = |what: &str, mend: &str| issues.push(file.issue(question.at, what, mend));
        let length = question.chars().count();
        if length > OWN_LENGTH {
            let what =
                format!("this question has {length} characters; {OWN_LENGTH} fit on the sheet");
            say(&what, "shorten it, or make two of it");
        }
        if !question.trim().ends_with('?') {
            let what = "this is no question: it does not end with a question mark";
            say(what, "put it as a question to the clinic or the service");
        }
        if !seen.insert(question.as_str()) {
            let what = format!("this question stands twice in the list \"{name}\"");
            say(&what, "take one of them out");
        }
    }
}

fn quiz(quiz: &Filed<Quiz>, comparison: &Comparison, issues: &mut Vec<Issue>) {
    let file = &quiz.file;
    for question in &quiz.question {
        let at = question.question.at;
        let answers = question.answer.len();
        if !(2..=3).contains(&answers) {
            let what = format!("this question has {answers} answers to choose from");
            issues.push(file.issue(at, what, "give it two or three"));
        }
        let right = question.answer.iter().filter(|answer| answer.fits).count();
        if right != 1 {
            let what = format!("this question has {right} answers that fit the studies");
            let mend = "write fits = true below exactly one of its answers";
            issues.push(file.issue(at, what, mend));
        }
        if comparison.by_id(&question.row).is_none() {
            issues.push(unknown(file, &question.row, ROW));
        }
    }
}
