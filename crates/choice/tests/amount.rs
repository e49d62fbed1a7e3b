//! Sums of money as people type them.

use choice::amount::Refused::{self, *};
use choice::amount::{Amount, read};
use proptest::prelude::*;
use std::collections::HashSet;

/// What is typed, and the cents that it means.
const TAKEN: &[(&str, u64)] = &[
    ("0", 0),
    ("0.00", 0),
    ("7", 700),
    ("1200", 120_000),
    ("1,200", 120_000),
    ("1,200.50", 120_050),
    ("1.200,50", 120_050),
    ("1.200,5", 120_050),
    ("1 200", 120_000),
    ("1 200,50", 120_050),
    ("1 200.50", 120_050),
    ("1\u{a0}200", 120_000),
    ("1\u{202f}200", 120_000),
    ("1\u{2009}200", 120_000),
    ("1  200", 120_000),
    ("1'200", 120_000),
    ("1’200.50", 120_050),
    ("$1,200", 120_000),
    ("$ 1,200", 120_000),
    ("$1,200 USD", 120_000),
    ("1200 $", 120_000),
    ("1200$", 120_000),
    ("USD 1,200", 120_000),
    ("usd1200", 120_000),
    ("USD $1,200", 120_000),
    ("US$ 1200", 120_000),
    ("1200 US$", 120_000),
    ("1200 usd", 120_000),
    ("1200 dollars", 120_000),
    ("1 Dollar", 100),
    ("1200 US dollars", 120_000),
    (".50", 50),
    (",50", 50),
    ("$.5", 50),
    ("1200.", 120_000),
    ("1200,", 120_000),
    ("1,20", 120),
    ("1,2", 120),
    ("1.2", 120),
    ("0.05", 5),
    ("0,05", 5),
    ("007", 700),
    ("0001200.50", 120_050),
    ("01,200", 120_000),
    ("  1200  ", 120_000),
    ("\t1200\r\n", 120_000),
    ("\u{202a}1200\u{202c}", 120_000),
    ("\u{feff}1\u{2060}200", 120_000),
    ("１２００", 120_000),
    ("＄１，２００．５０", 120_050),
    ("١٢٠٠", 120_000),
    ("١٬٢٠٠٫٥٠", 120_050),
    ("۱۲۰۰", 120_000),
    ("१,२००.५०", 120_050),
    ("999,999.99", 99_999_999),
    ("1000000", 100_000_000),
    ("1,000,000.00", 100_000_000),
    ("1.000.000", 100_000_000),
    ("1.000.000,00", 100_000_000),
    ("1'000'000", 100_000_000),
    ("00000000000000000000000000000000000000012", 1_200),
];

