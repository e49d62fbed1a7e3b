//! Counts and days as people type them, and what holds for numbers of any kind.

use choice::amount::Refused::*;
use choice::amount::{Amount, count, days, read};
use proptest::prelude::*;

#[test]
fn a_blank_field_is_no_number() {
    for typed in ["", " ", "\u{a0}\t\r\n", "\u{200b}"] {
        assert_eq!(count(typed), Ok(None), "{typed:?}");
        assert_eq!(days(typed), Ok(None), "{typed:?}");
    }
}

#[test]
fn counts_of_sessions() {
    let cases = [
        ("0", Ok(Some(0))),
        ("6", Ok(Some(6))),
        (" 012 ", Ok(Some(12))),
        ("12.", Ok(Some(12))),
        ("12.0", Ok(Some(12))),
        ("१२", Ok(Some(12))),
        ("400", Ok(Some(400))),
        ("401", Err(TooLarge)),
        ("1,200", Err(TooLarge)),
        ("99999999999999999999999", Err(TooLarge)),
        ("1.5", Err(NotWhole)),
        ("1,5", Err(NotWhole)),
        ("1.2345", Err(NotWhole)),
        ("2.000", Err(Ambiguous)),
        ("-1", Err(Negative)),
        ("6-12", Err(Range)),
        ("6 to 12", Err(Range)),
        ("six", Err(NotANumber)),
        ("$6", Err(NotANumber)),
        ("6 dollars", Err(NotANumber)),
        ("½", Err(NotANumber)),
    ];
    for (typed, wanted) in cases {
        assert_eq!(count(typed), wanted, "{typed:?}");
    }
}

#[test]
fn days_off_in_halves() {
    let cases = [
        ("0", Ok(Some(0))),
        ("3", Ok(Some(6))),
        ("1.5", Ok(Some(3))),
        ("1.50", Ok(Some(3))),
        ("1,5", Ok(Some(3))),
        ("1½", Ok(Some(3))),
        ("1 ½", Ok(Some(3))),
        ("१½", Ok(Some(3))),
        ("½", Ok(Some(1))),
        (".5", Ok(Some(1))),
        ("1/2", Ok(Some(1))),
        ("1 1/2", Ok(Some(3))),
        ("11 1⁄2", Ok(Some(23))),
        ("400", Ok(Some(800))),
        ("400½", Err(TooLarge)),
        ("400.5", Err(TooLarge)),
        ("99999999999999999999½", Err(TooLarge)),
        ("1.25", Err(TooFine)),
        ("0.001", Err(TooFine)),
        ("1.5½", Err(NotANumber)),
        ("1,000½", Err(NotANumber)),
        ("½½", Err(NotANumber)),
        ("11/2", Err(NotANumber)),
        ("x 1/2", Err(NotANumber)),
        ("2 days", Err(NotANumber)),
        ("-½", Err(Negative)),
        ("-1", Err(Negative)),
        ("½-1", Err(Range)),
        ("1-1½", Err(Range)),
    ];
    for (typed, wanted) in cases {
        assert_eq!(days(typed), wanted, "{typed:?}");
    }
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
