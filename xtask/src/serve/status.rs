//! The file through which the open pages learn how the build stands. The server sends it as it is:
//! a state and the number of the build on the first line, then text for people.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::workspace;

/// The status file.
pub struct Status(PathBuf);

impl Status {
    /// Makes its folder.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn open() -> Result<Self> {
        let folder = workspace::root().join("target").join("serve");
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self(folder.join("status.txt")))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A build began.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn building(&self, what: &str) -> Result<()> {
        self.write("building", what)
    }

    /// The site on the disk is new: pages reload.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn ready(&self) -> Result<()> {
        self.write("ready", "")
    }

    /// The build failed: pages stay and show why.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn failed(&self, problem: &str) -> Result<()> {
        self.write("failed", problem)
    }

    fn write(&self, state: &str, text: &str) -> Result<()> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        let part = self.0.with_extension("part");
        // Renamed into place, for it is read at any moment.
        std::fs::write(&part, format!("{state} {now}\n{text}\n"))
            .and_then(|()| std::fs::rename(&part, &self.0))
            .with_context(|| format!("cannot write {}", self.0.display()))
    }
}
