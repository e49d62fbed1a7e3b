//! A figure on suicide has the crisis line in its own section.

use super::flow::{Known, Token};
use super::hits::Hit;
use super::pattern::is_number;
use super::spoken::Spoken;
use super::table::{Ready, of};
use crate::files::Scope;
use crate::rules::RuleKind;
use std::ops::Range;

pub(super) fn check<'a>(
    rules: &[Ready<'a>],
    spoken: &[Spoken<'_>],
    known: &Known<'_>,
    hits: &mut Vec<Hit<'a>>,
) {
    for ready in of(rules, RuleKind::Suicide) {
        let shown = spoken
            .iter()
            .filter(|words| words.place.scope != Scope::Small);
        for words in shown {
            let Some(range) = figure(words, known) else {
                continue;
            };
            let line = |token: &Token| token.word.contains("988");
            let helped = spoken.iter().any(|other| {
                other.section() == words.section() && other.flow.tokens.iter().any(line)
            });
            if !helped {
                hits.push(words.hit(ready.rule, range));
            }
        }
    }
}

/// The sentence with a figure on suicide, or the figure that is about it.
fn figure(words: &Spoken<'_>, known: &Known<'_>) -> Option<Range<usize>> {
    let tokens = &words.flow.tokens;
    for (at, id) in &words.flow.cites {
        let about = known
            .get(id.as_str())
            .is_some_and(|finding| finding.value.is_some() && finding.about_suicide());
        if about {
            return Some(*at..(*at + 1).min(tokens.len()));
        }
    }
    let mut from = 0;
    for sentence in tokens.split_inclusive(|token| token.word == ".") {
        let range = from..from + sentence.len();
        from = range.end;
        let speaks = sentence
            .iter()
            .any(|token| token.word.starts_with("suicid"));
        let share = |word: &str| matches!(word, "half" | "third" | "quarter" | "most");
        let counts = |token: &Token| token.cited || is_number(&token.word) || share(&token.word);
        if speaks && sentence.iter().any(counts) {
            return Some(range);
        }
    }
    None
}
