//! The settings file of `inbox serve`.

mod limits;
mod notify;
mod origin;

pub use limits::{Limits, Rate, Retention};
pub use notify::{Mail, NotifySettings};

use axum::http::{HeaderName, HeaderValue};
use serde::Deserialize;
use std::path::Path;

/// What can be set in the file, each with a default: `Settings::default()` is an empty file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Sites on other origins whose pages may send requests, each as `https://host` or
    /// `https://host:port`; by default none.
    pub allowed_origins: Vec<String>,
    /// The header in which the web server before this one says who asks. It is believed, so set it
    /// only where nobody can reach the inbox but through that server, and where the server sets it
    /// by itself. Of a list of addresses the last one counts.
    pub client_address_header: Option<String>,
    /// How many requests one address may send.
    pub rate: Rate,
    /// How long and how much is waited for.
    pub limits: Limits,
    /// How long requests are kept.
    pub retention: Retention,
    /// How staff are notified of new requests; by default they are not.
    pub notify: NotifySettings,
}

impl Settings {
    /// Reads the file at `path`.
    ///
    /// # Errors
    ///
    /// A sentence for people, when the file cannot be read or a setting does not fit.
    pub fn read(path: &Path) -> Result<Self, String> {
        let place = path.display();
        let text =
            std::fs::read_to_string(path).map_err(|e| format!("cannot read {place}: {e}"))?;
        Self::parse(&text).map_err(|problem| format!("{place}: {problem}"))
    }

    /// Reads the text of such a file.
    ///
    /// # Errors
    ///
    /// A sentence for people, when it is not TOML or a setting does not fit.
    pub fn parse(text: &str) -> Result<Self, String> {
        let settings: Self = toml::from_str(text).map_err(|e| e.to_string())?;
        settings.check()?;
        Ok(settings)
    }

    fn check(&self) -> Result<(), String> {
        self.origins()?;
        self.address_header()?;
        self.notify.check()?;
        let zero = [
            ("rate.requests", self.rate.requests == 0),
            ("rate.minutes", self.rate.minutes == 0),
            ("limits.connections", self.limits.connections == 0),
            ("limits.head_seconds", self.limits.head_seconds == 0),
            ("limits.body_seconds", self.limits.body_seconds == 0),
            ("retention.days", self.retention.days == 0),
            ("notify.timeout_seconds", self.notify.timeout_seconds == 0),
            ("notify.retry_seconds", self.notify.retry_seconds == 0),
        ];
        match zero.iter().find(|(_, is_zero)| *is_zero) {
            Some((name, _)) => Err(format!("{name} must be at least 1")),
            None => Ok(()),
        }
    }

    /// The origins, as they stand in headers.
    pub(crate) fn origins(&self) -> Result<Vec<HeaderValue>, String> {
        self.allowed_origins
            .iter()
            .map(|origin| origin::parse(origin))
            .collect()
    }

    /// Whether `address`, such as `https://host/path/`, is on one of the allowed origins.
    #[must_use]
    pub fn allows(&self, address: &str) -> bool {
        self.allowed_origins.iter().any(|origin| {
            address
                .strip_prefix(origin.as_str())
                .is_some_and(|path| path.starts_with('/'))
        })
    }

    pub(crate) fn address_header(&self) -> Result<Option<HeaderName>, String> {
        let name = self.client_address_header.as_deref();
        let parsed = name.map(|name| {
            HeaderName::try_from(name)
                .map_err(|_| format!("client_address_header: {name:?} is not the name of a header"))
        });
        parsed.transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::Settings;

    #[test]
    fn an_empty_file_is_fine_and_mistakes_are_named() {
        assert_eq!(Settings::parse("").expect("fine").rate.requests, 20);
        for (text, part) in [
            ("alowed_origins = []", "alowed_origins"),
            ("allowed_origins = [\"*\"]", "\"*\""),
            ("allowed_origins = [\"https://a.example/\"]", "a.example/"),
            (
                "client_address_header = \"x real ip\"",
                "client_address_header",
            ),
            ("[rate]\nrequests = 0", "rate.requests"),
            ("[limits]\nconnections = 0", "limits.connections"),
            ("[retention]\ndays = 0", "retention.days"),
            ("[notify]\ncommand = []", "notify.command"),
        ] {
            let said = Settings::parse(text).expect_err(text);
            assert!(said.contains(part), "{said}");
        }
    }

    #[test]
    fn an_address_is_on_an_origin_or_not() {
        let settings = Settings::parse("allowed_origins = [\"https://a.example\"]").expect("fine");
        assert!(settings.allows("https://a.example/thanks/"));
        for other in [
            "https://a.example",
            "https://a.example.evil.example/",
            "http://a.example/",
        ] {
            assert!(!settings.allows(other), "{other}");
        }
    }
}
