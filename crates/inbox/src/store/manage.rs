//! What the clinic does with its requests.

use super::{Store, StoreError, rfc3339};
use lead::{Field, Lead};
use rusqlite::{OptionalExtension, Row, TransactionBehavior};

/// A request as it is kept.
#[derive(Clone, Debug)]
pub struct Request {
    /// Its number in this database; never given twice.
    pub id: i64,
    /// The code that its sender can quote.
    pub reference: String,
    /// What was sent.
    pub lead: Lead,
    /// When it came: RFC 3339, UTC.
    pub received_at: String,
    /// When it was marked as done, if it was: RFC 3339, UTC.
    pub done_at: Option<String>,
}

impl Store {
    /// All requests, or only those that are not done, oldest first.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails.
    pub fn list(&self, only_new: bool) -> Result<Vec<Request>, StoreError> {
        let connection = self.connection();
        let mut query = connection
            .prepare("SELECT * FROM request WHERE done_at IS NULL OR NOT ?1 ORDER BY id")?;
        let rows = query.query_map([only_new], request)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Marks the request as done. `false` if it was so already; the first time stays.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownId`], or when the database is locked or fails.
    pub fn mark_done(&self, id: i64) -> Result<bool, StoreError> {
        let now = rfc3339(self.now());
        let connection = self.connection();
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
        let mut connection = self.connection();
        let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let reference = change
            .query_row("SELECT reference FROM request WHERE id = ?1", [id], |row| {
                row.get(0)
            })
            .optional()?
            .ok_or(StoreError::UnknownId(id))?;
        change.execute("DELETE FROM request WHERE id = ?1", [id])?;
        change.commit()?;
        let busy: bool =
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy {
            Err(StoreError::LogInUse)
        } else {
            Ok(reference)
        }
    }
}

fn request(row: &Row<'_>) -> rusqlite::Result<Request> {
    let mut lead = Lead::default();
    for &field in Field::all() {
        *lead.get_mut(field) = row
            .get::<_, Option<String>>(field.as_str())?
            .unwrap_or_default();
    }
    Ok(Request {
        id: row.get("id")?,
        reference: row.get("reference")?,
        lead,
        received_at: row.get("received_at")?,
        done_at: row.get("done_at")?,
    })
}
