//! The notations of numbers. All values are in hundredths: cents, or hundredths of a day.
//!
//! `str::contains`, and `split_once` with a text, are left alone: each would bring the standard
//! library's search for texts, 2 KB, into the download.

use crate::refused::Refused;

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Dollars; the sign or the word may stand before or after.
    Money,
    /// Sessions.
    Count,
    /// Days; `½` may stand at the end.
    Days,
}

impl Kind {
    /// The largest value, in hundredths.
    fn most(self) -> u64 {
        match self {
            Kind::Money => 100_000_000,
            Kind::Count | Kind::Days => 40_000,
        }
    }
}

/// The value in hundredths, or `None` for a blank field.
pub(crate) fn read(typed: &str, kind: Kind) -> Result<Option<u64>, Refused> {
    let text = plain(typed);
    if text.is_empty() {
        return Ok(None);
    }
    match unsigned(&text, kind) {
        Err(Refused::NotANumber) => Err(reason(&text, kind)),
        Ok(value) if value > kind.most() => Err(Refused::TooLarge),
        other => other.map(Some),
    }
}

/// Why a text is not a number: a minus or a range can be said more helpfully.
fn reason(text: &str, kind: Kind) -> Refused {
    let (minus, parts) = match text.split_once('-') {
        None => (false, around_to(text)),
        parts => (true, parts),
    };
    let Some((left, right)) = parts else {
        return Refused::NotANumber;
    };
    let (left, right) = (left.trim(), right.trim());
    if !looks_like_number(right, kind) {
        Refused::NotANumber
    } else if looks_like_number(left, kind) {
        Refused::Range
    } else if minus && before_sum(left).is_empty() {
        Refused::Negative
    } else {
        Refused::NotANumber
    }
}

/// What stands on both sides of a `to`.
fn around_to(text: &str) -> Option<(&str, &str)> {
    let (left, right) = text.split_once('t')?;
    Some((left, right.strip_prefix('o')?))
}

fn looks_like_number(text: &str, kind: Kind) -> bool {
    unsigned(text, kind) != Err(Refused::NotANumber)
}

fn unsigned(text: &str, kind: Kind) -> Result<u64, Refused> {
    match kind {
        Kind::Money => decimal(after_sum(before_sum(text))),
        Kind::Count => decimal(text),
        Kind::Days => match without_half(text) {
            None => decimal(text),
            Some("") => Ok(50),
            Some(days) if days.bytes().all(|b| b.is_ascii_digit()) => {
                Ok(decimal(days)?.saturating_add(50))
            }
            Some(_) => Err(Refused::NotANumber),
        },
    }
}

/// Without `$`, `US$`, `USD` or `USD $` at the start.
fn before_sum(text: &str) -> &str {
    let word = text.strip_prefix("usd").or_else(|| text.strip_prefix("us"));
    let text = word.unwrap_or(text).trim_start();
    text.strip_prefix('$').unwrap_or(text).trim_start()
}

/// Without `$`, `US$`, `USD`, `dollars` or `US dollars` at the end.
fn after_sum(text: &str) -> &str {
    for word in ["dollars", "dollar", "usd", "$"] {
        if let Some(sum) = text.strip_suffix(word) {
            let sum = sum.trim_end();
            return sum.strip_suffix("us").unwrap_or(sum).trim_end();
        }
    }
    text
}

/// What stands before a half, if one stands at the end. `11/2` is no one and a half.
fn without_half(text: &str) -> Option<&str> {
    if text == "1/2" {
        return Some("");
    }
    let whole = text.strip_suffix('½').or_else(|| text.strip_suffix(" 1/2"));
    whole.map(str::trim_end)
}

/// Digits with marks between thousands and before decimals.
fn decimal(text: &str) -> Result<u64, Refused> {
    let (whole, fraction) = split(text)?;
    if whole.is_empty() && fraction.is_empty() {
        return Err(Refused::NotANumber);
    }
    let mark = whole.chars().find(|c| !c.is_ascii_digit());
    if mark.is_some_and(|mark| !grouped(whole, mark)) {
        return Err(Refused::NotANumber);
    }
    let hundredths = match fraction.as_bytes() {
        [] => 0,
        [tenths] => u64::from(tenths - b'0') * 10,
        [tenths, rest] => u64::from(tenths - b'0') * 10 + u64::from(rest - b'0'),
        _ => return Err(Refused::TooFine),
    };
    let mut value = 0u64;
    for digit in whole.bytes().filter(u8::is_ascii_digit) {
        value = value
            .saturating_mul(10)
            .saturating_add(u64::from(digit - b'0'));
    }
    Ok(value.saturating_mul(100).saturating_add(hundredths))
}

/// What stands before and after the decimal mark. The second is all digits.
fn split(text: &str) -> Result<(&str, &str), Refused> {
    let Some(mark) = text.chars().rev().find(|c| matches!(c, ',' | '.')) else {
        return Ok((text, ""));
    };
    let (whole, fraction) = text.rsplit_once(mark).unwrap_or((text, ""));
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Refused::NotANumber);
    }
    if whole.chars().any(|c| c == mark) {
        // A mark that is repeated stands between thousands.
        return Ok((text, ""));
    }
    match (mark, fraction.len()) {
        ('.', 3) if first_group(whole) => Err(Refused::Ambiguous),
        (',', 3) if first_group(whole) => Ok((text, "")),
        // A lone comma before many digits is rather a slip in the thousands than a fine fraction.
        (',', 3..) if whole.bytes().all(|b| b.is_ascii_digit()) => Err(Refused::NotANumber),
        _ => Ok((whole, fraction)),
    }
}

/// Whether `mark` stands between thousands and nowhere else.
fn grouped(whole: &str, mark: char) -> bool {
    let mut groups = whole.split(mark);
    matches!(mark, ',' | '.' | ' ' | '\'')
        && groups.next().is_some_and(first_group)
        && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether thousands may follow: one to three digits that are not all zero.
fn first_group(group: &str) -> bool {
    group.len() <= 3
        && group.bytes().all(|b| b.is_ascii_digit())
        && group.bytes().any(|b| b != b'0')
}

/// The text in small ASCII letters, digits and marks (and `½`), with single blanks inside and
/// none around. What has no such form becomes `?`.
fn plain(typed: &str) -> String {
    let mut out = String::with_capacity(typed.len());
    for c in typed.chars() {
        match plain_char(c) {
            None => {}
            Some(' ') if out.is_empty() || out.ends_with(' ') => {}
            Some(c) => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn plain_char(c: char) -> Option<char> {
    Some(match c {
        // Marks without width, which come along when a number is copied from a table.
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => return None,
        '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => return None,
        '½' => c,
        '‘' | '’' | 'ʼ' | '＇' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' => '-',
        '，' | '٬' | '،' => ',',
        '．' | '٫' => '.',
        '＄' => '$',
        '\u{2044}' => '/',
        _ if c.is_whitespace() => ' ',
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        _ => foreign_digit(c).unwrap_or('?'),
    })
}

/// Fullwidth, Arabic-Indic (both forms) and Devanagari digits.
fn foreign_digit(c: char) -> Option<char> {
    ['０', '٠', '۰', '०'].into_iter().find_map(|zero| {
        let value = u32::from(c).wrapping_sub(u32::from(zero));
        char::from_digit(value, 10)
    })
}
