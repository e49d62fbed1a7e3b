//! Answers begin with the answer: a question in twenty words, a cell of the comparison in twelve.

use super::wording::flow::{Known, plain};
use crate::file::TextFile;
use crate::files::Files;
use crate::issue::Issue;
use crate::text::Text;

const ANSWER: usize = 20;
const CELL: usize = 12;

pub(super) fn check(files: &Files, known: &Known<'_>, issues: &mut Vec<Issue>) {
    let mut check = |text: &Text, file: &TextFile, most| {
        let words = words(text, known);
        if words > most {
            let what = format!("this short answer has {words} words; {most} fit");
            let mend = "say only the answer; the reasons and figures stand below it";
            issues.push(file.issue(text.at, what, mend));
        }
    };
    for question in files.faq.questions() {
        check(&question.short, &files.faq.file, ANSWER);
    }
    for row in &files.comparison.row {
        for side in [&row.ketamine_short, &row.ect_short] {
            check(side, &files.comparison.file, CELL);
        }
    }
}

/// Words as they are read, figures put in.
fn words(text: &Text, known: &Known<'_>) -> usize {
    let flows = plain(text, known);
    let tokens = flows.iter().flat_map(|flow| &flow.tokens);
    tokens.filter(|token| token.is_word()).count()
}
