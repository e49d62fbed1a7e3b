//! The request itself.

use crate::clean::clean;
use crate::{Field, Lead};
use std::fmt;

impl Lead {
    /// The request with every field tidied: outer white space is dropped, and each run of
    /// control characters (CR, LF, tab, NUL and the like), with the white space around it,
    /// becomes one space. A consent to texts is dropped where no texts are asked for, and the words
    /// of a box are dropped where it was not ticked: nobody agreed to them.
    ///
    /// Nothing else changes. Names, addresses and numbers of any country and script stay as
    /// they were typed. Doing it twice is the same as doing it once.
    pub fn normalised(mut self) -> Lead {
        for &field in Field::all() {
            let value = self.get_mut(field);
            *value = clean(value);
        }
        if self.contact_by != "text" {
            self.text_consent.clear();
        }
        if self.text_consent.is_empty() {
            self.text_consent_text.clear();
            self.text_consent_version.clear();
        }
        if self.consent.is_empty() {
            self.consent_text.clear();
            self.consent_version.clear();
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
