//! JSON schemas of the content files, from the types that the loader itself reads them into.

use anyhow::{Context, Result};
use content::files::Files;
use schemars::Schema;
use std::path::{Path, PathBuf};

/// Writes them to `schemas/` and returns their names.
///
/// # Errors
/// A file that cannot be written.
pub fn write(root: &Path) -> Result<Vec<&'static str>> {
    let mut names = Vec::new();
    for (name, schema) in Files::schemas() {
        let file = file(root, name);
        std::fs::write(&file, text(&schema)?)
            .with_context(|| format!("cannot write {}", file.display()))?;
        names.push(name);
    }
    Ok(names)
}

/// The names of those that are missing or differ from what the types say.
pub fn outdated(root: &Path) -> Vec<&'static str> {
    let mut all = Files::schemas();
    all.retain(|(name, schema)| {
        let there = std::fs::read_to_string(file(root, name)).ok();
        there.is_none() || there != text(schema).ok()
    });
    all.into_iter().map(|(name, _)| name).collect()
}

fn file(root: &Path, name: &str) -> PathBuf {
    root.join("schemas").join(format!("{name}.json"))
}

fn text(schema: &Schema) -> Result<String> {
    Ok(serde_json::to_string_pretty(schema)? + "\n")
}
