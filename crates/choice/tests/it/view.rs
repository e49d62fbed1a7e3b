//! How the comparison table is shown.

use choice::view::{First, View, address};
use proptest::prelude::*;

/// Four rows and three statements.
fn page() -> View {
    View::new(4, 3)
}

#[test]
fn higher_ratings_come_first_and_ties_keep_the_order() {
    let by = [None, Some(1), Some(2), Some(0)];
    let beyond = [None, None, Some(77), Some(1)];
    for (ratings, by, order) in [
        ([0, 0, 0], &by[..], [0, 1, 2, 3]),
        ([5, 2, 1], &by, [3, 1, 0, 2]),
        ([3, 3, 3], &by, [1, 2, 3, 0]),
        ([1, 9, 0], &by, [0, 1, 2, 3]),
        ([1, 9, 0], &[], [0, 1, 2, 3]),
        ([0, 4, 0], &beyond, [3, 0, 1, 2]),
    ] {
        let mut view = page();
        view.ratings = ratings.to_vec();
        assert_eq!(view.order(by), order, "{ratings:?}");
    }
}

#[test]
fn rows_are_left_out_by_choice_or_when_the_same() {
    let mut view = page();
    view.hidden = vec![false, true, false, false];
    assert!(view.shows(0, true) && view.shows(0, false));
    assert!(!view.shows(1, true) && !view.shows(1, false));
    view.differing = true;
    assert!(!view.shows(0, true) && view.shows(0, false));
    assert!(!view.shows(1, true) && !view.shows(1, false));
    assert!(view.shows(99, false));
}

#[test]
fn pressing_again_takes_back() {
    let mut view = page();
    assert_eq!([view.swap(), view.swap()], [First::Ect, First::Ketamine]);
    for (level, stands) in [(4, 4), (2, 2), (2, 0), (5, 5)] {
        view.rate(1, level);
        assert_eq!(view.ratings, [0, stands, 0]);
    }
    view.rate(3, 5);
    assert_eq!(view.ratings, [0, 5, 0]);
}

#[test]
fn an_address_replaces_only_what_it_chooses() {
    let mut view = page();
    view.first = First::Ect;
    view.ratings = vec![0, 4, 0];
    let before = view.clone();
    assert!(!view.follow(page()));
    assert_eq!(view, before);
    let mut differing = page();
    differing.differing = true;
    assert!(view.follow(differing.clone()));
    differing.ratings = before.ratings;
    assert_eq!(view, differing);
    let mut rated = page();
    rated.ratings = vec![1, 0, 0];
    assert!(view.follow(rated.clone()));
    assert_eq!(view, rated);
}

#[test]
fn the_choice_stands_behind_the_place() {
    for (place, choice, both) in [
        ("", "", ""),
        ("row-a", "", "#row-a"),
        ("", "first=ect", "#first=ect"),
        ("row-a", "first=ect", "#row-a&first=ect"),
    ] {
        assert_eq!(address(place, choice), both);
    }
}

/// A table of some rows with some ratings, and which statement speaks of which row: there may be
/// fewer or more of those than rows, and they may name a statement that is none.
fn rated() -> impl Strategy<Value = (View, Vec<Option<usize>>)> {
    let hidden = proptest::collection::vec(any::<bool>(), 0..20);
    let ratings = proptest::collection::vec(any::<u8>().prop_map(|n| n % 7), 0..12);
    let by = proptest::collection::vec(proptest::option::of(0..14usize), 0..24);
    (hidden, ratings, any::<bool>(), by).prop_map(|(hidden, ratings, differing, by)| {
        let mut view = View::new(0, 0);
        (view.differing, view.hidden, view.ratings) = (differing, hidden, ratings);
        (view, by)
    })
}

proptest! {
    #[test]
    fn the_order_has_every_row_once((view, by) in rated()) {
        let mut order = view.order(&by);
        let level = |row: usize| {
            let level = by.get(row).copied().flatten().and_then(|at| view.ratings.get(at));
            level.copied().filter(|level| (2..=5).contains(level)).unwrap_or(0)
        };
        for pair in order.windows(2) {
            let (above, below) = (level(pair[0]), level(pair[1]));
            prop_assert!(above > below || (above == below && pair[0] < pair[1]));
        }
        order.sort_unstable();
        prop_assert_eq!(order, (0..view.hidden.len()).collect::<Vec<_>>());
    }

    #[test]
    fn ratings_leave_no_row_out((view, _) in rated(), same in any::<bool>()) {
        let unrated = View { ratings: vec![0; view.ratings.len()], ..view.clone() };
        for row in 0..=view.hidden.len() {
            prop_assert_eq!(view.shows(row, same), unrated.shows(row, same));
        }
    }
}
