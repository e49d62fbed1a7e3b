//! What the clinic does with its requests.

use super::{Store, StoreError, rfc3339};
use lead::{Field, Lead};
use rusqlite::{OptionalExtension, Row};

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
    /// Which earlier request it takes the place of, if it says so.
    pub supersedes: Supersedes,
    /// The number of the newest request that takes its place, if there is one.
    pub superseded_by: Option<i64>,
}

/// Whether a request takes the place of an earlier one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Supersedes {
    /// It does not.
    #[default]
    None,
    /// The one with this number.
    Number(i64),
    /// One that is not here: it never arrived, or was deleted.
    Absent,
}

impl Store {
    /// All requests, or only those that are not done, oldest first.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails.
    pub fn list(&self, only_new: bool) -> Result<Vec<Request>, StoreError> {
        let connection = self.connection()?;
        let mut query = connection.prepare(
            "SELECT *,
                    (SELECT max(newer.id) FROM request AS newer
                     WHERE newer.supersedes <> '' AND newer.supersedes = request.submission_id)
                        AS superseded_by,
                    (SELECT older.id FROM request AS older
                     WHERE older.submission_id = request.supersedes) AS supersedes_id
             FROM request WHERE done_at IS NULL OR NOT ?1 ORDER BY id",
        )?;
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
        supersedes: match (
            row.get("supersedes_id")?,
            row.get::<_, String>("supersedes")?,
        ) {
            (Some(id), _) => Supersedes::Number(id),
            (None, named) if named.is_empty() => Supersedes::None,
            (None, _) => Supersedes::Absent,
        },
        superseded_by: row.get("superseded_by")?,
    })
}
