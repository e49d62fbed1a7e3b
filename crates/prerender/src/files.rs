//! Writing files.

use crate::failure::Failure;
use std::path::Path;

/// Writes a file and the folders it stands in.
pub(crate) fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    }
    std::fs::write(file, bytes).map_err(Failure::at(file))
}
