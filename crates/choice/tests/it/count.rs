//! Counts and days as people type them, and what holds for numbers of any kind.

use choice::amount::Refused::{self, *};
use choice::amount::{Amount, count, days, read};
use proptest::prelude::*;
use std::fmt::Debug;

/// What is no number.
pub const BLANK: &[&str] = &["", " ", "\u{a0}\t\r\n", "\u{200b}", "\u{feff} \u{202e}"];

type Read<T> = Result<Option<T>, Refused>;

/// What each text is read as.
pub fn typed<T: PartialEq + Debug>(read: fn(&str) -> Read<T>, cases: &[(Read<T>, &[&str])]) {
    for (wanted, all) in cases {
        for typed in *all {
            assert_eq!(read(typed), *wanted, "{typed:?}");
        }
    }
}

#[test]
fn counts_of_sessions() {
    #[rustfmt::skip]
    let cases = [
        (Ok(None), BLANK),
        (Ok(Some(0)), &["0"]),
        (Ok(Some(6)), &["6"]),
        (Ok(Some(12)), &[" 012 ", "12.", "12.0", "१२"]),
        (Ok(Some(400)), &["400"]),
        (Err(TooLarge), &["401", "1,200", "99999999999999999999999"]),
        (Err(NotWhole), &["1.5", "1,5", "1.2345"]),
        (Err(Ambiguous), &["2.000"]),
        (Err(Negative), &["-1"]),
        (Err(Range), &["6-12", "6 to 12"]),
        (Err(NotANumber), &["six", "$6", "6 dollars", "½"]),
    ];
    typed(count, &cases);
}

#[test]
fn days_off_in_halves() {
    #[rustfmt::skip]
    let cases = [
        (Ok(None), BLANK),
        (Ok(Some(0)), &["0"]),
        (Ok(Some(6)), &["3"]),
        (Ok(Some(3)), &["1.5", "1.50", "1,5", "1½", "1 ½", "१½", "1 1/2"]),
        (Ok(Some(1)), &["½", ".5", "1/2"]),
        (Ok(Some(23)), &["11 1⁄2"]),
        (Ok(Some(800)), &["400"]),
        (Err(TooLarge), &["400½", "400.5", "99999999999999999999½"]),
        (Err(TooFine), &["1.25", "0.001"]),
        (Err(NotANumber), &["1.5½", "1,000½", "½½", "11/2", "x 1/2", "2 days"]),
        (Err(Negative), &["-½", "-1"]),
        (Err(Range), &["½-1", "1-1½"]),
    ];
    typed(days, &cases);
}

proptest! {
    #[test]
    fn no_text_is_too_odd(typed in ".{0,40}") {
        limits(&typed);
    }

    #[test]
    fn nor_are_texts_that_are_nearly_numbers(typed in "[0-9.,' $½/٠-٩०-९０-９٫٬usdto\u{a0}-]{0,12}") {
        limits(&typed);
    }
}

/// Neither panics nor goes beyond its limits nor gives another's reasons.
fn limits(typed: &str) {
    let sum = read(typed);
    assert!(!matches!(sum, Ok(Some(n)) if n > Amount::MOST) && sum != Err(NotWhole));
    let sessions = count(typed);
    assert!(!matches!(sessions, Ok(Some(401..))) && sessions != Err(TooFine));
    let halves = days(typed);
    assert!(!matches!(halves, Ok(Some(801..))) && halves != Err(NotWhole));
    if let (Ok(Some(n)), Ok(Some(halves))) = (sessions, halves) {
        assert_eq!(halves, n * 2, "{typed:?}");
    }
}
