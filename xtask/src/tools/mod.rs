//! The pinned tools: which, where, and how they get there.

mod apt;
mod cache;
mod install;
mod list;
mod purpose;

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::process;
pub use cache::remove;
pub use purpose::Purpose;

use cache::Cache;
use list::Tool;

/// Tools that are there.
pub struct Tools {
    cache: Cache,
    tools: Vec<Tool>,
}

impl Tools {
    /// Makes the command find these tools before any others of the same name.
    ///
    /// # Errors
    /// The cache's name cannot stand in `PATH`.
    pub fn apply(&self, command: &mut Command) -> Result<()> {
        let folders: Vec<PathBuf> = self
            .tools
            .iter()
            .map(|tool| self.cache.programs(tool))
            .collect();
        process::prepend_path(command, &folders)
    }

    /// The program of the tool with this name.
    pub fn program(&self, name: &str) -> Option<PathBuf> {
        let tool = self.tools.iter().find(|tool| tool.name == name)?;
        Some(self.cache.proof(tool))
    }
}

/// Installs what is missing for the purpose and says so; one line when nothing is.
///
/// # Errors
/// What could not be installed, why, and what to do.
pub fn ensure(purpose: Purpose) -> Result<Tools> {
    let cache = Cache::open()?;
    let list::List {
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
        println!("tools: all there, in {}", found.cache.folder().display());
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
    let _lock = found.cache.lock()?;
    for tool in missing {
        install::install(tool, &found.cache)?;
    }
    Ok(found)
}
