//! The folder outside the checkout that keeps built tools: one folder per tool and version.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::list::{From, Tool};

/// The folder of the tools.
pub struct Cache(PathBuf);

impl Cache {
    /// Finds the folder and makes it if it is not there.
    ///
    /// # Errors
    /// No home folder is known, or the folder cannot be made.
    pub fn open() -> Result<Self> {
        let var = |name| env::var_os(name).filter(|value| !value.is_empty());
        let folder = match var("NEUROMEND_TOOLS") {
            Some(chosen) => std::path::absolute(chosen)?,
            None => var("XDG_CACHE_HOME")
                .or_else(|| var("LOCALAPPDATA"))
                .map(PathBuf::from)
                .or_else(|| Some(env::home_dir()?.join(".cache")))
                .context("no home folder is known; set NEUROMEND_TOOLS to a folder for the tools")?
                .join("neuromend"),
        };
        fs::create_dir_all(&folder).with_context(|| {
            format!(
                "cannot make {}; set NEUROMEND_TOOLS to a folder that can be written",
                folder.display()
            )
        })?;
        Ok(Self(folder))
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Where the tool lies once it is whole.
    pub fn home(&self, tool: &Tool) -> PathBuf {
        self.0.join(format!("{}-{}", tool.name, tool.version))
    }

    /// Where the tool's programs lie, for `PATH`.
    pub fn programs(&self, tool: &Tool) -> PathBuf {
        self.home(tool).join(match tool.from {
            From::Cargo => "bin",
            From::Npm => "node_modules/.bin",
        })
    }

    /// The file that is there when the tool is.
    pub fn proof(&self, tool: &Tool) -> PathBuf {
        let file = match tool.from {
            From::Cargo => format!("{}{}", tool.proof, env::consts::EXE_SUFFIX),
            From::Npm => tool.proof.clone(),
        };
        self.home(tool).join(file)
    }

    /// Whether the tool is there.
    pub fn has(&self, tool: &Tool) -> bool {
        self.proof(tool).is_file()
    }

    /// Waits until nobody else installs, and keeps others waiting while the answer lives.
    ///
    /// # Errors
    /// The lock file cannot be written.
    pub fn lock(&self) -> Result<File> {
        let path = self.0.join(".lock");
        let file =
            File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        file.lock()
            .with_context(|| format!("cannot lock {}", path.display()))?;
        Ok(file)
    }

    /// An empty folder for work that may be interrupted.
    ///
    /// # Errors
    /// The folder cannot be emptied or made.
    pub fn scratch(&self, name: &str) -> Result<PathBuf> {
        let folder = self.0.join(format!("{name}.part"));
        remove(&folder)?;
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(folder)
    }
}

/// Removes a folder with all in it; one that is not there is fine.
///
/// # Errors
/// It is there and cannot be removed.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}
