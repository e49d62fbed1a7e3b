//! The questions to take along.

use choice::sheet::{OWN_LENGTH, TooLong, fits_one_page, own, text};
use proptest::prelude::*;

#[test]
fn a_page_has_room_for_fifteen_questions() {
    for (picked, own) in [(0, 0), (12, 3)] {
        assert!(fits_one_page(picked, own), "{picked} {own}");
    }
    for (picked, own) in [(13, 0), (12, 4), (0, 4), (usize::MAX, usize::MAX)] {
        assert!(!fits_one_page(picked, own), "{picked} {own}");
    }
}

#[test]
fn own_questions_are_tidied() {
    let cases = [
        ("", None),
        (" \r\n\t\u{a0} ", None),
        ("\u{202e}\u{0}\u{7f}", None),
        ("  Can I drive?\n", Some("Can I drive?")),
        ("one\r\n\r\ntwo \t three", Some("one two three")),
        ("a \u{200e} b", Some("a b")),
        ("a\u{2028}b\u{85}c", Some("a b c")),
        ("in\u{0}side\u{1b}[31m", Some("inside[31m")),
        ("\u{2067}¿Y después?\u{2069}", Some("¿Y después?")),
        ("می\u{200c}خواهم", Some("می\u{200c}خواهم")),
        ("👩\u{200d}⚕️", Some("👩\u{200d}⚕️")),
    ];
    for (typed, wanted) in cases {
        assert_eq!(own(typed), Ok(wanted.map(str::to_owned)), "{typed:?}");
    }
}

#[test]
fn own_questions_have_a_length() {
    let most = "名".repeat(OWN_LENGTH);
    assert_eq!(own(&format!(" {most} ")), Ok(Some(most.clone())));
    assert_eq!(own(&format!("{most} x")), Err(TooLong { over: 2 }));
    assert_eq!(own(&"x".repeat(1_000)), Err(TooLong { over: 880 }));
}

#[test]
fn the_text_of_the_sheet() {
    let sheet = text("H", "D", &["q?", "r?"], &["f.", "g/"]);
    assert_eq!(sheet, "H\nD\n\n[ ] q?\n[ ] r?\n\nf.\ng/\n");
    // Empty texts take no line.
    assert_eq!(text::<&str>("", "", &[], &[]), "");
    assert_eq!(text("H", "", &["q", ""], &[]), "H\n\n[ ] q\n");
    assert_eq!(text("H", "D", &[], &["f"]), "H\nD\n\nf\n");
    assert_eq!(text("", "", &["q"], &["", "f"]), "[ ] q\n\nf\n");
}

proptest! {
    #[test]
    fn tidying_settles(typed in any::<String>(), times in 1..9usize) {
        match own(&typed.repeat(times)) {
            Ok(Some(tidy)) => {
                let length = tidy.chars().count();
                prop_assert!((1..=OWN_LENGTH).contains(&length));
                prop_assert!(!tidy.contains(char::is_control) && !tidy.contains("  "));
                prop_assert_eq!(tidy.trim(), tidy.as_str());
                prop_assert_eq!(own(&tidy), Ok(Some(tidy.clone())));
            }
            Ok(None) => {}
            Err(TooLong { over }) => prop_assert!(over > 0),
        }
    }
}
