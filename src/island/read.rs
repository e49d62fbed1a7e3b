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
mod tests;
