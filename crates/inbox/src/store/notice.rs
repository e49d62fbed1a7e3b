//! Of which requests staff were not told yet.

use super::{Store, StoreError, rfc3339};
use rusqlite::{OptionalExtension, named_params};

/// What staff are to be told. Nothing in it is personal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The reference of the newest request that they do not know of.
    pub reference: String,
    /// How many requests they do not know of.
    pub fresh: i64,
    /// How many requests are not done.
    pub waiting: i64,
    /// The number of the newest request, for [`Store::mark_told`].
    up_to: i64,
}

impl Store {
    /// What staff are to be told now; nothing when they were told of every request that is not done. They
    /// are not called for one that is perhaps a robot's, but it waits among the others.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails.
    pub fn news(&self) -> Result<Option<News>, StoreError> {
        let connection = self.connection()?;
        let news = connection.query_row(
            "SELECT id, reference,
                    (SELECT count(*) FROM request WHERE done_at IS NULL AND told_at IS NULL AND NOT perhaps_robot),
                    (SELECT count(*) FROM request WHERE done_at IS NULL)
             FROM request WHERE done_at IS NULL AND told_at IS NULL AND NOT perhaps_robot ORDER BY id DESC LIMIT 1",
            [],
            |row| {
                Ok(News {
                    up_to: row.get(0)?,
                    reference: row.get(1)?,
                    fresh: row.get(2)?,
                    waiting: row.get(3)?,
                })
            },
        );
        Ok(news.optional()?)
    }

    /// Remembers that staff were told `news`.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails; they may then be told again.
    pub fn mark_told(&self, news: &News) -> Result<(), StoreError> {
        let now = rfc3339(self.now());
        self.connection()?.execute(
            "UPDATE request SET told_at = :now WHERE id <= :up_to AND told_at IS NULL AND NOT perhaps_robot",
            named_params! {":now": now, ":up_to": news.up_to},
        )?;
        Ok(())
    }
}
