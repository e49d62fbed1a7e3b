//! JSON as a tree. The browser's own parser reads it (`browser/json.rs`), so that the download
//! carries none: serde_json in the wasm cost 15 KB of brotli.

/// A value. Of a map with a key given twice the browser keeps the last.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number as JavaScript has it.
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
        let entry = entries.iter().find(|(name, _)| name == key);
        entry.map(|(_, value)| value)
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
}

/// For tests without a browser, in the place of its parser.
#[cfg(all(test, feature = "ssr"))]
pub(crate) fn parse(text: &str) -> Option<Json> {
    fn tree(value: serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Null => Json::Null,
            Value::Bool(said) => Json::Bool(said),
            Value::Number(number) => Json::Number(number.as_f64().unwrap_or(f64::NAN)),
            Value::String(text) => Json::Text(text),
            Value::Array(items) => Json::List(items.into_iter().map(tree).collect()),
            Value::Object(entries) => Json::Map(
                entries
                    .into_iter()
                    .map(|(name, value)| (name, tree(value)))
                    .collect(),
            ),
        }
    }
    serde_json::from_str(text).ok().map(tree)
}
