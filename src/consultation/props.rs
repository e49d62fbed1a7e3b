//! The words and settings that the form needs in the browser. They ride on the page as JSON.

use crate::island::Words;
use serde::{Deserialize, Serialize};

/// Everything the form shows or says, from `content/consultation.toml` and `content/site.toml`.
/// Names ending in `_html` are Markdown rendered at build.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[allow(missing_docs)]
pub struct FormWords {
    /// Where the form posts.
    pub endpoint: String,
    /// How long an attempt may take.
    pub timeout_ms: u32,
    pub fields: Vec<FieldWords>,
    /// A sentence for each problem, by its code.
    pub errors: Vec<(String, String)>,
    pub submit: String,
    pub sending: String,
    pub sent_heading: String,
    pub sent_html: String,
    pub reference_label: String,
    pub try_again: String,
    pub failed_heading: String,
    pub failed_html: String,
    pub rejected_heading: String,
    pub phone_html: String,
    pub error_summary_heading: String,
    pub error_title_prefix: String,
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
    /// `type` of the input.
    pub input: String,
    /// `autocomplete` of the input.
    pub autocomplete: String,
    /// The values it may have, with their words.
    pub options: Vec<(String, String)>,
    /// What is chosen at first.
    pub initial: String,
    /// Whether the browser itself insists on it where the script does not run.
    pub required: bool,
}
