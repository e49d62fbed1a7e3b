//! What is wrong with the settings of an endpoint. Only the build asks.

mod address;
mod issue;
mod sent;
mod services;

pub use issue::Issue;
pub use sent::sent_names;

use super::endpoint::{Encoder, Settings};
use address::Address;
use issue::Issues;
use lead::Field;
use sent::sent;

/// Names that browsers fill in by themselves: a trap of that name would catch people.
const FILLED_IN: [&str; 10] = [
    "address", "city", "company", "country", "email", "fax", "name", "phone", "url", "website",
];

/// Everything that is wrong with the settings for an endpoint (an address or a path); empty when a
/// request can be sent like that.
pub fn problems(settings: &Settings, endpoint: &str) -> Vec<Issue> {
    let mut issues = Issues(Vec::new());
    names(settings, &mut issues);
    honeypot(settings, &mut issues);
    numbers(settings, &mut issues);
    addresses(settings, &mut issues);
    ids(settings, &mut issues);
    without_script(settings, &mut issues);
    services::check(settings, &Address::of(endpoint), &mut issues);
    issues.0
}

fn names(settings: &Settings, issues: &mut Issues) {
    let sent = sent(settings);
    for (at, (key, name)) in sent.iter().enumerate() {
        if name.is_empty()
            || name.contains(|c: char| c == '=' || c.is_control() || c.is_whitespace())
        {
            issues.stop(
                key,
                format!("\"{name}\" is no name of a field."),
                "Use letters, digits, - and _.",
            );
        } else if sent[..at].iter().any(|(_, before)| before == name) {
            issues.stop(
                key,
                format!("Two fields would be sent as \"{name}\"."),
                "Give each a name of its own.",
            );
        }
    }
    for (name, value) in &settings.extra {
        if value.is_empty() || value.contains(char::is_control) {
            issues.stop(
                "extra",
                format!("\"{name}\" has no text that can be sent."),
                "Write it on one line.",
            );
        }
    }
    for (field, name) in &settings.names {
        if field.is_campaign() && !settings.campaign && !name.is_empty() {
            issues.stop(
                "campaign",
                format!("{} has a name, and is not to be sent.", field.as_str()),
                "Remove it from names, or remove campaign = false.",
            );
        }
    }
    if settings.name(Field::Email).is_empty() && settings.name(Field::Phone).is_empty() {
        issues.stop(
            "names",
            "Neither email nor phone would be sent.",
            "Give at least one of them a name.",
        );
    }
}

fn honeypot(settings: &Settings, issues: &mut Issues) {
    let trap = settings.honeypot.as_str();
    if trap.is_empty() {
        return;
    }
    if Field::from_name(trap).is_some()
        || sent(settings).iter().any(|(_, name)| *name == trap)
        || FILLED_IN.contains(&trap.to_lowercase().as_str())
    {
        let what = format!(
            "Browsers fill in \"{trap}\" for people, and the service would drop their requests."
        );
        issues.stop(
            "honeypot",
            what,
            "Use the name that the service gives, such as \"_gotcha\".",
        );
    }
}

fn numbers(settings: &Settings, issues: &mut Issues) {
    if !(1..=60).contains(&settings.timeout_seconds) {
        issues.stop(
            "timeout_seconds",
            "An attempt lasts 1 to 60 seconds.",
            "Use 15 to 20: slow phones need them, and people do not wait longer.",
        );
    }
    if !settings.subscriptions.is_empty() && settings.encoder != Encoder::HubSpot {
        issues.stop(
            "subscriptions",
            "Only HubSpot has subscription types.",
            "Remove the line.",
        );
    }
}

fn addresses(settings: &Settings, issues: &mut Issues) {
    for origin in &settings.origins {
        let host = origin.strip_prefix("https://").unwrap_or_default();
        // It ends up in the policy: a space or semicolon would write rules of its own there.
        if host.is_empty()
            || !host
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte))
        {
            let what = format!("\"{origin}\" is no origin.");
            issues.stop(
                "origins",
                what,
                "Write https:// and the host, without a path.",
            );
        }
    }
    let native = &settings.native_action;
    if !native.is_empty() && !native.starts_with('/') && !native.starts_with("https://") {
        let what = format!("\"{native}\" is no address.");
        issues.stop(
            "native_action",
            what,
            "Write an address with https://, or a path that begins with /.",
        );
    }
}

fn ids(settings: &Settings, issues: &mut Issues) {
    if settings.id_header && settings.encoder != Encoder::Json {
        issues.stop(
            "id_header",
            "With a header of its own this request needs leave from the service first, which no form service gives.",
            "Remove the line: the id is sent as a field.",
        );
    }
    if settings.idempotent && settings.name(Field::SubmissionId).is_empty() && !settings.id_header {
        issues.stop(
            "idempotent",
            "Without an id the endpoint cannot know a request that arrives twice.",
            "Give submission_id a name, or set idempotent = false.",
        );
    }
}

fn without_script(settings: &Settings, issues: &mut Issues) {
    if settings.native("").is_none() {
        issues.warn(
            "native_action",
            "Browsers without the script cannot send JSON: their visitors get phone and email in place of the form.",
            "Set native_action to an address that takes an ordinary form, if there is one.",
        );
    }
}
