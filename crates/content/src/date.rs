//! Calendar dates as TOML writes them.

use serde::{Deserialize, Deserializer, de::Error};
use std::fmt;
use std::str::FromStr;
use toml::value::Datetime;

/// A calendar date without a time or zone, written `2026-11-23` in the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub jiff::civil::Date);

impl Date {
    /// The day it is now by this machine's clock and time zone.
    pub fn today() -> Self {
        Self(jiff::ZonedDateTime::now().date())
    }

    /// The date as machines read it: `2026-11-23`.
    pub fn iso(self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for Date {
    /// The date as American readers write it: `November 23, 2026`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.strftime("%B %-d, %Y"))
    }
}

impl FromStr for Date {
    type Err = String;

    /// Reads `2026-11-23`.
    fn from_str(text: &str) -> Result<Self, String> {
        text.parse()
            .map(Self)
            .map_err(|_| format!("{text:?} is not a date like 2026-11-23"))
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let stamp = Datetime::deserialize(from)?;
        let date = stamp.date.filter(|_| stamp.time.is_none());
        let date = date.and_then(|date| date.to_string().parse().ok());
        date.map(Self)
            .ok_or_else(|| D::Error::custom("a date like 2026-11-23 belongs here"))
    }
}

/// In a schema a TOML date is a string of that format.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}
