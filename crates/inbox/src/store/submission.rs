//! A request on its way into the database.

use lead::Lead;

/// What was sent. It holds personal data, and so it has no `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Submission {
    /// The request itself; should be normalised and valid.
    pub lead: Lead,
    /// The submission ids of earlier requests that this one takes the place of, a space between them; may
    /// be empty. The earlier ones need not have arrived.
    pub supersedes: String,
    /// Whether something was in the field that people do not see. It is kept all the same.
    pub perhaps_robot: bool,
}

impl From<Lead> for Submission {
    fn from(lead: Lead) -> Self {
        Self {
            lead,
            ..Self::default()
        }
    }
}
