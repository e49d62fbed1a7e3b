//! The database file and its folder, closed to other people of the machine.

use super::error::StoreError;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// Makes the file and its folder where they are missing. On Unix a new folder gets mode 0700, and
/// a new file 0600; SQLite gives its side files the mode of the main one.
pub(super) fn prepare(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        make_folder(folder).map_err(|e| StoreError::Files(folder.to_owned(), e))?;
    }
    match make_new(path) {
        Err(StoreError::Exists(_)) => Ok(()),
        other => other,
    }
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes an empty file that only its owner can read.
///
/// # Errors
///
/// [`StoreError::Exists`] when there is something at this place already.
pub(super) fn make_new(path: &Path) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(StoreError::Exists(path.to_owned()))
        }
        Err(error) => Err(StoreError::Files(path.to_owned(), error)),
    }
}

/// Sees to it that the file is on the disk.
pub(super) fn sync(path: &Path) -> Result<(), StoreError> {
    File::open(path)
        .and_then(|file| file.sync_all())
        .map_err(|error| StoreError::Files(path.to_owned(), error))
}

/// Refuses a database that others of this machine may read, or whose side files they may.
#[cfg(unix)]
pub(super) fn check_closed(path: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    for side in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(side);
        let file = PathBuf::from(name);
        // A side file may be gone by now: another process has closed the database.
        let Ok(about) = std::fs::metadata(&file) else {
            continue;
        };
        if about.permissions().mode() & 0o077 != 0 {
            return Err(StoreError::OpenToOthers(file));
        }
    }
    Ok(())
}

/// Other systems have rights of another kind, which are for the folder to set.
#[cfg(not(unix))]
pub(super) fn check_closed(_path: &Path) -> Result<(), StoreError> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use crate::store::{Store, StoreError};
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    #[test]
    fn only_the_owner_can_read() {
        let dir = tempfile::tempdir().expect("a folder");
        let folder = dir.path().join("a/b");
        let path = folder.join("inbox.sqlite3");
        let _store = Store::open(&path).expect("a store");
        let mode =
            |path: &Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        for side in ["", "-wal", "-shm"] {
            assert_eq!(
                mode(&folder.join(format!("inbox.sqlite3{side}"))),
                0o600,
                "{side}"
            );
        }
    }

    #[test]
    fn a_file_that_others_can_read_is_refused() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("inbox.sqlite3");
        drop(Store::open(&path).expect("made"));
        for mode in [0o640, 0o604, 0o620, 0o666] {
            std::fs::set_permissions(&path, PermissionsExt::from_mode(mode)).expect("set");
            for opened in [Store::open(&path), Store::open_existing(&path)] {
                assert!(
                    matches!(opened, Err(StoreError::OpenToOthers(_))),
                    "{mode:o}"
                );
            }
        }
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).expect("set");
        assert!(Store::open(&path).is_ok());
    }
}
