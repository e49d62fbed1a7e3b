//! `tools.toml`: every tool with its version.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::purpose::Purpose;
use crate::process;

/// How a tool is got.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum From {
    /// `cargo install`: compiled from source.
    Cargo,
    /// `npm install`: downloaded ready to run.
    Npm,
}

/// A tool with its version.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Name of the package.
    pub name: String,
    /// Exact version; filled in where only the library is named.
    #[serde(default)]
    pub version: String,
    /// The package in `Cargo.lock` that has the same version.
    library: Option<String>,
    /// Where it comes from.
    pub from: From,
    /// A file that is there when the tool is, below its folder.
    pub proof: String,
    /// What needs it.
    pub purpose: Purpose,
    /// What it is for, in words for somebody who waits for it.
    pub why: String,
    /// How long it takes on two cores.
    pub takes: String,
}

/// A program of the system.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Any of these will do.
    pub programs: Vec<String>,
    /// The packages of Debian that bring it.
    pub debian: Vec<String>,
    /// Those of Ubuntu, where they differ.
    pub ubuntu: Option<Vec<String>>,
    /// What it is for.
    pub why: String,
}

/// The whole file.
#[derive(Debug, Deserialize)]
pub struct List {
    /// What is built or downloaded here.
    pub tool: Vec<Tool>,
    /// What the system's packages bring.
    pub system: Vec<Program>,
}

/// All pinned tools.
///
/// # Errors
/// The file is not as it should be, or `Cargo.lock` does not say which wasm-bindgen the app uses.
pub fn pinned() -> Result<List> {
    let mut list: List =
        toml::from_str(include_str!("../../tools.toml")).context("xtask/tools.toml")?;
    for tool in &mut list.tool {
        match &tool.library {
            Some(library) => tool.version = locked(library)?,
            None if tool.version.is_empty() => {
                bail!("{} in xtask/tools.toml has no version", tool.name)
            }
            None => {}
        }
    }
    Ok(list)
}

/// The version of `package` in `Cargo.lock`, which holds it once.
fn locked(package: &str) -> Result<String> {
    let id = process::output(&mut process::cargo(&["pkgid", package]))?;
    let version = id
        .trim()
        .rsplit_once('@')
        .map(|(_, version)| version.to_owned());
    version.with_context(|| format!("cargo knows no version of {package}: {id}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_comes_from_the_lock_file() -> Result<()> {
        let lock = crate::workspace::read("Cargo.lock")?;
        let entry = format!(
            "name = \"wasm-bindgen\"\nversion = \"{}\"\n",
            locked("wasm-bindgen")?
        );
        assert!(lock.contains(&entry), "{entry}");
        assert!(locked("no-such-package").is_err());
        let bindgen = (pinned()?.tool.into_iter()).find(|tool| tool.name == "wasm-bindgen-cli");
        assert_eq!(
            bindgen.map(|tool| tool.version),
            Some(locked("wasm-bindgen")?)
        );
        Ok(())
    }
}
