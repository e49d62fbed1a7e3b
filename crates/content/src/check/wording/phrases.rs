//! The rules that are phrases.

use super::flow::Token;
use super::hits::Hit;
use super::spoken::Spoken;
use super::table::Ready;
use crate::rules::RuleKind;
use std::ops::Range;

pub(super) fn check<'a>(rules: &[Ready<'a>], spoken: &[Spoken<'_>], hits: &mut Vec<Hit<'a>>) {
    for ready in rules {
        for words in spoken.iter().filter(|words| under(ready.rule.kind, words)) {
            for range in find(ready, words) {
                hits.push(words.hit(ready.rule, range));
            }
        }
    }
}

/// Whether a rule of this kind looks at these words.
fn under(kind: RuleKind, words: &Spoken<'_>) -> bool {
    match kind {
        RuleKind::Answer => words.place.answer(),
        _ if words.flow.link => false,
        RuleKind::Forbidden | RuleKind::Loaded | RuleKind::Form => true,
        RuleKind::Figure => words.place.clinical(),
        _ => false,
    }
}

/// Where the rule's phrases stand, but not inside of one of its `unless`.
pub(super) fn find(ready: &Ready<'_>, words: &Spoken<'_>) -> Vec<Range<usize>> {
    let tokens = &words.flow.tokens;
    let inside = |range: &Range<usize>| ready.unless.iter().any(|p| p.covers(tokens, range));
    let cited = |token: &Token| token.cited;
    let mut found: Vec<Range<usize>> = Vec::new();
    for range in ready.patterns.iter().flat_map(|p| p.find(tokens)) {
        let counts = matches!(
            ready.rule.kind,
            RuleKind::Figure | RuleKind::Time | RuleKind::Absence
        );
        let sourced = counts && tokens[range.clone()].iter().any(cited);
        let told = found.iter().any(|other| other.start == range.start);
        if !sourced && !told && !inside(&range) {
            found.push(range);
        }
    }
    found
}
