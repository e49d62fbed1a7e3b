//! The pinned tools: which, where, and how they get there.

mod apt;
mod cache;
mod install;
mod list;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::files;
pub use cache::remove;
pub use list::Purpose;

use cache::Cache;
use list::{List, Tool};

/// Tools that are there.
pub struct Tools {
    cache: Cache,
    tools: Vec<Tool>,
}

impl Tools {
    /// Makes the command find these tools before any others of the same name.
    pub fn apply(&self, command: &mut Command) -> Result<()> {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let proofs = self.tools.iter().map(|tool| self.cache.proof(tool));
        let folders = proofs.filter_map(|proof| proof.parent().map(Path::to_owned));
        let path = std::env::join_paths(folders.chain(std::env::split_paths(&old)))
            .context("the tools' folder cannot stand in PATH")?;
        command.env("PATH", path);
        Ok(())
    }

    /// The program of the tool with this name.
    pub fn program(&self, name: &str) -> Result<PathBuf> {
        let tool = self.tools.iter().find(|tool| tool.name == name);
        let tool = tool.with_context(|| format!("{name} is not among the tools"))?;
        Ok(self.cache.proof(tool))
    }
}

/// Installs what is missing for the purpose and says so; one line when nothing is.
pub fn ensure(purpose: Purpose) -> Result<Tools> {
    let cache = Cache::open()?;
    let List {
        tool: mut tools,
        system,
    } = list::pinned()?;
    tools.retain(|tool| purpose.wants(tool.purpose));
    let found = Tools { cache, tools };
    let missing: Vec<&Tool> = (found.tools.iter())
        .filter(|tool| !found.cache.has(tool))
        .collect();
    let programs: Vec<_> = (system.iter())
        .filter(|need| purpose.wants(Purpose::Test) && !need.met())
        .collect();
    if missing.is_empty() && programs.is_empty() {
        println!("tools: all there, in {}", found.cache.0.display());
        return Ok(found);
    }
    println!("tools to install, once for this machine:");
    for need in &programs {
        println!("  {}: {}", need.packages().join(", "), need.why);
    }
    for tool in &missing {
        println!(
            "  {} {}: {} (about {})",
            tool.name, tool.version, tool.why, tool.takes
        );
    }
    // The packages first: when they fail, nobody has waited for a compiler.
    if !programs.is_empty() {
        apt::install(&programs, &found.cache)?;
    }
    let lock = found.cache.0.join(".lock");
    let _alone = files::lock(&lock, "tools are being installed already")?;
    for tool in missing {
        install::install(tool, &found.cache)?;
    }
    Ok(found)
}
