//! Each knowledge question has one right answer, and a row of the comparison that tells it.

use crate::Issue;
use crate::load::Raw;

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    let Some(quiz) = &raw.quiz else { return };
    for question in &quiz.question {
        let mut wrong = |at: usize, what: String, mend: &str| {
            issues.push(quiz.source.issue(at, what, mend));
        };
        let answers = question.answer.len();
        if !(2..=3).contains(&answers) {
            wrong(
                question.question.at,
                format!("this question has {answers} answers to choose from"),
                "give it two or three",
            );
        }
        let right = question.answer.iter().filter(|answer| answer.fits).count();
        if right != 1 {
            wrong(
                question.question.at,
                format!("this question has {right} answers that fit the studies"),
                "write fits = true below exactly one of its answers",
            );
        }
        let known = raw.comparison.as_ref().is_none_or(|comparison| {
            let mut rows = comparison.row.iter();
            rows.any(|row| row.id.as_str() == question.row.as_str())
        });
        if !known {
            wrong(
                question.row.at,
                format!(
                    "no row in evidence/comparison.toml has the id \"{}\"",
                    question.row.as_str()
                ),
                "check the spelling, or add it there",
            );
        }
    }
}
