//! Why a number is not taken.

/// Why what was typed is not taken. The sentences for people are kept with the site's words, by
/// [`Refused::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Letters, marks at odd places, or otherwise no number.
    NotANumber,
    /// Three digits after a single dot, such as `1.200`: thousands for some, decimals for others.
    Ambiguous,
    /// Less than zero.
    Negative,
    /// Above 1,000,000 dollars, 400 sessions or 400 days.
    TooLarge,
    /// Finer than a cent, or than half a day.
    TooFine,
    /// Two numbers, such as `400-600`.
    Range,
    /// A count with a fraction.
    NotWhole,
}

impl Refused {
    /// Every reason.
    pub fn all() -> &'static [Refused] {
        use Refused::*;
        &[
            NotANumber, Ambiguous, Negative, TooLarge, TooFine, Range, NotWhole,
        ]
    }

    /// The stable name, as keyed in the site's words.
    pub fn key(self) -> &'static str {
        match self {
            Refused::NotANumber => "not_a_number",
            Refused::Ambiguous => "ambiguous",
            Refused::Negative => "negative",
            Refused::TooLarge => "too_large",
            Refused::TooFine => "too_fine",
            Refused::Range => "range",
            Refused::NotWhole => "not_whole",
        }
    }
}
