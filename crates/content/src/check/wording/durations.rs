//! Lengths of time in words stand only beside a figure that was measured at that time.
//!
//! "Relapsed within six months" is fair beside a figure whose `period` or `label` says six months:
//! then the finding is the source of both. Anywhere else the time is a figure without a source.

use super::flow::{Known, split};
use super::hits::Hit;
use super::pattern::number;
use super::phrases::find;
use super::spoken::Spoken;
use super::table::{Ready, of};
use crate::rules::RuleKind;

/// So many of a unit of time: six months.
type Length = (u32, &'static str);

const UNITS: &[&str] = &[
    "minute", "hour", "day", "night", "week", "month", "year", "decade",
];

pub(super) fn check<'a>(
    rules: &[Ready<'a>],
    spoken: &[Spoken<'_>],
    known: &Known<'_>,
    hits: &mut Vec<Hit<'a>>,
) {
    for ready in of(rules, RuleKind::Time) {
        for words in spoken.iter().filter(|words| words.clinical()) {
            let measured = measured(words, known);
            for range in find(ready, words) {
                // A number of tens before the hit is part of it: twenty-four hours.
                let from = range.start.saturating_sub(1);
                let said: Vec<_> = words.flow.tokens[from..range.end].iter().collect();
                let said: Vec<_> = said.iter().map(|token| token.word.as_str()).collect();
                let length = lengths(&said).pop();
                if length.is_none_or(|length| !measured.contains(&length)) {
                    hits.push(words.hit(ready.rule, range));
                }
            }
        }
    }
}

/// The times at which the figures of a paragraph were measured.
fn measured(words: &Spoken<'_>, known: &Known<'_>) -> Vec<Length> {
    let cites = words.flow.cites.iter();
    let findings = cites.filter_map(|(_, id)| known.get(id.as_str()));
    let texts = findings.flat_map(|finding| {
        let period = finding.period.as_deref();
        period.into_iter().chain([finding.label.as_str()])
    });
    let mut found = Vec::new();
    for text in texts {
        let words: Vec<_> = split(text).into_iter().map(|(_, word)| word).collect();
        let words: Vec<_> = words.iter().map(String::as_str).collect();
        found.extend(lengths(&words));
    }
    found
}

/// Every length of time in these words, in their order; one word may stand before the unit.
fn lengths(words: &[&str]) -> Vec<Length> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let single = word.strip_suffix('s').unwrap_or(word);
        let Some(unit) = UNITS.iter().find(|unit| **unit == single) else {
            continue;
        };
        let before = |back: usize| at.checked_sub(back).and_then(|at| number(words[at]));
        let place = if before(1).is_some() { 1 } else { 2 };
        if let Some(count) = before(place) {
            let tens =
                before(place + 1).filter(|tens| *tens >= 20 && tens % 10 == 0 && *tens < 100);
            found.push((count + tens.filter(|_| count < 10).unwrap_or(0), *unit));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{lengths, split};

    #[test]
    fn digits_and_words_tell_the_same_length() {
        for (text, wanted) in [
            ("After 6 months", vec![(6, "month")]),
            ("a six-month follow-up", vec![(6, "month")]),
            ("within twenty-four hours", vec![(24, "hour")]),
            (
                "one year, and then two more years",
                vec![(1, "year"), (2, "year")],
            ),
            ("twenty people in four weeks", vec![(4, "week")]),
            ("3 to 5 days", vec![(5, "day")]),
            ("some days", vec![]),
            ("aged 18 to 85", vec![]),
        ] {
            let words: Vec<_> = split(text).into_iter().map(|(_, word)| word).collect();
            let words: Vec<_> = words.iter().map(String::as_str).collect();
            assert_eq!(lengths(&words), wanted, "{text}");
        }
    }
}
