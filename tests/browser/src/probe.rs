//! A script in each page under test that sees what happens there.

use crate::browser::Browser;
use anyhow::{Context, Result};
use devserver::Hooks;
use serde_json::Value;
use std::path::PathBuf;

/// What sees, what finds controls as a screen reader tells of them, what tampers with islands, and what they do.
const PROBE: &str = concat!(
    include_str!("probe.js"),
    "\n",
    include_str!("roles.js"),
    "\n",
    include_str!("tamper.js"),
    "\n",
    include_str!("acts.js")
);

/// A page without the probe and, while [`crate::faults::Faults::framed`] is on, without a policy.
pub const BARE: &str = "/__bare.html";

/// Puts the probe into every document before everything else, and a worker that does nothing beside the site.
pub fn add_to(hooks: &mut Hooks) {
    hooks.add_script("/__probe.js", PROBE, "");
    let bare = "<!DOCTYPE html><title>Bare</title>";
    hooks.add_file(BARE, "text/html; charset=utf-8", bare);
    hooks.add_file("/__worker.js", "text/javascript; charset=utf-8", "");
}

/// The source of axe-core.
///
/// # Errors
/// When it is not installed.
pub fn axe() -> Result<String> {
    let file = axe_file()?;
    std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
}

/// `axe.min.js`: `NEUROMEND_AXE`, or where the project's tools are.
fn axe_file() -> Result<PathBuf> {
    if let Some(file) = std::env::var_os("NEUROMEND_AXE") {
        return Ok(file.into());
    }
    let tools = std::env::home_dir()
        .context("there is no home folder")?
        .join(".cache/neuromend");
    let versions = std::fs::read_dir(&tools)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let files = versions.map(|folder| folder.join("node_modules/axe-core/axe.min.js"));
    files
        .into_iter()
        .find(|file| file.is_file())
        .with_context(|| {
            format!(
                "axe-core is not installed in {}: set NEUROMEND_AXE to its axe.min.js",
                tools.display()
            )
        })
}

/// What the probe kept: console messages, errors, violations of the policy.
///
/// # Errors
/// When the page has no probe.
pub async fn entries(browser: &Browser) -> Result<Vec<String>> {
    strings(browser.value("window.__probe.entries").await?)
}

/// How the page differs from what it was before the app started.
///
/// # Errors
/// When the page has no probe.
pub async fn differences(browser: &Browser) -> Result<Vec<String>> {
    strings(browser.value("window.__probe.differences()").await?)
}

fn strings(value: Value) -> Result<Vec<String>> {
    serde_json::from_value(value).context("the probe did not answer with a list of words")
}
