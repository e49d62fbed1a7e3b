//! The database file and its folder, closed to other people of the machine.

use super::StoreError;
use std::fs::{DirBuilder, OpenOptions};
use std::io;
use std::path::Path;

/// Makes the file and its folder where they are missing. On Unix a new folder gets mode 0700, and
/// the file always 0600; SQLite gives its side files the mode of the main one.
pub(super) fn prepare(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        make_folder(folder).map_err(|e| StoreError::Files(folder.to_owned(), e))?;
    }
    make_file(path).map_err(|e| StoreError::Files(path.to_owned(), e))
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn make_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let _file = options.open(path)?;
    #[cfg(unix)]
    _file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use crate::Store;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn only_the_owner_can_read() {
        let dir = tempfile::tempdir().expect("a folder");
        let folder = dir.path().join("a/b");
        let path = folder.join("inbox.sqlite3");
        let _store = Store::open(&path).expect("a store");
        let mode = |path: &std::path::Path| {
            std::fs::metadata(path).expect("there").permissions().mode() & 0o777
        };
        assert_eq!(mode(&folder), 0o700);
        for side in ["", "-wal", "-shm"] {
            assert_eq!(
                mode(&folder.join(format!("inbox.sqlite3{side}"))),
                0o600,
                "{side}"
            );
        }
    }
}
