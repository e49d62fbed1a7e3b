//! The request itself.

use crate::Field;
use crate::clean::clean;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A request for a consultation, as posted. A field that was not posted is empty, and unknown
/// ones are ignored. [`crate::validate`] has the rules.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lead {
    /// What to call the person.
    pub name: String,
    /// Where to write to; may be empty if there is a phone number.
    pub email: String,
    /// Where to call or text; may be empty if there is an email address.
    pub phone: String,
    /// `call`, `text` or `email`.
    pub contact_by: String,
    /// `any`, `morning`, `afternoon` or `evening`; empty means `any`.
    pub best_time: String,
    /// The name of a time zone such as `America/Chicago`; may be empty.
    pub time_zone: String,
    /// Whether a message may name the clinic: `yes` or `no`; empty means `no`.
    pub leave_message: String,
    /// `self` or `other`; empty means `self`.
    pub asking_for: String,
    /// `yes` when ticked.
    pub consent: String,
    /// Names one filling-in of the form, so that it may be sent again safely; may be empty.
    pub submission_id: String,
}

impl Lead {
    /// What the field holds.
    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.name,
            Field::Email => &self.email,
            Field::Phone => &self.phone,
            Field::ContactBy => &self.contact_by,
            Field::BestTime => &self.best_time,
            Field::TimeZone => &self.time_zone,
            Field::LeaveMessage => &self.leave_message,
            Field::AskingFor => &self.asking_for,
            Field::Consent => &self.consent,
            Field::SubmissionId => &self.submission_id,
        }
    }

    /// The field itself, to write to.
    pub fn get_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Name => &mut self.name,
            Field::Email => &mut self.email,
            Field::Phone => &mut self.phone,
            Field::ContactBy => &mut self.contact_by,
            Field::BestTime => &mut self.best_time,
            Field::TimeZone => &mut self.time_zone,
            Field::LeaveMessage => &mut self.leave_message,
            Field::AskingFor => &mut self.asking_for,
            Field::Consent => &mut self.consent,
            Field::SubmissionId => &mut self.submission_id,
        }
    }

    /// The request with every field tidied: outer white space is dropped, and each run of
    /// control characters (CR, LF, tab, NUL and the like), with the white space around it,
    /// becomes one space.
    ///
    /// Nothing else changes. Names, addresses and numbers of any country and script stay as
    /// they were typed. Doing it twice is the same as doing it once.
    pub fn normalised(mut self) -> Lead {
        for &field in Field::all() {
            let value = self.get_mut(field);
            *value = clean(value);
        }
        self
    }
}

/// Says nothing of the person, so that a request cannot reach a log by way of `{:?}`.
impl fmt::Debug for Lead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lead(not shown)")
    }
}
