//! The committed schemas are those of the types, fit the content, and are known to the editor.
#![allow(clippy::unwrap_used)]

mod fit;

use claims::schemas;
use content::files::Files;
use fit::faults;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn schema(name: &str) -> Value {
    let mut all = Files::schemas().into_iter();
    all.find(|(known, _)| *known == name).unwrap().1.into()
}

fn read(file: &Path) -> Value {
    fit::json(toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap())
}

#[test]
fn the_committed_schemas_are_up_to_date() {
    assert_eq!(
        schemas::outdated(&root()),
        Vec::<&str>::new(),
        "`make schemas` writes them"
    );
    let names: Vec<_> = Files::schemas()
        .into_iter()
        .map(|(name, _)| format!("{name}.json"))
        .collect();
    for entry in std::fs::read_dir(root().join("schemas")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        assert!(names.contains(&file), "nothing writes schemas/{file}");
    }
}

/// Each file of the content, with the schema by which `.taplo.toml` has editors check it.
fn files() -> Vec<(PathBuf, String)> {
    let taplo = read(&root().join(".taplo.toml"));
    let mut found = Vec::new();
    for rule in taplo["rule"].as_array().unwrap() {
        let name = Path::new(rule["schema"]["path"].as_str().unwrap())
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap();
        let include = root().join(rule["include"][0].as_str().unwrap());
        let one = [include.clone()];
        let folder = include.parent().unwrap();
        let files: Vec<PathBuf> = if include.ends_with("*.toml") {
            std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .collect()
        } else {
            one.into()
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
        for entry in std::fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let toml = path.extension().is_some_and(|ending| ending == "toml");
            let known = files
                .iter()
                .any(|(file, _)| file.file_name() == path.file_name());
            assert!(!toml || known, "{} has no schema", path.display());
        }
    }
}

/// What an editor underlines: a key misspelled, a key left out, a wrong choice, a number in quotes.
#[test]
fn mistakes_are_seen() {
    let findings = schema("findings");
    let good = read(&root().join("content/evidence/findings.toml"));
    for (mistake, slip) in [
        (
            "misspelled",
            Box::new(|finding: &mut Value| finding["lable"] = "x".into())
                as Box<dyn Fn(&mut Value)>,
        ),
        (
            "left out",
            Box::new(|finding| drop(finding.as_object_mut().unwrap().remove("label"))),
        ),
        (
            "wrong choice",
            Box::new(|finding| finding["certainty"] = "sure".into()),
        ),
        (
            "in quotes",
            Box::new(|finding| finding["value"] = "46".into()),
        ),
        (
            "no list",
            Box::new(|finding| finding["sources"] = "ketect".into()),
        ),
    ] {
        let mut bad = good.clone();
        slip(&mut bad["finding"][0]);
        assert_eq!(faults(&findings, &bad).len(), 1, "{mistake}");
    }
    let site = schema("site");
    let mut bad = read(&root().join("content/site.toml"));
    bad["clinic"]["phone"] = serde_json::json!({ "smaple": "x" });
    assert_eq!(faults(&site, &bad).len(), 1);
}
