//! Every tool with its version. To move one on, change its line here and run `make test`.

use anyhow::{Context, Result};

use super::purpose::Purpose;
use crate::process;

/// How a tool is got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// `cargo install`: compiled from source.
    Cargo,
    /// `npm install`: downloaded ready to run.
    Npm,
}

/// A tool with its version.
#[derive(Clone, Debug)]
pub struct Tool {
    /// Name of the package.
    pub name: &'static str,
    /// Exact version.
    pub version: String,
    /// Where it comes from.
    pub how: How,
    /// A file that is there when the tool is, below its folder.
    pub proof: &'static str,
    /// What it is for, in words for somebody who waits for it.
    pub why: &'static str,
    /// What needs it.
    pub purpose: Purpose,
    /// How long it takes on two cores.
    pub takes: &'static str,
}

/// All pinned tools.
///
/// # Errors
/// `Cargo.lock` does not say which wasm-bindgen the app uses.
pub fn pinned() -> Result<Vec<Tool>> {
    Ok(vec![
        Tool {
            name: "binaryen",
            version: "132.0.0".to_owned(),
            how: How::Npm,
            proof: "node_modules/.bin/wasm-opt",
            why: "wasm-opt, makes the download smaller",
            purpose: Purpose::Build,
            takes: "10 seconds",
        },
        Tool {
            name: "wasm-bindgen-cli",
            // Its version must be the one of the library that the app is linked with.
            version: locked("wasm-bindgen")?,
            how: How::Cargo,
            proof: "bin/wasm-bindgen",
            why: "joins the wasm and the browser",
            purpose: Purpose::Build,
            takes: "2 minutes",
        },
        Tool {
            name: "trunk",
            version: "0.22.1".to_owned(),
            how: How::Cargo,
            proof: "bin/trunk",
            why: "builds the site",
            purpose: Purpose::Build,
            takes: "6 minutes",
        },
        Tool {
            name: "axe-core",
            version: "4.14.1".to_owned(),
            how: How::Npm,
            proof: "node_modules/axe-core/axe.min.js",
            why: "the accessibility scan of the browser tests",
            purpose: Purpose::Test,
            takes: "10 seconds",
        },
        Tool {
            name: "geckodriver",
            version: "0.37.1".to_owned(),
            how: How::Cargo,
            proof: "bin/geckodriver",
            why: "drives Firefox in the browser tests",
            purpose: Purpose::Test,
            takes: "1 minute",
        },
        Tool {
            name: "cargo-deny",
            version: "0.20.2".to_owned(),
            how: How::Cargo,
            proof: "bin/cargo-deny",
            why: "checks licences and sources of dependencies",
            purpose: Purpose::Check,
            takes: "2 minutes",
        },
        Tool {
            name: "cargo-mutants",
            version: "27.1.0".to_owned(),
            how: How::Cargo,
            proof: "bin/cargo-mutants",
            why: "plants mistakes that the tests must catch",
            purpose: Purpose::Mutants,
            takes: "1 minute",
        },
    ])
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
        Ok(())
    }
}
