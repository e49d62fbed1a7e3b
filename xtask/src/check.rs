//! `xtask check`: what a machine can judge without running anything.

use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{self, cargo};
use crate::stage::Stages;
use crate::tools::{self, Purpose, Tools};
use crate::{circles, workspace};

/// Runs every check until one fails.
pub fn run() -> Result<()> {
    let tools = tools::ensure(Purpose::Check)?;
    Stages::in_table(|stages| stages_of(stages, &tools))
}

/// The checks, one stage each.
pub fn stages_of(stages: &mut Stages, tools: &Tools) -> Result<()> {
    stages.run("formatting", || {
        process::run(&mut cargo(&["fmt", "--all", "--check", "--", "-l"]))
            .context("`cargo fmt` mends it")
    })?;
    stages.run("circles", circles::run)?;
    for (name, what) in [
        ("native", "--workspace --all-targets --features xtask/site"),
        (
            "wasm",
            "-p neuromend --target wasm32-unknown-unknown --features hydrate",
        ),
    ] {
        stages.run(&format!("lints, {name}"), || {
            let mut clippy = cargo(&["clippy", "--locked"]);
            clippy.args(what.split(' ')).args(["--", "-D", "warnings"]);
            process::run(&mut clippy)
        })?;
    }
    stages.run("licences and sources", || {
        // No advisories: their database is a download, and this check must also work offline.
        process::run(
            Command::new(tools.program("cargo-deny")?)
                .args(["check", "licenses", "bans", "sources"])
                .current_dir(workspace::root()),
        )
    })
}
