//! `licenses.txt`: whose works the wasm is made of, with their licenses, as these ask for; and `sbom.cdx.json`, the
//! same as a bill of materials (CycloneDX 1.5), which the inbox has too. Cargo says which they are.

use crate::failure::Failure;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The names of both files of the app.
pub const FILES: [&str; 2] = ["licenses.txt", "sbom.cdx.json"];
/// The name of the inbox's bill of materials.
pub const INBOX_BILL: &str = "inbox-sbom.cdx.json";
/// How the files begin that crates keep their licenses in.
const TEXTS: [&str; 4] = ["license", "licence", "copying", "notice"];

/// A crate that somebody else wrote.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work {
    /// Name in the registry.
    pub name: String,
    /// Version.
    pub version: String,
    /// License as an SPDX expression.
    pub license: String,
    /// Its folder on this machine.
    folder: PathBuf,
}

/// The app, in Cargo's words.
pub const APP: [&str; 6] = [
    "--package",
    "neuromend",
    "--features",
    "hydrate",
    "--target",
    "wasm32-unknown-unknown",
];
/// The inbox, as most servers run it.
pub const INBOX: [&str; 4] = ["--package", "inbox", "--target", "x86_64-unknown-linux-gnu"];

/// The crates that are in [`APP`] or [`INBOX`], without those that only the compiler runs.
///
/// # Errors
/// When Cargo cannot say.
pub fn works(program: &[&str]) -> Result<Vec<Work>, Failure> {
    let edges = ["--edges", "normal,no-proc-macro"];
    let lines = ["--prefix", "none", "--format", "{p} "];
    let tree = cargo(&[&["tree", "--locked"], program, &edges, &lines].concat())?;
    let of_program = |name: &str, version: &str| {
        let line = format!("{name} v{version} ");
        tree.lines().any(|other| other.starts_with(&line))
    };
    let all = cargo(&["metadata", "--locked", "--format-version", "1"])?;
    let all: Value = serde_json::from_str(&all).map_err(|error| said(&error.to_string()))?;
    let packages = all["packages"].as_array().into_iter().flatten();
    // The project's own have no source.
    let packages = packages.filter(|package| !package["source"].is_null());
    let works = packages.filter_map(|package| {
        let field = |name: &str| package[name].as_str().map(str::to_owned);
        Some(Work {
            // What came before SPDX: a slash for "or".
            license: field("license").unwrap_or_default().replace('/', " OR "),
            folder: Path::new(&field("manifest_path")?).parent()?.to_owned(),
            name: field("name")?,
            version: field("version")?,
        })
    });
    let mut works: Vec<Work> = works
        .filter(|work| of_program(&work.name, &work.version))
        .collect();
    works.sort();
    Ok(works)
}

/// Runs Cargo for this workspace; gives what it prints.
fn cargo(args: &[&str]) -> Result<String, Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let done = Command::new(cargo).args(args).current_dir(&root).output();
    let done = done.map_err(Failure::at(&root))?;
    if !done.status.success() {
        return Err(said(&String::from_utf8_lossy(&done.stderr)));
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn said(what: &str) -> Failure {
    Failure::Setting(format!("the licenses of the app cannot be listed: {what}"))
}

/// `licenses.txt`: the list, then each text once, with the names of those that carry it.
pub fn list(works: &[Work]) -> String {
    let mut out = "The program of this site is made with the works of others:\n\n".to_owned();
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for work in works {
        out.push_str(&format!(
            "{} {}: {}\n",
            work.name, work.version, work.license
        ));
        for text in work.texts() {
            let carry = texts.entry(text).or_default();
            if !carry.contains(&work.name.as_str()) {
                carry.push(&work.name);
            }
        }
    }
    out.push_str("The Rust standard library: MIT OR Apache-2.0\n");
    for (text, names) in texts {
        out.push_str(&format!(
            "\n{}\n{}\n\n{text}\n",
            "-".repeat(80),
            names.join(", ")
        ));
    }
    out
}

impl Work {
    /// The texts of its licenses, in the order of the files' names.
    fn texts(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        files.retain(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let name = name.to_lowercase();
            TEXTS.iter().any(|start| name.starts_with(start)) && file.is_file()
        });
        files.sort();
        let texts = files
            .iter()
            .filter_map(|file| std::fs::read_to_string(file).ok());
        texts
            .map(|text| text.replace('\r', "").trim().to_owned())
            .collect()
    }
}

/// `sbom.cdx.json`.
pub fn bill(works: &[Work]) -> String {
    let component = |work: &Work| {
        json!({
            "type": "library",
            "name": work.name,
            "version": work.version,
            "purl": format!("pkg:cargo/{}@{}", work.name, work.version),
            "licenses": [{ "expression": work.license }],
        })
    };
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "components": works.iter().map(component).collect::<Vec<_>>(),
    });
    format!("{bill:#}\n")
}
