//! `content/consultation.toml`: the words of the consultation form. What each is for stands there, above it.

use crate::text::{Line, Markdown, Text};
pub use lead::consent_version as version;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Consultation {
    pub form: Form,
    pub inbox: Inbox,
    pub fields: Fields,
    /// What is sent with each field, by its name.
    pub sent: BTreeMap<String, Line>,
    /// A sentence for each problem, by its code.
    pub errors: BTreeMap<String, Text>,
}

/// `[form]`: what is not a field.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    pub optional_mark: String,
    pub before: Markdown,
    pub cost_label: String,
    pub who_label: String,
    pub soon_label: String,
    pub hours_label: String,
    pub later: String,
    pub submit: String,
    pub sending: String,
    pub sending_again: String,
    pub waiting: String,
    pub waiting_busy: String,
    pub seconds_label: String,
    pub cancel: String,
    pub sent_heading: String,
    pub sent_body: Markdown,
    pub sent_call: Markdown,
    pub reference_label: String,
    pub sent_edited: String,
    pub try_again: String,
    pub failed_heading: String,
    pub again_once: String,
    pub again_twice: String,
    pub quote_label: String,
    pub refused_heading: String,
    pub refused: String,
    pub busy_heading: String,
    pub busy: String,
    pub busy_seconds: String,
    pub busy_minutes: String,
    pub not_sent_heading: String,
    pub not_sent: String,
    pub failed_body: Markdown,
    pub without_script: String,
    pub rejected_heading: String,
    pub rejected_field: String,
    pub rejected_doubt: String,
    pub email_suggestion: String,
    pub error_summary_heading: String,
    pub error_title_prefix: String,
    pub news_sent: String,
    pub news_unsure: String,
    pub consent_text: String,
    pub text_consent_text: String,
    pub trap_label: String,
    pub asked_heading: String,
    pub told_heading: String,
    pub hubspot_told: String,
    pub crisis_line: String,
    pub unknown: Unknown,
}

/// `[form.unknown]`: what happened when it is not known whether the request arrived.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unknown {
    pub timeout: String,
    pub network: String,
    pub offline: String,
    pub server: String,
    pub unreadable: String,
    pub canceled: String,
    pub earlier: String,
}

/// `[inbox]`: what the clinic's own inbox says on its page when it did not take a request.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Inbox {
    pub not_a_post: String,
    pub too_slow: String,
    pub too_large: String,
    pub unreadable: String,
    pub unfit: String,
    pub not_kept: String,
    pub still_running: String,
    pub other_words: String,
    pub too_many: String,
    pub back: String,
    pub notice_subject: String,
    pub notice_body: String,
}

/// `[fields.*]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fields {
    pub name: PlainField,
    pub email: PlainField,
    pub phone: PlainField,
    pub contact_by: Choice,
    pub best_time: Choice,
    pub time_zone: TimeZone,
    pub leave_message: Choice,
    pub asking_for: Choice,
    pub consent: PlainField,
    pub text_consent: PlainField,
}

/// A field with a label and perhaps a hint, and perhaps others for who asks for someone else.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlainField {
    pub label: String,
    pub hint: Option<String>,
    pub label_other: Option<String>,
    pub hint_other: Option<String>,
}

/// A choice of one; the keys of `options` are what is sent.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub label: String,
    pub hint: Option<String>,
    pub options: BTreeMap<String, String>,
}

/// The time zone list.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimeZone {
    pub label: String,
    pub hint: Option<String>,
    pub unsure: String,
    pub zones: Vec<Zone>,
}

/// A time zone: `id` as in the IANA database, `label` for people.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Zone {
    pub id: String,
    pub label: String,
}
