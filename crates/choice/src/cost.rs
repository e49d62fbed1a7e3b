//! The worksheet: what a course of each treatment comes to in its first year, from the visitor's
//! own numbers. It brings no price along and compares nothing.

use crate::amount::{self, Amount, Refused};

/// What the visitor filled in for one treatment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The price of one session.
    pub session: Option<Amount>,
    /// Sessions of the first course.
    pub sessions: Option<u32>,
    /// Sessions later in the first year, to stay well.
    pub later: Option<u32>,
    /// The rides of one session, there and back.
    pub ride: Option<Amount>,
    /// Days off work over the year, in half-days.
    pub half_days_off: Option<u32>,
}

/// A number of the worksheet, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// [`Side::session`].
    Session,
    /// [`Side::sessions`].
    Sessions,
    /// [`Side::later`].
    Later,
    /// [`Side::ride`].
    Ride,
    /// [`Side::half_days_off`].
    HalfDaysOff,
    /// The pay lost on a day off, the same for both treatments.
    Day,
}

impl Field {
    /// Every number, in the order of the page.
    pub fn all() -> &'static [Field] {
        use Field::*;
        &[Session, Sessions, Later, Ride, HalfDaysOff, Day]
    }

    /// The numbers of one treatment, in the order of the page.
    pub fn of_one() -> &'static [Field] {
        use Field::*;
        &[Session, Sessions, Later, Ride, HalfDaysOff]
    }

    /// Reads what was typed for this number, as US cents, sessions or half-days. A blank field is `None`.
    ///
    /// # Errors
    /// The reason why it is not taken.
    pub fn read(self, typed: &str) -> Result<Option<u64>, Refused> {
        let counted = match self {
            Field::Sessions | Field::Later => amount::count(typed),
            Field::HalfDaysOff => amount::days(typed),
            _ => return amount::read(typed).map(|sum| sum.map(Amount::cents)),
        };
        counted.map(|count| count.map(u64::from))
    }

    /// The stable name, as keyed in the site's words.
    pub fn key(self) -> &'static str {
        match self {
            Field::Session => "session",
            Field::Sessions => "sessions",
            Field::Later => "later",
            Field::Ride => "ride",
            Field::HalfDaysOff => "half_days_off",
            Field::Day => "day",
        }
    }
}

/// One line of the sum; `None` when a number that it needs is not filled in. A zero is filled in.
pub type Line = Option<Amount>;

/// What one treatment comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The price of a session times all sessions, first and later.
    pub sessions: Line,
    /// The rides of a session times all sessions.
    pub rides: Line,
    /// The pay lost on the days off, rounded half up to a cent.
    pub days: Line,
    /// The sum of the lines that are there.
    pub sum: Amount,
    /// What is not filled in, in the order of the page, and so kept lines out of the sum.
    pub missing: Vec<Field>,
}

impl Total {
    /// The lines of sessions, rides and days, each with the numbers that it needs.
    pub fn lines(&self) -> [(Line, &'static [Field]); 3] {
        use Field::*;
        [
            (self.sessions, &[Session, Sessions, Later]),
            (self.rides, &[Ride, Sessions, Later]),
            (self.days, &[HalfDaysOff, Day]),
        ]
    }

    /// Whether there is a line to sum up. Without one, `sum` is zero and says nothing.
    pub fn has_lines(&self) -> bool {
        self.sessions.or(self.rides).or(self.days).is_some()
    }
}

impl Side {
    /// What was typed for one treatment, and for the pay lost on a day off. What is refused counts as blank.
    pub fn read(typed: &dyn Fn(Field) -> String) -> (Side, Option<Amount>) {
        let number = |field: Field| field.read(&typed(field)).ok().flatten();
        let money = |field| number(field).map(Amount::from_cents);
        let count = |field| number(field).and_then(|count| u32::try_from(count).ok());
        let side = Side {
            session: money(Field::Session),
            sessions: count(Field::Sessions),
            later: count(Field::Later),
            ride: money(Field::Ride),
            half_days_off: count(Field::HalfDaysOff),
        };
        (side, money(Field::Day))
    }

    /// Sums up one treatment; `day` is the pay lost on a whole day off. Nothing overflows: what
    /// is beyond `u64` cents, which no accepted input reaches, stays at the largest value.
    pub fn total(&self, day: Option<Amount>) -> Total {
        let times = self.sessions.zip(self.later);
        let times = times.map(|(first, later)| u64::from(first) + u64::from(later));
        let sessions = product(self.session, times);
        let rides = product(self.ride, times);
        let halves = product(day, self.half_days_off.map(u64::from));
        let days = halves.map(|twice| Amount::from_cents(twice.cents().div_ceil(2)));

        let mut sum = 0u64;
        for line in [sessions, rides, days] {
            sum = sum.saturating_add(line.map_or(0, Amount::cents));
        }
        let blank = [
            (Field::Session, self.session.is_none()),
            (Field::Sessions, self.sessions.is_none()),
            (Field::Later, self.later.is_none()),
            (Field::Ride, self.ride.is_none()),
            (Field::HalfDaysOff, self.half_days_off.is_none()),
            (Field::Day, day.is_none()),
        ];
        let blank = blank.into_iter().filter(|(_, blank)| *blank);
        let missing = blank.map(|(field, _)| field).collect();
        Total {
            sessions,
            rides,
            days,
            sum: Amount::from_cents(sum),
            missing,
        }
    }
}

fn product(price: Option<Amount>, times: Option<u64>) -> Line {
    let (price, times) = price.zip(times)?;
    Some(Amount::from_cents(price.cents().saturating_mul(times)))
}
