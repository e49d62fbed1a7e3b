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
mod report;
mod serve;
#[cfg(feature = "site")]
mod site;
mod stage;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory as _, Parser as _};

use cli::{Cli, Command, SiteCommand};

fn main() -> ExitCode {
    let command = Cli::parse().command;
    // Its exit code 1 says that something is due.
    let failure = if matches!(command, Some(Command::Site(SiteCommand::Stale { .. }))) {
        ExitCode::from(2)
    } else {
        ExitCode::FAILURE
    };
    let done = command.map_or_else(help, run);
    done.unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}");
        failure
    })
}

fn help() -> Result<ExitCode> {
    Cli::command().print_help()?;
    Ok(ExitCode::SUCCESS)
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
        Command::Site(command) => return site(command),
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(feature = "site")]
fn site(command: SiteCommand) -> Result<ExitCode> {
    site::run(command)
}

#[cfg(not(feature = "site"))]
fn site(_: SiteCommand) -> Result<ExitCode> {
    anyhow::bail!(
        "this command reads the site itself, which is not part of this program: call it by `make`, or \
         as  cargo run -q -p xtask --features site -- …"
    )
}
