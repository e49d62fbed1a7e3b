//! `xtask build`: the release site, through the same `trunk build` that anybody can type.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::report;
use crate::stage::Stages;
use crate::tools::{self, Purpose, Tools};
use crate::workspace;

/// Builds `dist/`, below the path that `PUBLIC_URL` names, and weighs it.
///
/// # Errors
/// A tool could not be installed, the build failed, or the site is too heavy.
pub fn run() -> Result<()> {
    let tools = tools::ensure(Purpose::Build)?;
    let broken = Stages::default().run("build", || published(&tools))?;
    not_too_heavy(&broken)
}

/// Builds `dist/` as it is published. Returns a sentence for every limit that is broken.
///
/// # Errors
/// The build failed.
pub fn published(tools: &Tools) -> Result<Vec<String>> {
    let mut build = trunk(tools, &[])?;
    if let Some(url) = std::env::var_os("PUBLIC_URL").filter(|url| !url.is_empty()) {
        build.arg("--public-url").arg(url);
    }
    process::run(&mut build)?;
    report::print(&workspace::dist())
}

fn not_too_heavy(broken: &[String]) -> Result<()> {
    if !broken.is_empty() {
        bail!("the site is too heavy\n  - {}", broken.join("\n  - "));
    }
    Ok(())
}

/// Builds `dist/` with tools that are there, and weighs it.
///
/// # Errors
/// The build failed, or the site is too heavy.
pub fn site(tools: &Tools) -> Result<()> {
    process::run(&mut trunk(tools, &[])?)?;
    not_too_heavy(&report::print(&workspace::dist())?)
}

/// Builds the same site for the subfolder `/sub/`.
///
/// # Errors
/// The build failed.
pub fn subfolder(tools: &Tools) -> Result<()> {
    let dist = workspace::dist_sub();
    process::run(trunk(tools, &["--public-url", "/sub/", "--dist"])?.arg(&dist as &Path))
}

/// `trunk build` in the root, with the pinned tools.
///
/// # Errors
/// The tools' folder cannot stand in `PATH`.
pub fn trunk(tools: &Tools, args: &[&str]) -> Result<Command> {
    let mut command = Command::new("trunk");
    command
        .arg("build")
        .args(args)
        .current_dir(workspace::root())
        // Its version is pinned; asking the network for a newer one only costs time.
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // It would let the form post to this machine.
        .env_remove("NEUROMEND_SERVE");
    tools.apply(&mut command)?;
    Ok(command)
}

/// What a build for this machine differs in: an endpoint on this machine may be used, and where none
/// was named for the build, requests go to the inbox beside the site, never to the clinic's real one.
pub fn for_this_machine() -> [(&'static str, OsString); 2] {
    let own = || OsString::from("/api/consultations");
    let endpoint = std::env::var_os("CONSULTATION_ENDPOINT").unwrap_or_else(own);
    [
        ("NEUROMEND_SERVE", "1".into()),
        ("CONSULTATION_ENDPOINT", endpoint),
    ]
}
