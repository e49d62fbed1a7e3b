//! The tables among the settings: pairs in Rust; a table by name in TOML, and in the JSON on the page.

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;
use std::fmt;

/// What such a table is in a schema.
#[cfg(feature = "schema")]
pub(super) type Table = std::collections::BTreeMap<String, String>;

pub(super) fn serialize<S: Serializer>(
    table: &[(String, String)],
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(table.iter().map(|(name, text)| (name, text)))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Vec<(String, String)>, D::Error> {
    from.deserialize_map(Sorted)
}

/// Sorted by name: the same settings give the same page and the same request.
struct Sorted;

impl<'de> Visitor<'de> for Sorted {
    type Value = Vec<(String, String)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table of texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(entry) = map.next_entry::<String, String>()? {
            let at = all.partition_point(|(name, _)| *name < entry.0);
            all.insert(at, entry);
        }
        Ok(all)
    }
}

/// A table by our own names for the fields.
pub(super) mod by_field {
    use lead::Field;
    use serde::de::{Deserializer, Error};
    use serde::ser::Serializer;

    pub(in super::super) fn serialize<S: Serializer>(
        table: &[(Field, String)],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_map(table.iter().map(|(field, name)| (field.as_str(), name)))
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Vec<(Field, String)>, D::Error> {
        let table = super::deserialize(from)?.into_iter();
        let named = table.map(|(of, name)| match Field::from_name(&of) {
            Some(field) => Ok((field, name)),
            None => Err(D::Error::custom(format!("the form has no field \"{of}\""))),
        });
        named.collect()
    }
}
