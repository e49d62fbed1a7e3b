//! Programs that are started from here.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace;

/// `cargo` in the checkout's root, on the pinned toolchain (which started this very program).
pub fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(args).current_dir(workspace::root());
    command
}

/// Whether a program of this name can be started.
pub fn on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| {
            folder.join(program).is_file() || folder.join(format!("{program}.exe")).is_file()
        })
    })
}

/// Runs the command to its end; what it prints is seen as it comes. An error names the command line.
pub fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let words = [command.get_program()].into_iter();
    let words = words
        .chain(command.get_args())
        .map(|word| word.to_string_lossy());
    words.collect::<Vec<_>>().join(" ")
}
