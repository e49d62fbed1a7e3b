//! Sums of money as people type them.

use crate::count::{BLANK, typed};
use choice::amount::Refused::{self, *};
use choice::amount::{Amount, read};
use proptest::prelude::*;
use std::collections::HashSet;

/// Cents, and what is typed for them.
#[rustfmt::skip]
const TAKEN: &[(u64, &[&str])] = &[
    (0, &["0", "0.00"]),
    (700, &["7", "007"]),
    (120_000, &[
        "1200", "1,200", "1 200", "1\u{a0}200", "1\u{202f}200", "1\u{2009}200", "1  200", "1'200",
        "$1,200", "$ 1,200", "$1,200 USD", "1200 $", "1200$", "USD 1,200", "usd1200", "USD $1,200",
        "US$ 1200", "1200 US$", "1200 usd", "1200 dollars", "1200 US dollars", "1200.", "1200,",
        "01,200", "  1200  ", "\t1200\r\n", "\u{202a}1200\u{202c}", "\u{feff}1\u{2060}200", "１２００",
        "١٢٠٠", "۱۲۰۰"
    ]),
    (120_050, &[
        "1,200.50", "1.200,50", "1.200,5", "1 200,50", "1 200.50", "1’200.50", "0001200.50",
        "＄１，２００．５０", "١٬٢٠٠٫٥٠", "१,२००.५०"
    ]),
    (100, &["1 Dollar"]),
    (50, &[".50", ",50", "$.5"]),
    (120, &["1,20", "1,2", "1.2"]),
    (5, &["0.05", "0,05"]),
    (99_999_999, &["999,999.99"]),
    (100_000_000, &["1000000", "1,000,000.00", "1.000.000", "1.000.000,00", "1'000'000"]),
    (1_200, &["00000000000000000000000000000000000000012"]),
];

/// Why it is not a sum, and what is typed.
#[rustfmt::skip]
const REFUSED: &[(Refused, &[&str])] = &[
    (Ambiguous, &["1.200", "$12.000", "999.999", "１.２００"]),
    (TooFine, &["0.500", ".500", "1200.500", "1.2345", "1,200.505", "1.200,505", "1 200,505"]),
    (NotANumber, &[
        "0,500", "1200,500", "1,2000", "1,2,00", "1,00,000", "1,200,50", "12,34.50", "1,200.50.50",
        "1,200.5,5", "1.200'000", "1 200'000", "1 2 00", "12 00", "1, 200", "1,,200", ",200,000",
        "1..5", ".", ",", "'", "$", "$.", "USD", "dollars", "abc", "abc.505", "1e5", "1e-5",
        "0x10", "inf", "NaN", "2k", "about 400", "400+", "+400", "€400", "50 cents", "1½", "1/2",
        "१२x", "௧௨", "1\u{0}2", "555-010-0199", "400-", "-", "--5", "-abc", "to 600"
    ]),
    (Negative, &["-5", "- 5.00", "−1,200", "-$5", "$-5", "US$ -5", "-1.200"]),
    (Range, &[
        "400-600", "400 – 600", "$400—$600", "400 to 600", "400 - 600 dollars", "1.200-1.600"
    ]),
    (TooLarge, &[
        "1000000.01", "1,000,001", "1.000.001", "99999999999999999999999999",
        "184467440737095516.17", "18446744073709551620"
    ]),
];

#[test]
fn what_is_a_sum_and_what_is_none() {
    let taken = TAKEN.iter();
    let taken = taken.map(|&(cents, all)| (Ok(Some(Amount::from_cents(cents))), all));
    let refused = REFUSED.iter().map(|&(why, all)| (Err(why), all));
    let cases: Vec<_> = taken.chain(refused).chain([(Ok(None), BLANK)]).collect();
    typed(read, &cases);
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
