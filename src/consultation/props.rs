//! The words and settings of the form. What it needs in the browser rides on the page as JSON;
//! what is skipped there is given at build alone, and hydration leaves it as the document has it.

use crate::island::Words;
use serde::{Deserialize, Serialize};

/// What the form shows or says, from `content/consultation.toml` and `content/site.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[allow(missing_docs)]
pub struct FormWords {
    /// How long an attempt may take.
    pub timeout_ms: u32,
    pub fields: Vec<FieldWords>,
    /// A sentence for each problem, by its code.
    pub errors: Vec<(String, String)>,
    pub submit: String,
    pub sending: String,
    pub try_again: String,
    pub rejected_heading: String,
    pub error_summary_heading: String,
    pub error_title_prefix: String,
    #[serde(skip)]
    pub fixed: Fixed,
}

/// What never changes: it stands in the prerendered form, and is empty in the browser.
#[derive(Clone, Debug, Default)]
pub struct Fixed {
    /// Where the form posts.
    pub endpoint: String,
    /// All of the failure, as HTML.
    pub failed: String,
    /// The heading of the confirmation, as HTML.
    pub sent_heading: String,
    /// What stands before the reference, as HTML.
    pub reference_label: String,
    /// The confirmation below its reference, as HTML.
    pub sent: String,
    /// The line with the clinic's number, as HTML.
    pub phone: String,
}

impl Words for FormWords {
    const ISLAND: &'static str = "consultation-form";
}

/// How a field is asked.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// One line of text.
    Text,
    /// One of a few, all in sight.
    Radio,
    /// One of many.
    Select,
    /// A box to tick.
    Tick,
}

/// One field.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct FieldWords {
    /// The name it is posted under.
    pub name: String,
    /// How it is asked.
    pub ask: Option<Ask>,
    /// Its label.
    pub label: String,
    /// Its hint, empty for none.
    pub hint: String,
    /// The label when asking for someone else, empty for the same.
    pub label_other: String,
    /// The hint when asking for someone else, empty for the same.
    pub hint_other: String,
    /// `type` of the input; only at build.
    #[serde(skip)]
    pub input: String,
    /// `autocomplete` of the input; only at build.
    #[serde(skip)]
    pub autocomplete: String,
    /// The values it may have, as HTML; only at build.
    #[serde(skip)]
    pub choices: String,
    /// Whether the browser itself insists on it where the script does not run; only at build.
    #[serde(skip)]
    pub required: bool,
}
