//! The committed schemas are those of the types, fit the content, and are known to the editor.

use super::fit::{faults, json};
use super::root;
use ::claims::schemas;
use content::files::Files;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

fn schema(name: &str) -> Value {
    let mut all = Files::schemas().into_iter();
    all.find(|(known, _)| *known == name).unwrap().1.into()
}

fn read(file: &Path) -> Value {
    json(toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap())
}

#[test]
fn the_committed_schemas_are_up_to_date() {
    let outdated = schemas::outdated(&root());
    assert_eq!(outdated, [""; 0], "`make schemas` writes them");
    let schemas = Files::schemas().into_iter();
    let names: Vec<_> = schemas.map(|(name, _)| format!("{name}.json")).collect();
    for path in entries(&root().join("schemas")) {
        let file = path.file_name().unwrap().to_str().unwrap();
        assert!(
            names.iter().any(|name| name == file),
            "nothing writes schemas/{file}"
        );
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// Each file of the content, with the schema by which `.taplo.toml` has editors check it.
fn files() -> Vec<(PathBuf, String)> {
    let taplo = read(&root().join(".taplo.toml"));
    let mut found = Vec::new();
    for rule in taplo["rule"].as_array().unwrap() {
        let schema = Path::new(rule["schema"]["path"].as_str().unwrap());
        let name = schema.file_stem().unwrap().to_str().unwrap();
        let include = root().join(rule["include"][0].as_str().unwrap());
        let files = match include.ends_with("*.toml") {
            true => entries(include.parent().unwrap()),
            false => vec![include],
        };
        found.extend(files.into_iter().map(|file| (file, name.to_owned())));
    }
    found
}

#[test]
fn every_content_file_has_a_schema_and_fits_it() {
    let files = files();
    for (file, name) in &files {
        let wrong = faults(&schema(name), &read(file));
        assert_eq!(wrong, Vec::<String>::new(), "{}", file.display());
    }
    for folder in ["content", "content/evidence", "content/pages"] {
        for path in entries(&root().join(folder)) {
            let toml = path.extension().is_some_and(|ending| ending == "toml");
            let mut known = files.iter().map(|(file, _)| file.file_name());
            let known = known.any(|name| name == path.file_name());
            assert!(!toml || known, "{} has no schema", path.display());
        }
    }
}

/// What an editor underlines: a key misspelled, a key left out, a wrong choice, a number in quotes.
#[test]
fn mistakes_are_seen() {
    for (file, place, mistake) in [
        ("evidence/findings", "/finding/0", r#"{"lable": "x"}"#),
        ("evidence/findings", "/finding/0", r#"{"label": null}"#),
        (
            "evidence/findings",
            "/finding/0",
            r#"{"certainty": "sure"}"#,
        ),
        ("evidence/findings", "/finding/0", r#"{"value": "46"}"#),
        (
            "evidence/findings",
            "/finding/0",
            r#"{"sources": "ketect"}"#,
        ),
        ("site", "/clinic", r#"{"phone": {"smaple": "x"}}"#),
    ] {
        let mut bad = read(&root().join(format!("content/{file}.toml")));
        let table = bad
            .pointer_mut(place)
            .and_then(Value::as_object_mut)
            .unwrap();
        table.extend(serde_json::from_str::<Map<String, Value>>(mistake).unwrap());
        // `null` stands for a key that is left out: TOML has none.
        table.retain(|_, value| !value.is_null());
        let name = Path::new(file).file_name().unwrap().to_str().unwrap();
        assert_eq!(faults(&schema(name), &bad).len(), 1, "{mistake}");
    }
}
