//! `xtask test`: everything that must hold before a change is taken.

use anyhow::Result;

use crate::cli::Only;
use crate::stage::Stages;
use crate::tools::{self, Purpose, Tools};
use crate::{build, check, process, workspace};

/// What the part needs; nothing for tests without a browser.
fn needs(only: Option<Only>) -> Option<Purpose> {
    match only {
        None => Some(Purpose::All),
        Some(Only::Check) => Some(Purpose::Check),
        Some(Only::Native) => None,
        Some(Only::Build) => Some(Purpose::Build),
        Some(Only::Browser) => Some(Purpose::Test),
    }
}

/// Runs all stages, or those of one part; prints how long each took, whatever happens.
///
/// # Errors
/// The first stage that failed.
pub fn run(only: Option<Only>) -> Result<()> {
    let mut stages = Stages::default();
    let result = parts(&mut stages, only);
    print!("{}", stages.table());
    result
}

fn parts(stages: &mut Stages, only: Option<Only>) -> Result<()> {
    let wanted = |part| only.is_none() || only == Some(part);
    let Some(purpose) = needs(only) else {
        return stages.run("native tests", native);
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
///
/// # Errors
/// A build that fails, or contenders that are not the same.
pub fn bench() -> Result<()> {
    let tools = tools::ensure(Purpose::Test)?;
    build::site(&tools)?;
    let mut command = process::cargo(&["test", "-q", "-p", "browser-tests", "--locked"]);
    command
        .args(["--test", "bench"])
        .env("NEUROMEND_DIST", workspace::dist());
    tools.apply(&mut command)?;
    process::run(&mut command)
}

/// Builds the site, takes its pictures and compares them with the accepted ones.
///
/// # Errors
/// A build that fails, or a picture that has changed.
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
        .env("NEUROMEND_DIST_SUB", workspace::dist_sub());
    if let Some(axe) = tools.program("axe-core") {
        command.env("NEUROMEND_AXE", axe);
    }
    tools.apply(&mut command)?;
    process::run(&mut command)
}
