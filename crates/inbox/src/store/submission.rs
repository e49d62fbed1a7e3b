//! A request on its way into the database.

use lead::Lead;

/// What was sent. It holds personal data, and so it has no `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Submission {
    /// The request itself; should be normalised and valid.
    pub lead: Lead,
    /// The submission id of an earlier request that this one takes the place of; may be empty. The
    /// earlier one need not have arrived.
    pub supersedes: String,
}

impl From<Lead> for Submission {
    fn from(lead: Lead) -> Self {
        Self {
            lead,
            supersedes: String::new(),
        }
    }
}
