//! `xtask mutants`: how many planted mistakes the tests catch.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::tools::{self, Purpose};
use crate::{files, workspace};

/// The lists that cargo-mutants writes, one line for each mistake.
const LISTS: [&str; 4] = ["caught", "missed", "unviable", "timeout"];

/// Plants mistakes in these crates and prints the scores. A missed one is no failure: it may be one that
/// changes nothing.
pub fn run(packages: &[String]) -> Result<()> {
    let program = tools::ensure(Purpose::Mutants)?.program("cargo-mutants")?;
    let folder = workspace::root().join("target/mutants");
    let mut table = format!("\n{:<12}", "");
    for list in LISTS {
        table += &format!("{list:>10}");
    }
    for package in packages {
        let output = folder.join(package);
        fs::create_dir_all(&output).with_context(|| format!("cannot make {}", output.display()))?;
        let status = Command::new(&program)
            .args(["mutants", "--package", package, "--output"])
            .arg(&output)
            .current_dir(workspace::root())
            .stdin(Stdio::null())
            .status()
            .context("cannot start cargo-mutants")?;
        // 2: some were missed, 3: some never ended.
        if !matches!(status.code(), Some(0 | 2 | 3)) {
            bail!("cargo-mutants failed for {package} ({status}), see above");
        }
        table += &format!("\n{package:<12}");
        for list in LISTS {
            let list = output.join(format!("mutants.out/{list}.txt"));
            table += &format!("{:>10}", files::read(&list)?.lines().count());
        }
    }
    println!("{table}\n\nEach list is in target/mutants/<crate>/mutants.out/");
    Ok(())
}
