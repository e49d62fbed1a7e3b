//! The words and settings of the form. What it needs in the browser rides on the page as JSON;
//! what is skipped there is given at build alone, and hydration leaves it as the document has it.

use crate::island::{Words, word};
use serde::{Deserialize, Serialize};

/// What the form shows, says and does, from `content/consultation.toml` and `content/site.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct ConsultationProps {
    /// Where requests go.
    pub endpoint: String,
    /// What that service is like.
    pub settings: delivery::Settings,
    /// The fields that are asked for in other words when the visitor asks for someone else.
    pub variants: Vec<Variant>,
    /// A sentence for each problem, by its code.
    pub errors: Words,
    /// What the form says, by its name in `consultation.toml`.
    pub words: Words,
    /// What never changes; only at build.
    #[serde(skip)]
    pub fixed: Fixed,
}

impl ConsultationProps {
    /// What is said by this name.
    pub fn word(&self, name: &str) -> String {
        word(&self.words, name)
    }
}

/// What of a field reads otherwise when the visitor asks for someone else: first for oneself, then for them.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Variant {
    /// The id of what changes.
    pub id: String,
    /// The attribute that changes; empty for the text.
    pub attribute: String,
    /// For oneself.
    pub own: String,
    /// For someone else.
    pub other: String,
}

/// What never changes, as HTML unless said otherwise: it stands in the prerendered form, and is empty in the
/// browser.
#[derive(Clone, Debug, Default)]
pub struct Fixed {
    /// Where the form posts without the script; none when it cannot. Not HTML.
    pub action: Option<String>,
    /// All fields, and the controls that nobody sees.
    pub fields: String,
    /// A link to each field.
    pub links: String,
    /// Heading and words of each end; the style shows the one that `data-end` names.
    pub ends: String,
    /// What stands below each of them.
    pub failed: String,
    /// What stands before the reference while it is not known whether the request arrived.
    pub quote_label: String,
    /// That an earlier request may have arrived although this one was rejected.
    pub rejected_doubt: String,
    /// The heading of the confirmation.
    pub sent_heading: String,
    /// What stands before the reference.
    pub reference_label: String,
    /// The confirmation below its reference, what happens next, and the clinic's number.
    pub sent: String,
    /// That something was typed too late.
    pub sent_edited: String,
    /// The line with the clinic's number.
    pub phone: String,
    /// What stands before the seconds to wait.
    pub seconds_label: String,
    /// The button that stops the sending.
    pub cancel: String,
}
