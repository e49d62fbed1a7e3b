//! The file through which the open pages learn how the build stands. The server sends it as it is:
//! a state and the number of the build on the first line, then text for people.

use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::workspace;

/// The status file.
pub struct Status(pub PathBuf);

impl Status {
    /// Makes its folder.
    pub fn open() -> Result<Self> {
        let folder = workspace::root().join("target/serve");
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self(folder.join("status.txt")))
    }

    /// Says how it stands: `building`; `ready`, at which pages reload; or `failed`, at which they stay and
    /// show the text.
    pub fn write(&self, state: &str, text: &str) -> Result<()> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        let part = self.0.with_extension("part");
        // Renamed into place, for it is read at any moment.
        fs::write(&part, format!("{state} {now}\n{text}\n"))
            .and_then(|()| fs::rename(&part, &self.0))
            .with_context(|| format!("cannot write {}", self.0.display()))
    }
}
