//! The settings on the prerendered form, as data attributes, so that one wasm serves every endpoint.

use super::{Encoder, Settings, Success};
use lead::Field;

const ENCODER: &str = "data-encoder";
const NAMES: &str = "data-names";
const EXTRA: &str = "data-extra";
const CAMPAIGN: &str = "data-campaign";
const SUPERSEDES: &str = "data-supersedes";
const ID_HEADER: &str = "data-id-header";
const SUBSCRIPTIONS: &str = "data-subscriptions";
const TIMEOUT: &str = "data-timeout";
const IDEMPOTENT: &str = "data-idempotent";
const SUCCESS: &str = "data-success";

/// Names and values of the attributes; only what differs from the default settings, so none for an
/// ordinary endpoint. The endpoint's address and what only the build needs (`honeypot`, `origins`,
/// `native_action`) are not among them.
///
/// A list has a line per entry, a table a line `name=value`; [`super::problems`] refuses texts that
/// would not fit a line.
pub fn to_attributes(settings: &Settings) -> Vec<(&'static str, String)> {
    let usual = Settings::default();
    let mut all = Vec::new();
    let mut put = |name, value: String| all.push((name, value));
    match settings.encoder {
        Encoder::Form => {}
        Encoder::Json => put(ENCODER, "json".to_owned()),
        Encoder::HubSpot => put(ENCODER, "hubspot".to_owned()),
    }
    if !settings.names.is_empty() {
        let names = settings.names.iter();
        put(
            NAMES,
            lines(names.map(|(field, name)| [field.as_str(), "=", name].concat())),
        );
    }
    if !settings.extra.is_empty() {
        let extra = settings.extra.iter();
        put(
            EXTRA,
            lines(extra.map(|(name, value)| [name, "=", value].concat())),
        );
    }
    if !settings.campaign {
        put(CAMPAIGN, "false".to_owned());
    }
    if settings.supersedes_name != usual.supersedes_name {
        put(SUPERSEDES, settings.supersedes_name.clone());
    }
    if settings.id_header {
        put(ID_HEADER, "true".to_owned());
    }
    if !settings.subscriptions.is_empty() {
        put(
            SUBSCRIPTIONS,
            lines(settings.subscriptions.iter().map(u32::to_string)),
        );
    }
    if settings.timeout_seconds != usual.timeout_seconds {
        put(TIMEOUT, settings.timeout_seconds.to_string());
    }
    if settings.idempotent {
        put(IDEMPOTENT, "true".to_owned());
    }
    match settings.success {
        Success::Json => {}
        Success::Text => put(SUCCESS, "text".to_owned()),
        Success::Redirect => put(SUCCESS, "redirect".to_owned()),
        Success::Page => put(SUCCESS, "page".to_owned()),
    }
    all
}

fn lines(entries: impl Iterator<Item = String>) -> String {
    entries.collect::<Vec<_>>().join("\n")
}

/// The settings as they ride on the form; `get` gives an attribute's value by its name. What is not
/// there is as in the default settings.
///
/// `None` when an attribute cannot be read: the page and the script do not fit each other, and the form
/// is better left to the browser.
pub fn from_attributes(get: &dyn Fn(&str) -> Option<String>) -> Option<Settings> {
    let mut settings = Settings::default();
    let text = |name| get(name).unwrap_or_default();
    settings.encoder = match text(ENCODER).as_str() {
        "" => Encoder::Form,
        "json" => Encoder::Json,
        "hubspot" => Encoder::HubSpot,
        _ => return None,
    };
    settings.success = match text(SUCCESS).as_str() {
        "" => Success::Json,
        "text" => Success::Text,
        "redirect" => Success::Redirect,
        "page" => Success::Page,
        _ => return None,
    };
    for (name, value) in table(&text(NAMES))? {
        settings.names.push((Field::from_name(&name)?, value));
    }
    settings.extra = table(&text(EXTRA))?;
    for number in text(SUBSCRIPTIONS).lines() {
        settings.subscriptions.push(number.parse().ok()?);
    }
    if let Some(name) = get(SUPERSEDES) {
        settings.supersedes_name = name;
    }
    settings.campaign = get(CAMPAIGN).is_none();
    settings.id_header = get(ID_HEADER).is_some();
    settings.idempotent = get(IDEMPOTENT).is_some();
    if let Some(seconds) = get(TIMEOUT) {
        settings.timeout_seconds = seconds.parse().ok()?;
    }
    Some(settings)
}

fn table(text: &str) -> Option<Vec<(String, String)>> {
    let mut entries = Vec::new();
    for line in text.lines() {
        let at = line.bytes().position(|byte| byte == b'=')?;
        entries.push((line[..at].to_owned(), line[at + 1..].to_owned()));
    }
    Some(entries)
}
