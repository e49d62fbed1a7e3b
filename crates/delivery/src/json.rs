//! JSON as a tree, built by whoever has a parser: in the browser its own one.

/// A value. Where a key is given twice, the first counts here, so a parser should keep one.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number as JavaScript has it. Nothing here looks into it.
    Number(f64),
    /// Text.
    Text(String),
    /// Values in order.
    List(Vec<Json>),
    /// Values by name.
    Map(Vec<(String, Json)>),
}

impl Json {
    /// What a map has under `key`; `None` for anything but a map.
    pub fn get(&self, key: &str) -> Option<&Json> {
        let Json::Map(entries) = self else {
            return None;
        };
        for (name, value) in entries {
            if name == key {
                return Some(value);
            }
        }
        None
    }

    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The values of a list; none for anything but a list.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::List(items) => items,
            _ => &[],
        }
    }

    /// The text under `key`; empty when there is none.
    pub(crate) fn word(&self, key: &str) -> &str {
        self.get(key).and_then(Json::text).unwrap_or_default()
    }
}

#[cfg(feature = "json")]
impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::Null,
            Value::Bool(yes) => Self::Bool(yes),
            Value::Number(number) => Self::Number(number.as_f64().unwrap_or(f64::NAN)),
            Value::String(text) => Self::Text(text),
            Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(entries) => {
                let entries = entries.into_iter();
                Self::Map(entries.map(|(key, value)| (key, value.into())).collect())
            }
        }
    }
}
