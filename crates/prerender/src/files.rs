//! Writing and copying files.

use crate::failure::Failure;
use std::path::Path;

/// Writes a file and the folders it stands in.
pub(crate) fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    }
    std::fs::write(file, bytes).map_err(Failure::at(file))
}

/// Copies a file, and makes the folders it stands in.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    }
    std::fs::copy(from, to).map_err(Failure::at(to))?;
    Ok(())
}
