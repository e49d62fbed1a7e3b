//! The chores of this project, in Rust: what `make` calls.
//!
//! `cargo run -q -p xtask -- help` lists the commands. Each command is a file of its own;
//! [`cli`] reads the words, [`stage`] announces and times what takes long.

mod budget;
mod build;
mod check;
mod claims;
mod cli;
mod files;
mod process;
mod publish;
mod report;
mod serve;
mod stage;
mod test;
mod test_request;
mod tools;
mod workspace;

use std::process::ExitCode;

use cli::Command;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Help(text) => {
            print!("{text}");
            Ok(())
        }
        Command::Tools(purpose) => tools::ensure(purpose).map(drop),
        Command::Build => build::run(),
        Command::Check => check::run(),
        Command::Test(only) => test::run(only),
        Command::Bench => test::bench(),
        Command::Serve(options) => serve::run(&options),
        Command::PublishCheck(options) => publish::run(&options),
        Command::Claims(options) => claims::run(&options),
        Command::TestRequest(options) => test_request::run(&options),
    }
}