/// What is typed, and why it is not a sum.
const REFUSED: &[(&str, Refused)] = &[
    ("1.200", Ambiguous),
    ("$12.000", Ambiguous),
    ("999.999", Ambiguous),
    ("１.２００", Ambiguous),
    ("0.500", TooFine),
    (".500", TooFine),
    ("1200.500", TooFine),
    ("1.2345", TooFine),
    ("1,200.505", TooFine),
    ("1.200,505", TooFine),
    ("1 200,505", TooFine),
    ("0,500", NotANumber),
    ("1200,500", NotANumber),
    ("1,2000", NotANumber),
    ("1,2,00", NotANumber),
    ("1,00,000", NotANumber),
    ("1,200,50", NotANumber),
    ("12,34.50", NotANumber),
    ("1,200.50.50", NotANumber),
    ("1,200.5,5", NotANumber),
    ("1.200'000", NotANumber),
    ("1 200'000", NotANumber),
    ("1 2 00", NotANumber),
    ("12 00", NotANumber),
    ("1, 200", NotANumber),
    ("1,,200", NotANumber),
    (",200,000", NotANumber),
    ("1..5", NotANumber),
    (".", NotANumber),
    (",", NotANumber),
    ("'", NotANumber),
    ("$", NotANumber),
    ("$.", NotANumber),
    ("USD", NotANumber),
    ("dollars", NotANumber),
    ("abc", NotANumber),
    ("abc.505", NotANumber),
    ("1e5", NotANumber),
    ("1e-5", NotANumber),
    ("0x10", NotANumber),
    ("inf", NotANumber),
    ("NaN", NotANumber),
    ("2k", NotANumber),
    ("about 400", NotANumber),
    ("400+", NotANumber),
    ("+400", NotANumber),
    ("€400", NotANumber),
    ("50 cents", NotANumber),
    ("1½", NotANumber),
    ("1/2", NotANumber),
    ("१२x", NotANumber),
    ("௧௨", NotANumber),
    ("1\u{0}2", NotANumber),
    ("555-010-0199", NotANumber),
    ("400-", NotANumber),
    ("-", NotANumber),
    ("--5", NotANumber),
    ("-abc", NotANumber),
    ("to 600", NotANumber),
    ("-5", Negative),
    ("- 5.00", Negative),
    ("−1,200", Negative),
    ("-$5", Negative),
    ("$-5", Negative),
    ("US$ -5", Negative),
    ("-1.200", Negative),
    ("400-600", Range),
    ("400 – 600", Range),
    ("$400—$600", Range),
    ("400 to 600", Range),
    ("400 - 600 dollars", Range),
    ("1.200-1.600", Range),
    ("1000000.01", TooLarge),
    ("1,000,001", TooLarge),
    ("1.000.001", TooLarge),
    ("99999999999999999999999999", TooLarge),
    ("184467440737095516.17", TooLarge),
    ("18446744073709551620", TooLarge),
];

#[test]
fn sums_that_are_taken() {
    for &(typed, cents) in TAKEN {
        assert_eq!(
            read(typed),
            Ok(Some(Amount::from_cents(cents))),
            "{typed:?}"
        );
    }
}

#[test]
fn sums_that_are_refused() {
    for &(typed, why) in REFUSED {
        assert_eq!(read(typed), Err(why), "{typed:?}");
    }
}

#[test]
fn a_blank_field_is_no_number() {
    for typed in ["", " ", "\u{a0}\t\r\n", "\u{200b}", "\u{feff} \u{202e}"] {
        assert_eq!(read(typed), Ok(None), "{typed:?}");
    }
}

#[test]
fn sums_are_shown_as_in_the_us() {
    let cases = [
        (0, "$0"),
        (5, "$0.05"),
        (50, "$0.50"),
        (100, "$1"),
        (99_900, "$999"),
        (100_000, "$1,000"),
        (120_000, "$1,200"),
        (123_450, "$1,234.50"),
        (100_000_000, "$1,000,000"),
        (u64::MAX, "$184,467,440,737,095,516.15"),
    ];
    for (cents, shown) in cases {
        assert_eq!(Amount::from_cents(cents).show(), shown);
    }
}

#[test]
fn keys_are_distinct() {
    let keys: HashSet<_> = Refused::all().iter().map(|r| r.key()).collect();
    assert_eq!(keys.len(), 7);
    assert!(keys.contains("ambiguous"));
}

#[test]
fn a_huge_text_is_read_too() {
    assert_eq!(read(&"0".repeat(1_000_000)), Ok(Some(Amount::default())));
    assert_eq!(read(&"9".repeat(1_000_000)), Err(TooLarge));
    assert_eq!(read(&",".repeat(1_000_000)), Err(NotANumber));
    assert_eq!(read(&"1-".repeat(500_000)), Err(NotANumber));
}

proptest! {
    #[test]
    fn what_is_shown_is_read_back(cents in 0..=Amount::MOST.cents()) {
        let amount = Amount::from_cents(cents);
        prop_assert_eq!(read(&amount.show()), Ok(Some(amount)));
    }
}
