//! From a [`Json`] tree to words, by their `Deserialize`. The browser's own parser reads the JSON
//! (`browser/json.rs`), so that the download carries none: serde_json in the wasm cost 15 KB of brotli.

use delivery::Json;
use serde::de::value::{MapDeserializer, SeqDeserializer, StringDeserializer};
use serde::de::{Deserializer, Error, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use std::fmt::{self, Display, Formatter};

/// The words do not fit. It does not say where: then they are another build's, and the island stays
/// as the page has it. Messages would be most of what reading weighs.
#[derive(Debug, PartialEq, Eq)]
pub struct Unfit;

impl Display for Unfit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the words do not fit the island")
    }
}

impl std::error::Error for Unfit {}

/// All of them, as serde's own would first write the message that `custom` drops.
impl Error for Unfit {
    fn custom<T: Display>(_: T) -> Self {
        Unfit
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Unfit
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Unfit
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Unfit
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Unfit
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Unfit
    }

    fn missing_field(_: &'static str) -> Self {
        Unfit
    }

    fn duplicate_field(_: &'static str) -> Self {
        Unfit
    }
}

/// A tree to read words from.
pub struct Tree(
    /// As it was parsed.
    pub Json,
);

impl IntoDeserializer<'_, Unfit> for Tree {
    type Deserializer = Tree;

    fn into_deserializer(self) -> Tree {
        self
    }
}

fn seq<'de, V: Visitor<'de>>(items: Vec<Json>, visitor: V) -> Result<V::Value, Unfit> {
    visitor.visit_seq(SeqDeserializer::new(items.into_iter().map(Tree)))
}

fn map<'de, V: Visitor<'de>>(entries: Vec<(String, Json)>, visitor: V) -> Result<V::Value, Unfit> {
    let entries = entries.into_iter().map(|(name, value)| (name, Tree(value)));
    visitor.visit_map(MapDeserializer::new(entries))
}

/// Kinds that are asked for often are answered on their own: smaller than `deserialize_any` for each.
impl<'de> Deserializer<'de> for Tree {
    type Error = Unfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Json::Null => visitor.visit_unit(),
            Json::Bool(said) => visitor.visit_bool(said),
            Json::Number(number) => visitor.visit_f64(number),
            Json::Text(text) => visitor.visit_string(text),
            Json::List(items) => seq(items, visitor),
            Json::Map(entries) => map(entries, visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Json::Text(text) => visitor.visit_string(text),
            _ => Err(Unfit),
        }
    }

    /// JavaScript has one kind of number; a whole number is one without a fraction, within the range.
    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Json::Number(number) if f64::from(number as u32) == number => {
                visitor.visit_u32(number as u32)
            }
            _ => Err(Unfit),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Json::List(items) => seq(items, visitor),
            _ => Err(Unfit),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Json::Map(entries) => map(entries, visitor),
            _ => Err(Unfit),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        self.deserialize_map(visitor)
    }

    /// Only variants without fields: a word for each.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        match self.0 {
            Json::Text(text) => visitor.visit_enum(StringDeserializer::new(text)),
            _ => Err(Unfit),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Json::Null => visitor.visit_none(),
            some => visitor.visit_some(Tree(some)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 f64 char str bytes byte_buf unit unit_struct
        tuple_struct identifier ignored_any
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::Tree;
    use delivery::Json;
    use serde::{Deserialize, Serialize};

    /// In the place of the browser's parser.
    fn parse(text: &str) -> Option<Tree> {
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
        serde_json::from_str(text).ok().map(tree).map(Tree)
    }

    #[derive(Debug, Deserialize, PartialEq, Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Way {
        ByMail,
        Call,
    }

    #[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
    #[serde(default)]
    struct Part {
        name: String,
        way: Option<Way>,
        pairs: Vec<(String, String)>,
        needed: bool,
    }

    #[derive(Debug, Deserialize, PartialEq, Serialize)]
    struct Words {
        count: u32,
        share: f64,
        parts: Vec<Part>,
    }

    fn read(text: &str) -> Option<Words> {
        Words::deserialize(parse(text).expect("JSON")).ok()
    }

    #[test]
    fn words_arrive_as_they_were_written() {
        let part = Part {
            name: "\"José\"\n".to_owned(),
            way: Some(Way::ByMail),
            pairs: vec![("a".to_owned(), "b".to_owned())],
            needed: true,
        };
        let words = Words {
            count: u32::MAX,
            share: 0.5,
            parts: vec![part, Part::default()],
        };
        let text = serde_json::to_string(&words).expect("plain words");
        assert_eq!(read(&text), Some(words));
    }

    #[test]
    fn a_newer_page_may_say_more_and_defaults_fill_in() {
        let words = read(r#"{"new":[{}],"count":1,"share":2,"parts":[{"way":"call"}]}"#);
        let part = words.expect("words").parts.remove(0);
        assert_eq!(part.way, Some(Way::Call));
        assert!(!part.needed);
    }

    #[test]
    fn words_that_do_not_fit_are_no_words() {
        for text in [
            r#"{"count":1,"share":2}"#,
            r#"{"count":"1","share":2,"parts":[]}"#,
            r#"{"count":1.5,"share":2,"parts":[]}"#,
            r#"{"count":-1,"share":2,"parts":[]}"#,
            r#"{"count":4294967296,"share":2,"parts":[]}"#,
            r#"{"count":1,"share":null,"parts":[]}"#,
            r#"{"count":1,"share":2,"parts":{}}"#,
            r#"{"count":1,"share":2,"parts":[{"way":"other"}]}"#,
            r#"{"count":1,"share":2,"parts":[{"pairs":[["a"]]}]}"#,
            r#"[]"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
