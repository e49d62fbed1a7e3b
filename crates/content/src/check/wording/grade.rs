//! Clinical sections of 100 words and more are easy enough to read.

use super::hits::{Hit, Spot};
use super::spoken::Spoken;
use super::table::{Ready, above};
use crate::readability::{Graded, Neutral, Report, grade_sentences};
use crate::rules::RuleKind;

/// Shorter texts say too little for a grade that means something.
const WORDS: usize = 100;

pub(super) fn check<'a>(
    rules: &'a [Ready<'a>],
    spoken: &[Spoken<'_>],
    neutral: &Neutral,
    hits: &mut Vec<Hit<'a>>,
) -> Report {
    let mut sections: Vec<(String, Vec<&Spoken<'_>>)> = Vec::new();
    for words in spoken.iter().filter(|words| words.prose()) {
        let section = words.graded();
        match sections.iter_mut().rev().find(|(name, _)| *name == section) {
            Some((_, members)) => members.push(words),
            None => sections.push((section, vec![words])),
        }
    }
    let mut report = Report::default();
    for (_, members) in &sections {
        let sentences: Vec<_> = members.iter().flat_map(|words| words.sentences()).collect();
        if sentences.iter().map(Vec::len).sum::<usize>() < WORDS {
            continue;
        }
        let Some(first) = members.first() else {
            continue;
        };
        let grade = grade_sentences(&sentences, neutral);
        if let Some(rule) = above(rules, RuleKind::Grade, grade) {
            let found = format!("reads at grade {grade:.1}");
            hits.push(Hit::whole(rule, first.spot(0), &first.name(), &found));
        }
        let Spot { file, text, inside } = first.spot(0);
        report.sections.push(Graded {
            file: file.path.clone(),
            line: file.line_inside(text, inside),
            grade,
        });
    }
    report
}
