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

    /// The page that lists all pages; the server sends it at `/_preview/`.
    pub fn overview(&self) -> PathBuf {
        self.0.with_file_name("preview.html")
    }

    /// Says how it stands: `building`; `ready`, at which pages reload; or `failed`, at which they stay and
    /// show the text.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, state: &str, text: &str) -> Result<()> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        let part = self.0.with_extension("part");
        // Renamed into place, for it is read at any moment.
        std::fs::write(&part, format!("{state} {now}\n{text}\n"))
            .and_then(|()| std::fs::rename(&part, &self.0))
            .with_context(|| format!("cannot write {}", self.0.display()))
    }
}
