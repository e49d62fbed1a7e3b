//! `tools.toml`: every tool with its version.

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use serde::Deserialize;

use crate::process::cargo;

/// What the tools are wanted for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// `trunk build`, once or again and again.
    Build,
    /// Everything that the browser tests drive.
    Test,
    /// Licences and sources.
    Check,
    /// Planting mistakes: asked for rarely, so only by its own command.
    Mutants,
    /// All of these but the last.
    All,
}

impl Purpose {
    /// Whether something that serves `of` is wanted for this purpose.
    pub fn wants(self, of: Self) -> bool {
        match self {
            Self::All => of != Self::Mutants,
            // The browser tests look at what was built.
            Self::Test => of == self || of == Self::Build,
            Self::Build | Self::Check | Self::Mutants => of == self,
        }
    }
}

/// How a tool is got.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum From {
    /// `cargo install`: compiled from source.
    Cargo,
    /// `npm install`: downloaded ready to run.
    Npm,
}

/// A tool with its version.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    pub name: String,
    /// Exact version; filled in where only the library is named.
    #[serde(default)]
    pub version: String,
    /// The package in `Cargo.lock` that has the same version.
    library: Option<String>,
    pub from: From,
    /// A file that is there when the tool is, below its folder.
    pub proof: String,
    pub purpose: Purpose,
    /// What it is for, in words for somebody who waits for it.
    pub why: String,
    /// How long it takes on two cores.
    pub takes: String,
}

/// A program of the system.
#[derive(Deserialize)]
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

/// The whole file: what is built or downloaded here, and what the system's packages bring.
#[derive(Deserialize)]
pub struct List {
    pub tool: Vec<Tool>,
    pub system: Vec<Program>,
}

/// All pinned tools.
pub fn pinned() -> Result<List> {
    let list = include_str!("../../tools.toml");
    let mut list: List = toml::from_str(list).context("xtask/tools.toml")?;
    for tool in &mut list.tool {
        if let Some(library) = &tool.library {
            tool.version = locked(library)?;
        }
        let name = &tool.name;
        ensure!(
            !tool.version.is_empty(),
            "{name} in xtask/tools.toml has no version"
        );
    }
    Ok(list)
}

/// The version of `package` in `Cargo.lock`, which holds it once.
fn locked(package: &str) -> Result<String> {
    let done = cargo(&["pkgid", package])
        .output()
        .context("cannot start cargo")?;
    let id = String::from_utf8_lossy(&done.stdout);
    let version = id
        .trim()
        .rsplit_once('@')
        .map(|(_, version)| version.to_owned());
    let said = String::from_utf8_lossy(&done.stderr);
    version.with_context(|| format!("cargo knows no version of {package}: {id}{said}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_need_what_builds_need() {
        assert!(Purpose::Test.wants(Purpose::Build));
        assert!(!Purpose::Build.wants(Purpose::Test));
        assert!(!Purpose::Test.wants(Purpose::Check));
        assert!(Purpose::All.wants(Purpose::Check));
        assert!(!Purpose::All.wants(Purpose::Mutants));
    }

    #[test]
    fn the_version_comes_from_the_lock_file() -> Result<()> {
        let lock = crate::files::read(&crate::workspace::root().join("Cargo.lock"))?;
        let version = locked("wasm-bindgen")?;
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{version}\"\n");
        assert!(lock.contains(&entry), "{entry}");
        assert!(locked("no-such-package").is_err());
        let mut tools = pinned()?.tool.into_iter();
        let bindgen = tools.find(|tool| tool.name == "wasm-bindgen-cli");
        assert_eq!(bindgen.map(|tool| tool.version), Some(version));
        Ok(())
    }
}
