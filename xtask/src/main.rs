//! The chores of this project, in Rust: what `make` calls.
//!
//! `cargo run -q -p xtask -- help` lists the commands. Each command is a file of its own;
//! [`cli`] reads the words, [`stage`] announces and times what takes long.

mod article;
mod budget;
mod build;
mod check;
mod circles;
mod cli;
mod files;
mod house;
mod mutants;
mod process;
mod publish;
mod serve;
#[cfg(feature = "site")]
mod site;
mod stage;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser as _;

use cli::{Cli, Command, SiteCommand};

fn main() -> ExitCode {
    let command = Cli::parse().command;
    // Its exit code 1 says that something is due.
    let stale = matches!(command, Command::Site(SiteCommand::Stale { .. }));
    run(command).unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}");
        ExitCode::from(if stale { 2 } else { 1 })
    })
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Tools { purpose } => tools::ensure(purpose).map(drop)?,
        Command::Build => build::run()?,
        Command::Check => check::run()?,
        Command::Test { only } => test::run(only)?,
        Command::Bench => test::bench()?,
        Command::Shots => test::shots()?,
        Command::Serve(ports) => serve::run(&ports)?,
        Command::PublishCheck { same_site_endpoint } => publish::run(same_site_endpoint)?,
        Command::Article { title, date } => article::run(&title, &date)?,
        Command::House => house::run()?,
        Command::Mutants { packages } => mutants::run(&packages)?,
        #[cfg(feature = "site")]
        Command::Site(command) => return site::run(command),
        #[cfg(not(feature = "site"))]
        Command::Site(_) => anyhow::bail!(
            "this command reads the site itself, which is not part of this program: call it by `make`, or \
             as  cargo run -q -p xtask --features site -- …"
        ),
    }
    Ok(ExitCode::SUCCESS)
}
