//! What reads as a number.

use std::ops::Range;

/// Words that are numbers. "First" and "second" are left out: they order things and count nothing.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "dozen",
    "dozens", "half", "halves", "halve", "halved", "third", "thirds", "quarter", "quarters",
    "fourth", "fifth", "fifths", "sixth", "seventh", "eighth", "ninth", "tenth", "tenths", "once",
    "twice", "thrice", "double", "doubled", "doubles", "triple", "tripled", "twofold",
    "threefold", "fourfold", "fivefold", "sixfold", "sevenfold", "eightfold", "ninefold",
    "tenfold", "percent", "percentage",
];

/// What "one" counts when it is a number.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "person", "patient", "people", "adult", "man", "woman", "death", "suicide", "case", "dollar",
    "hour", "day", "week", "month", "year", "point", "time",
];

/// The numbers of a line, by byte range.
pub fn numbers(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = line[from..].find(char::is_alphanumeric).map(|at| from + at) {
        let rest = &line[start..];
        let digits = rest.starts_with(|c: char| c.is_numeric());
        let length = if digits {
            digits_of(rest)
        } else {
            letters_of(rest)
        };
        let end = start + length;
        if digits {
            found.push(with_signs(line, start, end));
        } else if is_number(&line[start..end], &line[end..]) {
            found.push(start..end);
        }
        from = end;
    }
    found
}

/// `1,498` and `8.54` are one number each; a dot or comma at the end belongs to the sentence.
fn digits_of(rest: &str) -> usize {
    let run = rest
        .find(|c: char| !c.is_numeric() && c != '.' && c != ',')
        .unwrap_or(rest.len());
    rest[..run].trim_end_matches(['.', ',']).len()
}

fn letters_of(rest: &str) -> usize {
    rest.find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len())
}

/// A dollar before and a percent sign behind belong to the number.
fn with_signs(line: &str, start: usize, end: usize) -> Range<usize> {
    let start = if line[..start].ends_with('$') {
        start - 1
    } else {
        start
    };
    let end = if line[end..].starts_with('%') {
        end + 1
    } else {
        end
    };
    start..end
}

/// Whether a word is a number, given what follows it. "One" mostly stands for a thing ("the one",
/// "for one reason"); it is a number where it counts people, events, time or parts.
fn is_number(word: &str, after: &str) -> bool {
    let word = word.to_lowercase();
    if word != "one" {
        return WORDS.contains(&word.as_str());
    }
    let mut next = after
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase);
    let joined = after.starts_with([' ', '-']);
    let (Some(first), second, third) = (next.next(), next.next(), next.next()) else {
        return false;
    };
    let counts = |word: &Option<String>| word.as_deref().is_some_and(names_a_number);
    let ratio = match first.as_str() {
        "in" | "of" | "per" | "to" | "or" => counts(&second) || second.as_deref() == Some("every"),
        "out" => counts(&third),
        _ => false,
    };
    joined
        && (ratio
            || COUNTED.contains(&first.as_str())
            || (first != "one" && names_a_number(&first)))
}

/// Whether a word in small letters can be a number at all.
pub fn names_a_number(word: &str) -> bool {
    WORDS.contains(&word) || word.starts_with(|c: char| c.is_numeric())
}
