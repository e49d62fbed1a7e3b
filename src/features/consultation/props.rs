//! The words and settings of the form. What it needs in the browser rides on the page as JSON;
//! what is skipped there is given at build alone, and hydration leaves it as the document has it.

use crate::island::Words;
use serde::{Deserialize, Serialize};

/// What the form shows or says, from `content/consultation.toml` and `content/site.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[allow(missing_docs)]
pub struct FormWords {
    /// The settings of the service that requests go to, and its address.
    pub settings: delivery::Settings,
    pub endpoint: String,
    pub fields: Vec<FieldWords>,
    /// A sentence for each problem, by its code.
    pub errors: Vec<(String, String)>,
    pub rejected_field: String,
    /// Asks whether another address was meant ([`lead::suggestion`]), which is `{address}`.
    pub email_suggestion: String,
    pub submit: String,
    pub try_again: String,
    pub sending: String,
    /// Sending again; `{n}` is the number of the attempt here and below.
    pub sending_again: String,
    pub waiting: String,
    pub waiting_busy: String,
    /// How long to wait before sending again: `{n}` seconds, or minutes.
    pub busy_seconds: String,
    pub busy_minutes: String,
    pub rejected_heading: String,
    pub error_summary_heading: String,
    pub error_title_prefix: String,
    /// Told where the form is not in sight or the focus elsewhere: it was sent; it was not, or is in doubt.
    pub news_sent: String,
    pub news_unsure: String,
    #[serde(skip)]
    pub fixed: Fixed,
}

/// What never changes: it stands in the prerendered form, and is empty in the browser.
#[derive(Clone, Debug, Default)]
pub struct Fixed {
    /// Where the form posts without the script; none when it cannot.
    pub action: Option<String>,
    /// Controls that nobody sees, as HTML.
    pub hidden: String,
    /// Heading and words of each end, as HTML; the style shows the one that `data-end` names.
    pub ends: String,
    /// What stands below each of them, as HTML.
    pub failed: String,
    /// What stands before the reference while it is not known whether the request arrived, as HTML.
    pub quote_label: String,
    /// That an earlier request may have arrived although this one was rejected, as HTML.
    pub rejected_doubt: String,
    /// The heading of the confirmation, as HTML.
    pub sent_heading: String,
    /// What stands before the reference, as HTML.
    pub reference_label: String,
    /// The confirmation below its reference, as HTML.
    pub sent: String,
    /// What happens next, as HTML.
    pub sent_call: String,
    /// That something was typed too late, as HTML.
    pub sent_edited: String,
    /// The line with the clinic's number, as HTML.
    pub phone: String,
    /// What stands before the seconds to wait, as HTML.
    pub seconds_label: String,
    /// The button that stops the sending, as HTML.
    pub cancel: String,
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
    /// Our name for it.
    pub name: String,
    /// The name it is posted under; only at build.
    #[serde(skip)]
    pub post_as: Option<String>,
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
    /// `autocomplete` of the input.
    pub autocomplete: String,
    /// The same when asking for someone else.
    pub autocomplete_other: String,
    /// The values it may have, as HTML; only at build.
    #[serde(skip)]
    pub choices: String,
    /// Whether the browser itself insists on it where the script does not run; only at build.
    #[serde(skip)]
    pub required: bool,
}
