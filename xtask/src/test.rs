//! `xtask test`: everything that must hold before a change is taken.

use anyhow::Result;

use crate::cli::Only;
use crate::stage::Stages;
use crate::tools::{self, Purpose, Tools};
use crate::{build, check, process, workspace};

/// Runs all stages, or those of one part, until one fails.
pub fn run(only: Option<Only>) -> Result<()> {
    Stages::in_table(|stages| parts(stages, only))
}

fn parts(stages: &mut Stages, only: Option<Only>) -> Result<()> {
    let wanted = |part| only.is_none() || only == Some(part);
    let purpose = match only {
        None => Purpose::All,
        Some(Only::Check) => Purpose::Check,
        Some(Only::Build) => Purpose::Build,
        Some(Only::Browser) => Purpose::Test,
        // No tools: they are cargo's own.
        Some(Only::Native) => return stages.run("native tests", native),
    };
    let tools = stages.run("tools", || tools::ensure(purpose))?;
    if wanted(Only::Check) {
        check::stages_of(stages, &tools)?;
    }
    if wanted(Only::Native) {
        stages.run("native tests", native)?;
    }
    if wanted(Only::Build) || wanted(Only::Browser) {
        stages.run("build", || build::site(&tools))?;
        stages.run("build for /sub/", || build::subfolder(&tools))?;
    }
    if wanted(Only::Browser) {
        stages.run("browser tests", || browser(&tools, &[]))?;
    }
    Ok(())
}

/// Builds the site and measures it. A goal that is missed is marked and no error: times differ by machine.
pub fn bench() -> Result<()> {
    let tools = tools::ensure(Purpose::Test)?;
    build::site(&tools)?;
    browser(&tools, &["-q", "--test", "bench"])
}

/// Builds the site, takes its pictures and compares them with the accepted ones.
pub fn shots() -> Result<()> {
    let tools = tools::ensure(Purpose::Test)?;
    build::site(&tools)?;
    build::subfolder(&tools)?;
    browser(&tools, &["--", "shots"])
}

fn native() -> Result<()> {
    let mut command = process::cargo(&["test", "-q", "--workspace", "--locked"]);
    command.args(["--exclude", "browser-tests", "--features", "xtask/site"]);
    process::run(&mut command)
}

fn browser(tools: &Tools, parts: &[&str]) -> Result<()> {
    let mut command = process::cargo(&["test", "-p", "browser-tests", "--locked"]);
    command
        .args(parts)
        .env("NEUROMEND_DIST", workspace::dist())
        .env("NEUROMEND_DIST_SUB", workspace::dist_sub())
        .env("NEUROMEND_AXE", tools.program("axe-core")?);
    tools.apply(&mut command)?;
    process::run(&mut command)
}
