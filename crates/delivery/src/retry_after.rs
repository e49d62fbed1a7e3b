//! The header `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.

/// No longer wait than this is reported, in seconds: what a server asks beyond a day is no use to a
/// person with a form before them.
pub const LONGEST_SECONDS: u32 = 86_400;

/// How many seconds to wait, at most [`LONGEST_SECONDS`].
///
/// `value` is the header's value: seconds in digits, or an HTTP date in any of its three forms; `now` is
/// in seconds since 1970 (UTC). A date that has passed is 0. `None` for anything else.
pub fn seconds(value: &str, now: u64) -> Option<u32> {
    let value = value.trim_ascii().as_bytes();
    let wait = if !value.is_empty() && value.iter().all(u8::is_ascii_digit) {
        // Saturates, so that a thousand digits are merely long.
        value.iter().fold(0_u64, |sum, digit| {
            sum.saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        })
    } else {
        date(value)?.saturating_sub(now)
    };
    Some(
        u32::try_from(wait)
            .unwrap_or(LONGEST_SECONDS)
            .min(LONGEST_SECONDS),
    )
}

/// Seconds since 1970 of an HTTP date.
fn date(text: &[u8]) -> Option<u64> {
    // Sun Nov  6 08:49:37 1994
    if text.len() == 24 && letters(text, 0, 3) {
        let day = if text[8] == b' ' {
            number(text, 9, 1)?
        } else {
            number(text, 8, 2)?
        };
        let spaces = [3, 7, 10, 19].iter().all(|&at| text[at] == b' ');
        return moment(number(text, 20, 4)?, month(text, 4)?, day, time(text, 11)?)
            .filter(|_| spaces);
    }
    let comma = text.iter().position(|&byte| byte == b',')?;
    let rest = text.get(comma + 1..)?;
    if comma < 3
        || !letters(text, 0, comma)
        || rest.first() != Some(&b' ')
        || !rest.ends_with(b" GMT")
    {
        return None;
    }
    let day = number(rest, 1, 2)?;
    let month = month(rest, 4)?;
    match (rest.len(), rest.get(3)?, rest.get(7)?) {
        // Sun, 06 Nov 1994 08:49:37 GMT
        (25, b' ', b' ') if rest[12] == b' ' => {
            moment(number(rest, 8, 4)?, month, day, time(rest, 13)?)
        }
        // Sunday, 06-Nov-94 08:49:37 GMT
        (23, b'-', b'-') if rest[10] == b' ' => {
            let short = number(rest, 8, 2)?;
            let year = if short < 70 {
                2000 + short
            } else {
                1900 + short
            };
            moment(year, month, day, time(rest, 11)?)
        }
        _ => None,
    }
}

/// Seconds since midnight of `08:49:37`.
fn time(text: &[u8], at: usize) -> Option<u64> {
    if text.get(at + 2) != Some(&b':') || text.get(at + 5) != Some(&b':') {
        return None;
    }
    let (hour, minute, second) = (
        number(text, at, 2)?,
        number(text, at + 3, 2)?,
        number(text, at + 6, 2)?,
    );
    // 60 is a leap second.
    (hour < 24 && minute < 60 && second <= 60).then_some(hour * 3600 + minute * 60 + second)
}

/// 1 to 12.
fn month(text: &[u8], at: usize) -> Option<u64> {
    let name = text.get(at..at + 3)?;
    let mut number = 0;
    for month in b"JanFebMarAprMayJunJulAugSepOctNovDec".as_chunks::<3>().0 {
        number += 1;
        if month == name {
            return Some(number);
        }
    }
    None
}

fn letters(text: &[u8], from: usize, to: usize) -> bool {
    text.get(from..to)
        .is_some_and(|part| part.iter().all(u8::is_ascii_alphabetic))
}

/// The number written in exactly `count` digits.
fn number(text: &[u8], at: usize, count: usize) -> Option<u64> {
    let mut sum = 0;
    for digit in text.get(at..at + count)? {
        if !digit.is_ascii_digit() {
            return None;
        }
        sum = sum * 10 + u64::from(digit - b'0');
    }
    Some(sum)
}

/// Seconds since 1970. `None` for a day that is in no calendar, and for years before 1970.
fn moment(year: u64, month: u64, day: u64, time: u64) -> Option<u64> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let longest = match month {
        2 => 28 + u64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if year < 1970 || day == 0 || day > longest {
        return None;
    }
    // A year that begins in March has its leap day at the end; 719468 days lie between March of the
    // year 0 and 1970.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1;
    Some((days - 719_468) * 86_400 + time)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_SECONDS, moment, seconds};
    use proptest::prelude::*;

    /// Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110.
    const EXAMPLE: u64 = 784_111_777;

    #[test]
    fn seconds_and_dates() {
        let year_2026 = 1_795_462_136; // Mon, 23 Nov 2026 19:28:56 GMT
        for (value, now, wait) in [
            ("0", 0, 0),
            ("120", EXAMPLE, 120),
            (" 7 ", 0, 7),
            ("00005", 0, 5),
            ("86401", 0, LONGEST_SECONDS),
            ("99999999999999999999999999999", 0, LONGEST_SECONDS),
            ("Sun, 06 Nov 1994 08:49:37 GMT", EXAMPLE - 30, 30),
            ("Sun, 06 Nov 1994 08:49:37 GMT", EXAMPLE + 30, 0),
            ("Sunday, 06-Nov-94 08:49:37 GMT", EXAMPLE - 30, 30),
            ("Sun Nov  6 08:49:37 1994", EXAMPLE - 30, 30),
            ("Wed Nov 16 08:49:37 1994", EXAMPLE + 864_000 - 30, 30),
            ("Mon, 23 Nov 2026 19:29:56 GMT", year_2026, 60),
            ("Monday, 23-Nov-26 19:29:56 GMT", year_2026, 60),
            ("Thu, 29 Feb 2024 00:00:00 GMT", 1_709_164_799, 1),
            ("Fri, 31 Dec 9999 23:59:60 GMT", 0, LONGEST_SECONDS),
        ] {
            assert_eq!(seconds(value, now), Some(wait), "{value}");
        }
        assert_eq!(moment(1970, 1, 1, 0), Some(0));
    }

    #[test]
    fn junk() {
        for value in [
            "",
            " ",
            "soon",
            "-1",
            "+1",
            "1.5",
            "1e3",
            "120 s",
            "١٢٠",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 06 Nov 1994 08:49:37 gmt",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT",
            "Wed, 29 Feb 2023 00:00:00 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 06 Nov 1994 08:60:00 GMT",
            "Sun, 06 Nov 1994 08:49:61 GMT",
            "Sun, 06 Nov 1969 08:49:37 GMT",
            "Sun, 06-Nov-1994 08:49:37 GMT",
            "S1n, 06 Nov 1994 08:49:37 GMT",
            ", 06 Nov 1994 08:49:37 GMT",
            "Sun Nov  6 08:49:37 19x4",
            "Sun Nov  6x08:49:37 1994",
            "2026-11-23T19:28:56Z",
        ] {
            assert_eq!(seconds(value, EXAMPLE), None, "{value:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in ".{0,40}", now: u64) {
            prop_assert!(seconds(&text, now).is_none_or(|wait| wait <= LONGEST_SECONDS));
        }

        #[test]
        fn almost_dates_do_not_break_it(text in "[SunModay]{0,9},? [0-9 -]{2,4}[NovFebx]{3}[ -][0-9]{2,5} [0-9:]{8}( GMT)?") {
            let _ = seconds(&text, 0);
        }
    }
}
