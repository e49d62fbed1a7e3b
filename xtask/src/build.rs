//! `xtask build`: the release site, through the same `trunk build` that anybody can type.

use std::fs::{self, File};
use std::process::Command;

use anyhow::{Result, bail};

use crate::stage::Stages;
use crate::tools::{self, Purpose, Tools};
use crate::{budget, files, process, workspace};

/// Builds `dist/`, below the path that `PUBLIC_URL` names, and weighs it.
pub fn run() -> Result<()> {
    let tools = tools::ensure(Purpose::Build)?;
    let broken = Stages::default().run("build", || published(&tools))?;
    not_too_heavy(&broken)
}

/// Builds `dist/` as it is published. Returns a sentence for every limit that is broken.
pub fn published(tools: &Tools) -> Result<Vec<String>> {
    match workspace::variable("PUBLIC_URL") {
        Some(url) => weighed(tools, &["--public-url", &url]),
        None => weighed(tools, &[]),
    }
}

/// Builds `dist/` for `/`; a site that is too heavy is an error.
pub fn site(tools: &Tools) -> Result<()> {
    not_too_heavy(&weighed(tools, &[])?)
}

fn weighed(tools: &Tools, args: &[&str]) -> Result<Vec<String>> {
    workspace::has_content()?;
    let _alone = alone()?;
    process::run(&mut trunk(tools, args)?)?;
    budget::print(&workspace::dist())
}

fn not_too_heavy(broken: &[String]) -> Result<()> {
    if !broken.is_empty() {
        bail!("the site is too heavy\n  - {}", broken.join("\n  - "));
    }
    Ok(())
}

/// Builds the same site for the subfolder `/sub/`.
pub fn subfolder(tools: &Tools) -> Result<()> {
    let _alone = alone()?;
    let mut build = trunk(tools, &["--public-url", "/sub/", "--dist"])?;
    process::run(build.arg(workspace::dist_sub()))
}

/// Keeps other builds of this checkout waiting while the answer lives: Trunk would prepare all of them in one folder.
pub fn alone() -> Result<File> {
    let target = workspace::root().join("target");
    fs::create_dir_all(&target)?;
    files::lock(
        &target.join("build.lock"),
        "the site is being built already, as by `make serve`",
    )
}

/// `trunk build` in the root, with the pinned tools.
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
pub fn for_this_machine() -> [(&'static str, String); 2] {
    let endpoint = workspace::endpoint().unwrap_or_else(|| "/api/consultations".to_owned());
    [
        ("NEUROMEND_SERVE", "1".to_owned()),
        ("CONSULTATION_ENDPOINT", endpoint),
    ]
}
