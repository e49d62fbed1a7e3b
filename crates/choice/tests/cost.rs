//! The worksheet.

use choice::amount::{self, Amount};
use choice::cost::{Field, Line, Side, Total};
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

fn missing(total: &Total) -> Vec<Field> {
    total.missing.clone()
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
    for (half_days, day, wanted) in [
        (0, 999, 0),
        (1, 0, 0),
        (1, 1, 1),
        (1, 2, 1),
        (3, 1, 2),
        (2, 1, 1),
    ] {
        let side = Side {
            half_days_off: Some(half_days),
            ..Side::default()
        };
        assert_eq!(
            side.total(cents(day)).days,
            cents(wanted),
            "{half_days} {day}"
        );
    }
}

#[test]
fn what_is_missing_is_named_and_left_out() {
    let nothing = Side::default().total(None);
    assert_eq!(missing(&nothing), Field::all());
    assert_eq!(nothing.sum, Amount::default());
    assert!(!nothing.missing.is_empty() && !nothing.has_lines());

    let day = cents(10_000);
    let no_session = Side {
        session: None,
        ..filled()
    }
    .total(day);
    assert_eq!(
        (no_session.sessions, missing(&no_session)),
        (None, vec![Field::Session])
    );
    assert_eq!(no_session.sum, Amount::from_cents(12_500 + 25_000));

    for side in [
        Side {
            sessions: None,
            ..filled()
        },
        Side {
            later: None,
            ..filled()
        },
    ] {
        let total = side.total(day);
        assert_eq!((total.sessions, total.rides), (None, None));
        assert_eq!(
            (total.days, total.sum),
            (cents(25_000), Amount::from_cents(25_000))
        );
    }
    let no_ride = Side {
        ride: None,
        ..filled()
    }
    .total(day);
    assert_eq!(
        (no_ride.rides, missing(&no_ride)),
        (None, vec![Field::Ride])
    );
    assert_eq!(no_ride.sum, Amount::from_cents(425_000));

    let no_day = filled().total(None);
    assert_eq!((no_day.days, missing(&no_day)), (None, vec![Field::Day]));
    let no_days_off = Side {
        half_days_off: None,
        ..filled()
    }
    .total(day);
    assert_eq!(
        (no_days_off.days, missing(&no_days_off)),
        (None, vec![Field::HalfDaysOff])
    );
    assert!(
        no_days_off.missing.contains(&Field::HalfDaysOff)
            && !no_days_off.missing.contains(&Field::Day)
    );
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
    let shown = |line: Line| line.map(Amount::show);
    let course = Some("$800,000,000".to_owned());
    assert_eq!(
        (shown(total.sessions), shown(total.rides)),
        (course.clone(), course)
    );
    assert_eq!(shown(total.days), Some("$400,000,000".to_owned()));
    assert_eq!(total.sum.show(), "$2,000,000,000");
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
