//! Copies, and whether the file is sound.

use super::database::Store;
use super::error::StoreError;
use super::files;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::path::Path;
use std::time::{Duration, Instant};

/// How long to wait for another process that has the database to itself.
const TIMEOUT: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(50);

impl Store {
    /// Copies the whole database to `target`, as it is at one moment, while requests may go on
    /// arriving. The copy is one file, readable for its owner only, and it was read through.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`] when there is something at `target` already; [`StoreError::Unsound`]
    /// when the copy has faults; or when the file cannot be written or the database fails. What was
    /// written of the copy is then removed.
    pub fn backup(&self, target: &Path) -> Result<(), StoreError> {
        let connection = self.connection()?;
        files::make_new(target)?;
        let copied = copy(&connection, target);
        if copied.is_err() {
            // The first error says more than a second one about the leftovers.
            let _ = std::fs::remove_file(target);
        }
        copied
    }

    /// Reads the whole database and says whether it is sound.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unsound`] with how many faults were found, or when the database is locked or
    /// fails.
    pub fn check(&self) -> Result<(), StoreError> {
        let connection = self.connection()?;
        check(&connection)
    }
}

fn copy(source: &Connection, target: &Path) -> Result<(), StoreError> {
    let mut copy = Connection::open(target)?;
    {
        let backup = Backup::new(source, &mut copy)?;
        let until = Instant::now() + TIMEOUT;
        // All pages in one step: then it is one moment, whoever else writes.
        while backup.step(-1)? != StepResult::Done {
            if Instant::now() > until {
                return Err(StoreError::Locked);
            }
            std::thread::sleep(PAUSE);
        }
    }
    // A copy is moved about: it should not need a second file beside it.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    check(&copy)?;
    copy.close().map_err(|(_, error)| error)?;
    files::sync(target)
}

fn check(connection: &Connection) -> Result<(), StoreError> {
    let mut query = connection.prepare("PRAGMA integrity_check")?;
    let lines: Vec<String> = query
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    match lines.as_slice() {
        [only] if only == "ok" => Ok(()),
        faults => Err(StoreError::Unsound(faults.len())),
    }
}
