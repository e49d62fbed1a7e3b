//! The address that says how the comparison table is shown.

use choice::view::{First, Read, View};
use proptest::prelude::*;

const ROWS: &[&str] = &["works", "memory", "daily-life", "cost"];
const STATEMENTS: &[&str] = &["price", "mind", "awake"];

fn parse(fragment: &str) -> Read {
    View::parse(fragment, ROWS, STATEMENTS)
}

fn page() -> View {
    View::new(ROWS.len(), STATEMENTS.len())
}

fn full() -> View {
    View {
        first: First::Ect,
        differing: true,
        hidden: vec![false, true, true, false],
        ratings: vec![4, 0, 1],
    }
}

const FULL: &str = "first=ect&differ=yes&hide=memory,daily-life&rate=price:4,awake:1";

#[test]
fn prints_what_was_chosen() {
    assert_eq!(page().print(ROWS, STATEMENTS, true), "");
    assert_eq!(full().print(ROWS, STATEMENTS, true), FULL);
    assert_eq!(
        full().print(ROWS, STATEMENTS, false),
        "first=ect&differ=yes&hide=memory,daily-life"
    );
    let rated = View {
        ratings: vec![0, 5, 9],
        ..page()
    };
    assert_eq!(rated.print(ROWS, STATEMENTS, true), "rate=mind:5");
    assert_eq!(rated.print(ROWS, STATEMENTS, false), "");
}

#[test]
fn reads_what_is_understood() {
    let escaped =
        "first%3Dect%26differ%3dyes&hide=memory%2Cdaily%2dlife&rate=%70rice%3a4%2Cawake%3A1";
    let shuffled = "rate=awake:1,price:4&hide=daily-life,memory&differ=yes&first=ect";
    for fragment in [
        FULL.to_owned(),
        format!("#{FULL}"),
        format!("&{FULL}&&"),
        escaped.to_owned(),
        shuffled.to_owned(),
    ] {
        let wanted = Read {
            view: full(),
            anchor: None,
            unread: false,
        };
        assert_eq!(parse(&fragment), wanted, "{fragment}");
    }
}

#[test]
fn an_anchor_is_a_place_on_the_page() {
    for (fragment, anchor, first) in [
        ("", None, First::Ketamine),
        ("#", None, First::Ketamine),
        ("#row-memory", Some("row-memory"), First::Ketamine),
        ("row%2Dmemory", Some("row-memory"), First::Ketamine),
        ("#first=ect&row-memory", Some("row-memory"), First::Ect),
        ("#row-memory&first=ect", Some("row-memory"), First::Ect),
    ] {
        let read = parse(fragment);
        assert_eq!(read.anchor.as_deref(), anchor, "{fragment}");
        assert_eq!(read.view, View { first, ..page() }, "{fragment}");
        assert!(!read.unread, "{fragment}");
    }
}

#[test]
fn the_rest_is_passed_over_and_told() {
    let cases = "first=ketamine|first=ECT|first=|differ=no|hide=|hide=price|rate=|rate=price|rate=price:|\
        rate=price:0|rate=price:6|rate=price:04|rate=price:٤|rate=works:4|sort=cost|=ect|#%zz|caf\u{e9}|\
        row%20memory|%|%4|%C3%A9|%é|a.b";
    for fragment in cases.split('|') {
        let read = parse(fragment);
        assert_eq!((read.view, read.anchor), (page(), None), "{fragment}");
        assert!(read.unread, "{fragment}");
    }
}

#[test]
fn what_is_good_beside_the_bad_is_kept() {
    for fragment in [
        &format!("{FULL}&first=ect"),
        &format!("{FULL}&hide=cost"),
        &format!("{FULL}&rate=mind:2"),
        &format!("{FULL}&utm=x"),
        "first=ect&differ=yes&hide=memory,none,daily-life,memory,&rate=price:4,price:2,mind:9,awake:1",
    ] {
        let read = parse(fragment);
        assert_eq!(read.view, full(), "{fragment}");
        assert!(read.unread, "{fragment}");
    }
    for repeated in [
        "hide=works,works",
        "rate=mind:2,mind:2",
        "differ=yes&differ=yes",
    ] {
        let read = parse(repeated);
        assert!(read.unread && read.view != page(), "{repeated}");
    }
    let two = parse("row-memory&row-cost");
    assert_eq!(two.anchor.as_deref(), Some("row-memory"));
    assert!(two.unread);
}

