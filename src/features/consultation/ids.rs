//! Ids and names that the build writes and the browser looks for.

use lead::Field;

/// The ends that a panel above the form shows, by their names in the content.
pub const ENDS: [&str; 10] = [
    "timeout",
    "network",
    "offline",
    "server",
    "unreadable",
    "canceled",
    "earlier",
    "refused",
    "busy",
    "not_sent",
];

/// The id of a field's first control: what error links lead to.
pub fn control_id(field: Field) -> String {
    ["field-", field.as_str()].concat()
}

/// The id of the sentence at a field.
pub fn error_id(field: Field) -> String {
    [field.as_str(), "-error"].concat()
}

/// The id of a field's place in the summary of mistakes.
pub fn link_id(field: Field) -> String {
    [field.as_str(), "-mistake"].concat()
}

/// The id of the button that takes the email address that was perhaps meant.
pub const SUGGESTION: &str = "email-suggestion";
