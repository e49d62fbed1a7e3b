//! `xtask claims`, `stale` and `schemas`: they need the whole site, so the crate `claims` does the
//! work and this only starts it; xtask itself stays quick to build.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process::cargo;

/// Which of the three.
#[derive(Debug, PartialEq)]
pub enum Options {
    /// Write the list of claims.
    List,
    /// Say what is due.
    Stale {
        /// The day to judge by, as it was typed; today if none.
        date: Option<String>,
    },
    /// Write the schemas.
    Schemas,
}

/// Starts the crate `claims`.
///
/// # Errors
/// It failed, or something is due.
pub fn run(options: &Options) -> Result<()> {
    let status = command(options)
        .stdin(Stdio::null())
        .status()
        .context("cannot start cargo")?;
    match (status.code(), options) {
        (Some(0), _) => Ok(()),
        // Its exit code for "something is due"; cargo's own failures are 101.
        (Some(1), Options::Stale { .. }) => bail!("reviews are due, see above"),
        _ => bail!("`claims` failed ({status})"),
    }
}

fn command(options: &Options) -> Command {
    let mut command = cargo(&["run", "-q", "-p", "claims", "--"]);
    match options {
        Options::List => command.arg("list"),
        Options::Schemas => command.arg("schemas"),
        Options::Stale { date } => {
            command.arg("stale");
            if let Some(date) = date {
                command.args(["--date", date]);
            }
            &mut command
        }
    };
    command
}
