//! The worksheet.

use choice::amount::{self, Amount};
use choice::cost::{Field, Line, Side};
use std::collections::HashSet;

fn cents(cents: u64) -> Option<Amount> {
    Some(Amount::from_cents(cents))
}

fn filled() -> Side {
    Side {
        session: cents(40_000),
        sessions: Some(6),
        later: Some(4),
        ride: cents(1_250),
        half_days_off: Some(5),
    }
}

#[test]
fn all_filled_in() {
    let total = filled().total(cents(15_001));
    assert_eq!(total.sessions, cents(400_000));
    assert_eq!(total.rides, cents(12_500));
    // Two and a half days at 150.01 are 375.025.
    assert_eq!(total.days, cents(37_503));
    assert_eq!(total.sum, Amount::from_cents(450_003));
    assert!(total.missing.is_empty() && total.has_lines());
}

#[test]
fn halves_of_a_cent_go_up() {
    let cases = [
        (0, 999, 0),
        (1, 0, 0),
        (1, 1, 1),
        (1, 2, 1),
        (3, 1, 2),
        (2, 1, 1),
    ];
    for (half_days, day, wanted) in cases {
        let side = Side {
            half_days_off: Some(half_days),
            ..Side::default()
        };
        let days = side.total(cents(day)).days;
        assert_eq!(days, cents(wanted), "{half_days} {day}");
    }
}

#[test]
fn what_is_missing_is_named_and_left_out() {
    let nothing = Side::default().total(None);
    assert_eq!(nothing.missing, Field::all());
    assert_eq!(nothing.sum, Amount::default());
    assert!(!nothing.has_lines());

    let (course, rides, days) = (cents(400_000), cents(12_500), cents(25_000));
    type Empty = fn(&mut Side);
    let cases: [(Field, Empty, [Line; 3], u64); 5] = [
        (
            Field::Session,
            |side| side.session = None,
            [None, rides, days],
            37_500,
        ),
        (
            Field::Sessions,
            |side| side.sessions = None,
            [None, None, days],
            25_000,
        ),
        (
            Field::Later,
            |side| side.later = None,
            [None, None, days],
            25_000,
        ),
        (
            Field::Ride,
            |side| side.ride = None,
            [course, None, days],
            425_000,
        ),
        (
            Field::HalfDaysOff,
            |side| side.half_days_off = None,
            [course, rides, None],
            412_500,
        ),
    ];
    for (field, empty, lines, sum) in cases {
        let mut side = filled();
        empty(&mut side);
        let total = side.total(cents(10_000));
        assert_eq!(total.missing, [field]);
        assert_eq!(
            [total.sessions, total.rides, total.days],
            lines,
            "{field:?}"
        );
        assert_eq!(total.sum, Amount::from_cents(sum), "{field:?}");
    }
    let no_day = filled().total(None);
    assert_eq!((no_day.days, no_day.missing), (None, vec![Field::Day]));
}

#[test]
fn a_zero_is_filled_in() {
    let side = Side {
        session: cents(0),
        sessions: Some(0),
        later: Some(0),
        ride: cents(0),
        half_days_off: Some(0),
    };
    let total = side.total(cents(0));
    assert_eq!(
        (total.sessions, total.rides, total.days),
        (cents(0), cents(0), cents(0))
    );
    assert!(total.missing.is_empty() && total.has_lines());
}

#[test]
fn the_largest_numbers_that_are_taken() {
    let dollars = amount::read("1,000,000.00").expect("a sum");
    let times = amount::count("400").expect("a count");
    let side = Side {
        session: dollars,
        sessions: times,
        later: times,
        ride: dollars,
        half_days_off: amount::days("400").expect("days"),
    };
    let total = side.total(dollars);
    let lines = [total.sessions, total.rides, total.days, Some(total.sum)];
    let shown = lines.map(|line| line.map(Amount::show).unwrap_or_default());
    let wanted = [
        "$800,000,000",
        "$800,000,000",
        "$400,000,000",
        "$2,000,000,000",
    ];
    assert_eq!(shown, wanted);
}

#[test]
fn numbers_beyond_stay_at_the_largest() {
    let most = cents(u64::MAX);
    let side = Side {
        session: most,
        sessions: Some(u32::MAX),
        later: Some(u32::MAX),
        ride: most,
        half_days_off: Some(u32::MAX),
    };
    let total = side.total(most);
    assert_eq!(
        (total.sessions, total.sum),
        (most, Amount::from_cents(u64::MAX))
    );
}

#[test]
fn keys_are_distinct() {
    let keys: HashSet<_> = Field::all().iter().map(|f| f.key()).collect();
    assert_eq!(keys.len(), 6);
}
