//! What the clinic does with its requests.

use super::database::{Store, rfc3339};
use super::error::StoreError;
use super::request::{Request, all};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

impl Store {
    /// All requests, or only those that are not done, oldest first.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails.
    pub fn list(&self, only_new: bool) -> Result<Vec<Request>, StoreError> {
        let all = all(&*self.connection()?)?;
        let requests = all.into_iter().map(|row| row.request);
        Ok(requests
            .filter(|request| !only_new || request.done_at.is_none())
            .collect())
    }

    /// The request with this number.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownId`], or when the database is locked or fails.
    pub fn get(&self, id: i64) -> Result<Request, StoreError> {
        let mut all = self.list(false)?.into_iter();
        all.find(|request| request.id == id)
            .ok_or(StoreError::UnknownId(id))
    }

    /// Marks the request as done. `false` if it was so already; the first time stays.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownId`], or when the database is locked or fails.
    pub fn mark_done(&self, id: i64) -> Result<bool, StoreError> {
        let now = rfc3339(self.now());
        let connection = self.connection()?;
        let changed = connection.execute(
            "UPDATE request SET done_at = ?2 WHERE id = ?1 AND done_at IS NULL",
            (id, now),
        )?;
        if changed == 0 {
            let known =
                connection.query_row("SELECT 1 FROM request WHERE id = ?1", [id], |_| Ok(()));
            known.optional()?.ok_or(StoreError::UnknownId(id))?;
        }
        Ok(changed == 1)
    }

    /// Deletes the request for good, and returns its reference. Its bytes are overwritten in the
    /// database, and the write-ahead log, which may still hold them, is emptied.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownId`], or when the database is locked or fails;
    /// [`StoreError::LogInUse`] when the row is gone and only the log could not be emptied.
    pub fn delete(&self, id: i64) -> Result<String, StoreError> {
        let mut connection = self.connection()?;
        let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let reference = change
            .query_row("SELECT reference FROM request WHERE id = ?1", [id], |row| {
                row.get(0)
            })
            .optional()?
            .ok_or(StoreError::UnknownId(id))?;
        change.execute("DELETE FROM request WHERE id = ?1", [id])?;
        change.commit()?;
        wipe(&connection)?;
        Ok(reference)
    }

    /// Deletes for good, done or not, what was received more than `days` days ago, and returns how
    /// many requests that were.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails; [`StoreError::LogInUse`] as in [`Store::delete`].
    pub fn expire(&self, days: u32) -> Result<usize, StoreError> {
        let age = SignedDuration::from_hours(24 * i64::from(days));
        let now = self.now();
        let before = rfc3339(now.saturating_sub(age).unwrap_or(Timestamp::MIN));
        let connection = self.connection()?;
        let count = connection.execute("DELETE FROM request WHERE received_at < ?1", [before])?;
        if count > 0 {
            wipe(&connection)?;
        }
        Ok(count)
    }
}

/// Leaves no trace of deleted rows: the file is written anew, as pages that were rearranged earlier
/// may hold pieces of them, and the log is emptied.
fn wipe(connection: &Connection) -> Result<(), StoreError> {
    let anew = || -> Result<bool, StoreError> {
        connection.execute_batch("VACUUM")?;
        Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?)
    };
    match anew() {
        Ok(false) => Ok(()),
        // The rows are gone by now, so "try again" would lead nowhere.
        Ok(true) | Err(StoreError::Locked) => Err(StoreError::LogInUse),
        Err(other) => Err(other),
    }
}
