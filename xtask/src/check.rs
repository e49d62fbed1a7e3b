//! `xtask check`: what a machine can judge without running anything.

use anyhow::{Context, Result};

use crate::circles;
use crate::process::{self, cargo};
use crate::stage::Stages;
use crate::tools::{self, Purpose, Tools};
use crate::workspace;

/// Runs every check.
///
/// # Errors
/// The first check that failed.
pub fn run() -> Result<()> {
    let tools = tools::ensure(Purpose::Check)?;
    let mut stages = Stages::default();
    let result = stages_of(&mut stages, &tools);
    print!("{}", stages.table());
    result
}

/// The checks, one stage each.
///
/// # Errors
/// The first check that failed.
pub fn stages_of(stages: &mut Stages, tools: &Tools) -> Result<()> {
    stages.run("formatting", || {
        process::run(&mut cargo(&["fmt", "--all", "--check", "--", "-l"]))
            .context("`cargo fmt` mends it")
    })?;
    stages.run("circles", circles::run)?;
    stages.run("lints, native", || {
        process::run(
            cargo(&["clippy", "--workspace", "--all-targets", "--locked"]).args([
                "--features",
                "xtask/site",
                "--",
                "-D",
                "warnings",
            ]),
        )
    })?;
    stages.run("lints, wasm", || {
        process::run(
            cargo(&["clippy", "-p", "neuromend", "--locked"])
                .args(["--target", "wasm32-unknown-unknown"])
                .args(["--features", "hydrate", "--", "-D", "warnings"]),
        )
    })?;
    stages.run("licences and sources", || {
        let deny = tools
            .program("cargo-deny")
            .context("cargo-deny is not among the tools")?;
        // No advisories: their database is a download, and this check must also work offline.
        process::run(
            std::process::Command::new(deny)
                .args(["check", "licenses", "bans", "sources"])
                .current_dir(workspace::root()),
        )
    })
}
