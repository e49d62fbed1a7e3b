//! Of which requests staff were not notified yet.

use super::database::{Store, rfc3339};
use super::error::StoreError;
use rusqlite::{OptionalExtension, named_params};

/// What a notification to staff says. Nothing in it is personal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The reference of the newest request that they were not notified of.
    pub reference: String,
    /// How many requests they were not notified of.
    pub new: i64,
    /// How many requests are not done.
    pub waiting: i64,
    /// The number of the newest request, for [`Store::mark_notified`].
    up_to: i64,
}

impl Store {
    /// The notification that is due; nothing when staff were notified of every request that is not done.
    /// A request that is perhaps a robot's causes none, but counts among those that wait.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails.
    pub fn next_notice(&self) -> Result<Option<Notice>, StoreError> {
        let connection = self.connection()?;
        let notice = connection.query_row(
            "SELECT id, reference,
                    (SELECT count(*) FROM request WHERE done_at IS NULL AND told_at IS NULL AND NOT perhaps_robot),
                    (SELECT count(*) FROM request WHERE done_at IS NULL)
             FROM request WHERE done_at IS NULL AND told_at IS NULL AND NOT perhaps_robot ORDER BY id DESC LIMIT 1",
            [],
            |row| {
                Ok(Notice {
                    up_to: row.get(0)?,
                    reference: row.get(1)?,
                    new: row.get(2)?,
                    waiting: row.get(3)?,
                })
            },
        );
        Ok(notice.optional()?)
    }

    /// Remembers that staff were notified by `notice`.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails; they may then be notified again.
    pub fn mark_notified(&self, notice: &Notice) -> Result<(), StoreError> {
        let now = rfc3339(self.now());
        self.connection()?.execute(
            "UPDATE request SET told_at = :now WHERE id <= :up_to AND told_at IS NULL AND NOT perhaps_robot",
            named_params! {":now": now, ":up_to": notice.up_to},
        )?;
        Ok(())
    }
}
