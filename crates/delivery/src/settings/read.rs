//! Reading the tables among the settings. Only the build does that.

use lead::Field;
use serde::Deserialize;
use serde::de::{Deserializer, Error};
use std::collections::BTreeMap;

/// What such a table is in a schema.
#[cfg(feature = "schema")]
pub(super) type Table = BTreeMap<String, String>;

pub(super) fn texts<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<(String, String)>, D::Error> {
    // Sorted by name: the same settings give the same page.
    Ok(BTreeMap::<String, String>::deserialize(from)?
        .into_iter()
        .collect())
}

pub(super) fn names<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<(Field, String)>, D::Error> {
    let names = texts(from)?
        .into_iter()
        .map(|(of, name)| match Field::from_name(&of) {
            Some(field) => Ok((field, name)),
            None => Err(D::Error::custom(format!("the form has no field \"{of}\""))),
        });
    names.collect()
}
