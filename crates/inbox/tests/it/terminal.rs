//! Running the commands.

use std::path::Path;
use std::process::{Command, Output};

/// Runs the program, and tells how it went.
pub fn inbox(database: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_inbox"))
        .env("INBOX_DATABASE", database)
        .args(args)
        .output()
        .unwrap()
}

/// Runs what should work, and returns what it printed.
pub fn works(database: &Path, args: &[&str]) -> String {
    let output = inbox(database, args);
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Runs what should fail, and returns its message.
pub fn fails(database: &Path, args: &[&str]) -> String {
    let output = inbox(database, args);
    assert_eq!(output.status.code(), Some(1), "{args:?}: {output:?}");
    String::from_utf8(output.stderr).unwrap()
}