#[test]
fn at_most_two_thousand_bytes_are_read() {
    let within = format!("first=ect{}", "&".repeat(1991));
    assert_eq!(within.len(), 2000);
    assert!(!parse(&within).unread);
    let read = parse(&format!("{within}&differ=yes"));
    assert!(read.unread && read.view.first == First::Ect && !read.view.differing);

    // An id that is cut off must not pass for a shorter one.
    let cut = format!("{}hide=cost,memory-and-more", "&".repeat(2000 - 16));
    let read = parse(&cut);
    assert_eq!(read.view.hidden, [false, false, false, true]);
    assert!(read.unread);
    assert_eq!(parse(&"r".repeat(3000)).anchor, None);

    // Nor may a character be cut in two.
    for shift in 0..4 {
        let read = parse(&format!("{}{}", "&".repeat(shift), "𝄞".repeat(1_000)));
        assert!(read.unread && read.view == page());
    }
}

/// Distinct ids of rows and of statements, and a state of the table.
fn states() -> impl Strategy<Value = (Vec<String>, Vec<String>, View)> {
    let ids = |most: usize| proptest::collection::btree_set("[a-z][a-z0-9-]{0,12}", 0..most);
    let flags = proptest::collection::vec(any::<bool>(), 20);
    let levels = proptest::collection::vec(0..=5u8, 12);
    let all = (
        ids(20),
        ids(12),
        any::<bool>(),
        any::<bool>(),
        flags,
        levels,
    );
    all.prop_map(
        |(rows, statements, ect, differing, mut hidden, mut ratings)| {
            hidden.truncate(rows.len());
            ratings.truncate(statements.len());
            let first = if ect { First::Ect } else { First::Ketamine };
            let view = View {
                first,
                differing,
                hidden,
                ratings,
            };
            let all = |ids: std::collections::BTreeSet<_>| ids.into_iter().collect();
            (all(rows), all(statements), view)
        },
    )
}

fn strs(ids: &[String]) -> Vec<&str> {
    ids.iter().map(String::as_str).collect()
}

/// Nearly a fragment: its words, marks and escapes in any order.
fn junk() -> impl Strategy<Value = String> {
    let words = "first= ect differ= yes hide= rate= price mind works cost row-memory :4 :1 , & = # %2C %3A %26 %3d % %F0";
    let words: Vec<_> = words.split(' ').collect();
    let piece = prop_oneof![
        proptest::sample::select(words).prop_map(str::to_owned),
        ".{0,3}",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn sound(fragment: &str) {
    let Read { view, anchor, .. } = parse(fragment);
    assert_eq!(
        (view.hidden.len(), view.ratings.len()),
        (ROWS.len(), STATEMENTS.len())
    );
    assert!(view.ratings.iter().all(|level| *level <= 5));
    assert_ne!(anchor.as_deref(), Some(""));
    assert_eq!(parse(&view.print(ROWS, STATEMENTS, true)).view, view);
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back((rows, statements, view) in states()) {
        let (rows, statements) = (strs(&rows), strs(&statements));
        let printed = view.print(&rows, &statements, true);
        prop_assert!(printed.bytes().all(|b| b.is_ascii_alphanumeric() || b"-,:=&".contains(&b)));
        let read = View::parse(&printed, &rows, &statements);
        prop_assert_eq!(&read, &Read { view: view.clone(), anchor: None, unread: false });
        let escaped: String = printed.bytes().map(|b| format!("%{b:02X}")).collect();
        if escaped.len() <= 2000 {
            prop_assert_eq!(View::parse(&escaped, &rows, &statements), read);
        }

        let silent = View { ratings: vec![0; view.ratings.len()], ..view.clone() };
        let printed = view.print(&rows, &statements, false);
        prop_assert!(!printed.contains("rate="));
        let read = View::parse(&printed, &rows, &statements);
        prop_assert_eq!(read, Read { view: silent, anchor: None, unread: false });
    }

    #[test]
    fn no_fragment_is_too_odd(fragment in any::<String>()) {
        sound(&fragment);
    }

    #[test]
    fn nor_are_those_that_are_nearly_right(fragment in junk(), times in 1..60usize) {
        sound(&fragment);
        sound(&fragment.repeat(times));
    }
}
