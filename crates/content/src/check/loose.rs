//! Texts that are kept as plain strings: found in the file itself, so that no key is forgotten.

use crate::Text;
use crate::load::Raw;
use crate::read::Source;
use toml::de::{DeTable, DeValue};

/// Keys of `findings.toml` and `sources.toml` that hold our own words; titles and names are others'.
const OWN: &[&str] = &[
    "label",
    "text",
    "population",
    "comparator",
    "period",
    "range",
    "design",
    "size",
    "setting",
    "funding",
];

/// Every text of the settings and the form, and our own words of the evidence files.
pub(super) fn texts(raw: &Raw) -> Vec<(Text, &Source)> {
    let mut out = Vec::new();
    let settings = raw.site.iter().map(|file| &file.source);
    for source in settings.chain(raw.consultation.iter().map(|file| &file.source)) {
        collect(source, &|_| true, &mut out);
    }
    let findings = raw.findings.iter().map(|file| &file.source);
    for source in findings.chain(raw.sources.iter().map(|file| &file.source)) {
        collect(source, &|key| OWN.contains(&key), &mut out);
    }
    out
}

fn collect<'a>(
    source: &'a Source,
    wanted: &dyn Fn(&str) -> bool,
    out: &mut Vec<(Text, &'a Source)>,
) {
    // A file that cannot be parsed has its own issue already.
    if let Ok(table) = DeTable::parse(&source.text) {
        table_texts(table.get_ref(), source, wanted, out);
    }
}

fn table_texts<'a>(
    table: &DeTable<'_>,
    source: &'a Source,
    wanted: &dyn Fn(&str) -> bool,
    out: &mut Vec<(Text, &'a Source)>,
) {
    for (key, value) in table {
        match value.get_ref() {
            DeValue::String(text) if wanted(key.get_ref()) => {
                out.push((Text::new(text.clone(), value.span().start), source));
            }
            DeValue::Table(table) => table_texts(table, source, wanted, out),
            DeValue::Array(items) => {
                for item in items {
                    if let DeValue::Table(table) = item.get_ref() {
                        table_texts(table, source, wanted, out);
                    }
                }
            }
            _ => {}
        }
    }
}
