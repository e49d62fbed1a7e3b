//! Every string of a TOML file, found in the file itself, so that no field is forgotten.

use crate::text::{Text, TextKind};
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// One string of a file.
#[derive(Clone, Debug)]
pub struct FileString {
    /// The string with its place.
    pub text: Text,
    /// How it is read, by the type of its field.
    pub kind: TextKind,
    /// The keys that lead to it: `section.card.heading`.
    pub path: String,
    /// The [`crate::text::Anchor`] of the nearest table around it; empty where there is none.
    pub group: String,
}

impl FileString {
    /// Its own key.
    pub fn key(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }
}

/// All strings, in the order of the file; `kinds` tells the kind of each that has one, by its place.
pub(crate) fn strings(toml: &str, kinds: &BTreeMap<usize, TextKind>) -> Vec<FileString> {
    let mut walk = Walk {
        kinds,
        found: Vec::new(),
    };
    if let Ok(table) = DeTable::parse(toml) {
        walk.table(table.get_ref(), "", "");
    }
    walk.found.sort_by_key(|string| string.text.at);
    walk.found
}

struct Walk<'a> {
    kinds: &'a BTreeMap<usize, TextKind>,
    found: Vec<FileString>,
}

impl Walk<'_> {
    fn table(&mut self, table: &DeTable<'_>, path: &str, group: &str) {
        let anchor = table.values().find_map(|value| match value.get_ref() {
            DeValue::String(id) => {
                let kind = self.kinds.get(&value.span().start);
                (kind == Some(&TextKind::Anchor)).then_some(id)
            }
            _ => None,
        });
        let group = anchor.map_or(group, |id| id);
        for (key, value) in table {
            let path = match path {
                "" => key.get_ref().to_string(),
                _ => format!("{path}.{}", key.get_ref()),
            };
            self.value(value.get_ref(), value.span().start, &path, group);
        }
    }

    fn value(&mut self, value: &DeValue<'_>, at: usize, path: &str, group: &str) {
        match value {
            DeValue::String(text) => self.found.push(FileString {
                text: Text::new(text.clone(), at),
                kind: self.kinds.get(&at).copied().unwrap_or(TextKind::Untyped),
                path: path.to_owned(),
                group: group.to_owned(),
            }),
            DeValue::Table(table) => self.table(table, path, group),
            DeValue::Array(items) => {
                for item in items {
                    self.value(item.get_ref(), item.span().start, path, group);
                }
            }
            _ => {}
        }
    }
}
