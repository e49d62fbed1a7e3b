//! What the clinic does with its requests.

use super::request::{Request, all};
use super::{Store, StoreError, rfc3339};
use rusqlite::OptionalExtension;

impl Store {
    /// All requests, or only those that are not done, oldest first.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails.
    pub fn list(&self, only_new: bool) -> Result<Vec<Request>, StoreError> {
        let all = all(&*self.connection()?)?;
        let requests = all.into_iter().map(|kept| kept.request);
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
}
