//! Clinical sections of 100 words and more are easy enough to read.

use super::Spoken;
use super::hits::Hit;
use super::table::{Ready, above};
use crate::readability::{Graded, Neutral, Report, grade_sentences};
use crate::words::RuleKind;

/// Shorter texts say too little for a grade that means something.
const WORDS: usize = 100;

pub(super) fn check<'a>(
    rules: &'a [Ready<'a>],
    spoken: &[Spoken<'_>],
    neutral: &Neutral,
    hits: &mut Vec<Hit<'a>>,
) -> Report {
    let mut sections: Vec<(String, Vec<&Spoken<'_>>)> = Vec::new();
    for words in spoken
        .iter()
        .filter(|words| words.place.clinical() && !words.flow.link)
    {
        let section = words.graded();
        match sections.iter_mut().rev().find(|(name, _)| *name == section) {
            Some((_, members)) => members.push(words),
            None => sections.push((section, vec![words])),
        }
    }
    let mut report = Report::default();
    for (_, members) in &sections {
        let sentences: Vec<_> = members.iter().flat_map(|words| words.sentences()).collect();
        let count = sentences.iter().map(Vec::len).sum();
        if count < WORDS {
            continue;
        }
        let Some(first) = members.first() else {
            continue;
        };
        let grade = grade_sentences(&sentences, neutral);
        let place = first.place.source;
        let at = first.flow.tokens.first().map_or(0, |token| token.at);
        let graded = Graded {
            file: place.file.clone(),
            line: place.line_inside(first.place.text.at, first.place.text, at),
            name: first.name(),
            words: count,
            grade,
        };
        if let Some(rule) = above(rules, RuleKind::Grade, grade) {
            let found = format!("reads at grade {grade:.1}");
            hits.push(Hit::whole(
                rule,
                (&graded.file, graded.line),
                &graded.name,
                &found,
            ));
        }
        report.sections.push(graded);
    }
    report
}
