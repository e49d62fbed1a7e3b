//! Puts one tool into the cache, whole or not at all.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::cache::{self, Cache};
use super::list::{From, Tool};
use crate::process;
use crate::stage::seconds;

/// How often a long installation shows that it is alive.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How much of the log is shown when it fails.
const LAST_LINES: usize = 20;

/// Installs `tool` unless somebody else did so meanwhile.
pub fn install(tool: &Tool, cache: &Cache) -> Result<()> {
    if cache.has(tool) {
        return Ok(());
    }
    let part = cache.scratch(&tool.name)?;
    let target = cache.scratch("target")?;
    let mut command = match tool.from {
        From::Cargo => cargo(tool, &part, &target),
        From::Npm => npm(tool, &part)?,
    };
    let label = format!("{} {}", tool.name, tool.version);
    let log = cache.0.join(format!("{}.log", tool.name));
    let result = watch(&mut command, &label, &log);
    cache::remove(&target)?;
    if result.is_err() {
        cache::remove(&part)?;
    }
    result?;
    // Only now, in one step, does the tool exist: an interrupted installation is never taken for whole.
    let home = cache.home(tool);
    cache::remove(&home)?;
    fs::rename(&part, &home)
        .with_context(|| format!("cannot move the tool to {}", home.display()))?;
    if !cache.has(tool) {
        bail!("{label} was installed but brought no {}", tool.proof);
    }
    Ok(())
}

fn cargo(tool: &Tool, root: &Path, target: &Path) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["install", "--locked"])
        .arg(format!("{}@{}", tool.name, tool.version))
        .arg("--root")
        .arg(root)
        // Away from the checkout, so that no configuration of it is picked up. Its toolchain is: rustup has
        // named it in the environment when `cargo` started this program.
        .current_dir(root)
        .env("CARGO_TARGET_DIR", target)
        // These tools wait for the disk and for other programs; a fast build of them is worth more than a fast tool.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    for theirs in [
        "RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_BUILD_RUSTFLAGS",
        "CARGO_BUILD_TARGET",
        "CARGO_BUILD_TARGET_DIR",
        "CARGO_BUILD_BUILD_DIR",
    ] {
        command.env_remove(theirs);
    }
    command
}

fn npm(tool: &Tool, root: &Path) -> Result<Command> {
    if !process::on_path("npm") && !process::on_path("npm.cmd") {
        bail!(
            "npm is needed for {}: install Node.js with npm (Debian, Ubuntu: apt-get install nodejs npm)",
            tool.name
        );
    }
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
        .arg("--prefix")
        .arg(root)
        .arg(format!("{}@{}", tool.name, tool.version))
        .current_dir(root);
    Ok(command)
}

/// Runs an installation with its output in a log, and shows now and then how far it is. An error has the end of the log.
pub fn watch(command: &mut Command, label: &str, log: &Path) -> Result<()> {
    let line = process::line(command);
    println!("installing {label}");
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| format!("cannot start `{line}`"))?;
    let start = Instant::now();
    let mut said = start;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if said.elapsed() >= HEARTBEAT {
            said = Instant::now();
            let last = last_lines(log, 1);
            println!("  {}: {}", seconds(start.elapsed()), last.trim());
        }
        sleep(Duration::from_millis(100));
    };
    if !status.success() {
        bail!(
            "{label} could not be installed.\n\n{}\n\nThe whole log: {}\nIs there a network connection, and room on the \
             disk? Then run the same command again: what is already installed is kept. By hand it is\n  {line}",
            last_lines(log, LAST_LINES),
            log.display()
        );
    }
    println!("  {label}: installed in {}", seconds(start.elapsed()));
    // The log served its purpose; that it could not be removed harms nobody.
    let _ = fs::remove_file(log);
    Ok(())
}

fn last_lines(log: &Path, count: usize) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let mut lines: Vec<&str> = text.lines().collect();
    lines.retain(|line| !line.trim().is_empty());
    lines[lines.len().saturating_sub(count)..].join("\n")
}
