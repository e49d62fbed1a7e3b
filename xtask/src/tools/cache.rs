//! The folder outside the checkout that keeps built tools: one folder per tool and version.

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::list::{From, Tool};
use crate::workspace::variable;

/// The folder of the tools.
pub struct Cache(pub PathBuf);

impl Cache {
    /// Finds the folder and makes it if it is not there.
    pub fn open() -> Result<Self> {
        let folder = match variable("NEUROMEND_TOOLS") {
            Some(chosen) => std::path::absolute(chosen)?,
            None => variable("XDG_CACHE_HOME")
                .or_else(|| variable("LOCALAPPDATA"))
                .map(PathBuf::from)
                .or_else(|| Some(env::home_dir()?.join(".cache")))
                .context("no home folder is known; set NEUROMEND_TOOLS to a folder for the tools")?
                .join("neuromend"),
        };
        let name = folder.display();
        fs::create_dir_all(&folder).with_context(|| {
            format!("cannot make {name}; set NEUROMEND_TOOLS to a folder that can be written")
        })?;
        Ok(Self(folder))
    }

    /// Where the tool lies once it is whole.
    pub fn home(&self, tool: &Tool) -> PathBuf {
        self.0.join(format!("{}-{}", tool.name, tool.version))
    }

    /// The file that is there when the tool is.
    pub fn proof(&self, tool: &Tool) -> PathBuf {
        let ending = match tool.from {
            From::Cargo => env::consts::EXE_SUFFIX,
            From::Npm => "",
        };
        self.home(tool).join(format!("{}{ending}", tool.proof))
    }

    /// Whether the tool is there.
    pub fn has(&self, tool: &Tool) -> bool {
        self.proof(tool).is_file()
    }

    /// An empty folder for work that may be interrupted.
    pub fn scratch(&self, name: &str) -> Result<PathBuf> {
        let folder = self.0.join(format!("{name}.part"));
        remove(&folder)?;
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(folder)
    }
}

/// Removes a folder with all in it; one that is not there is fine.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}
