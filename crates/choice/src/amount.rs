//! Numbers as people type them: sums of money, counts of sessions, days off.
//!
//! Marks between thousands may be commas, dots, blanks or apostrophes, decimals may follow a point
//! or a comma, digits may be fullwidth, Arabic-Indic or Devanagari. `1,200` is twelve hundred, as
//! in the US. `1.200` might be that or one dollar twenty, and so it is refused.

pub use crate::refused::Refused;

use crate::number::{self, Kind};

/// A sum of money in US cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(u64);

impl Amount {
    /// The largest sum that [`read`] takes: 1,000,000 dollars.
    pub const MOST: Amount = Amount(100_000_000);

    /// So many US cents.
    pub const fn from_cents(cents: u64) -> Amount {
        Amount(cents)
    }

    /// The sum in US cents.
    pub const fn cents(self) -> u64 {
        self.0
    }

    /// The sum for people: `$1,234.50`, and `$1,200` when there are no cents.
    pub fn show(self) -> String {
        let mut out = String::from("$");
        push_grouped(&mut out, self.0 / 100, 0);
        let cents = self.0 % 100;
        if cents > 0 {
            out.push('.');
            out.push(digit(cents / 10));
            out.push(digit(cents));
        }
        out
    }
}

/// Writes a number with commas; `place` counts the digits that follow it.
fn push_grouped(out: &mut String, number: u64, place: u32) {
    if number >= 10 {
        push_grouped(out, number / 10, place + 1);
    }
    out.push(digit(number));
    if place > 0 && place.is_multiple_of(3) {
        out.push(',');
    }
}

/// The last digit of a number.
fn digit(number: u64) -> char {
    char::from(b'0' + (number % 10) as u8)
}

/// Reads a sum in US dollars, of at most [`Amount::MOST`]: `1200`, `$1,200.50`, `USD 1 200`,
/// `1.200,50`, `.50`, `1200 dollars`. A blank field is `None`.
///
/// # Errors
/// The reason why it is not a sum. Never [`Refused::NotWhole`].
pub fn read(typed: &str) -> Result<Option<Amount>, Refused> {
    let cents = number::read(typed, Kind::Money)?;
    Ok(cents.map(Amount))
}

/// Reads a count of sessions, 0 to 400. A blank field is `None`.
///
/// # Errors
/// The reason why it is not a count. Never [`Refused::TooFine`].
pub fn count(typed: &str) -> Result<Option<u32>, Refused> {
    let hundredths = match number::read(typed, Kind::Count) {
        Err(Refused::TooFine) => return Err(Refused::NotWhole),
        other => other?,
    };
    divided(hundredths, 100, Refused::NotWhole)
}

/// Reads a number of days, 0 to 400, as half-days: `1.5`, `1,5`, `1½` and `1 1/2` are 3. A blank
/// field is `None`.
///
/// # Errors
/// The reason why it is not a number of days. Never [`Refused::NotWhole`].
pub fn days(typed: &str) -> Result<Option<u32>, Refused> {
    let hundredths = number::read(typed, Kind::Days)?;
    divided(hundredths, 50, Refused::TooFine)
}

fn divided(hundredths: Option<u64>, unit: u64, uneven: Refused) -> Result<Option<u32>, Refused> {
    match hundredths {
        None => Ok(None),
        Some(n) if n % unit == 0 => u32::try_from(n / unit)
            .map(Some)
            .map_err(|_| Refused::TooLarge),
        Some(_) => Err(uneven),
    }
}
