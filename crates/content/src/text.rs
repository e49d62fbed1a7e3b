//! A piece of text that remembers where in its file it stands.

use serde::{Deserialize, Deserializer};
use std::ops::Deref;
use toml::Spanned;

/// Text with the byte offset of its value in the file it was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    value: String,
    /// Byte offset of the value (its opening quote) in the file; 0 when unknown.
    pub at: usize,
}

impl Text {
    /// A text whose first byte stands at `at`.
    pub fn new(value: impl Into<String>, at: usize) -> Self {
        Self {
            value: value.into(),
            at,
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.value
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.value
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<String>::deserialize(from)?;
        let at = spanned.span().start;
        Ok(Self {
            value: spanned.into_inner(),
            at,
        })
    }
}

/// In a schema a text is a string, whatever the loader remembers of its place.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}
