//! The header `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.

use std::time::UNIX_EPOCH;

/// No longer wait than this is reported, in seconds: what a server asks beyond a day is no use to a
/// person with a form before them.
const LONGEST_SECONDS: u32 = 86_400;

/// How many seconds to wait, at most [`LONGEST_SECONDS`].
///
/// `value` is the header's value: seconds in digits, or an HTTP date in any of its three forms; `now` is
/// in seconds since 1970 (UTC). A date that has passed is 0. `None` for anything else.
pub fn seconds(value: &str, now: u64) -> Option<u32> {
    let value = value.trim_ascii();
    let wait = if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // A thousand digits are merely long.
        value.parse().unwrap_or(u64::MAX)
    } else {
        let date = httpdate::parse_http_date(value).ok()?;
        date.duration_since(UNIX_EPOCH)
            .ok()?
            .as_secs()
            .saturating_sub(now)
    };
    let wait = u32::try_from(wait).unwrap_or(LONGEST_SECONDS);
    Some(wait.min(LONGEST_SECONDS))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_SECONDS, seconds};
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
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0, 0),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 0, LONGEST_SECONDS),
        ] {
            assert_eq!(seconds(value, now), Some(wait), "{value}");
        }
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
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1969 08:49:37 GMT",
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
