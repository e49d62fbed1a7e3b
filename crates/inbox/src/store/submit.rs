//! Keeping a request, once.

use super::database::{Store, rfc3339};
use super::error::StoreError;
use super::fingerprint::fingerprint;
use super::reference;
use super::request::Submission;
use jiff::{SignedDuration, Timestamp};
use lead::{Field, Lead};
use rusqlite::{
    Connection, OptionalExtension, ToSql, Transaction, TransactionBehavior, named_params,
    params_from_iter,
};

/// Equal requests without a submission id are one request for so long.
const SAME_WITHIN: SignedDuration = SignedDuration::from_mins(10);

/// What the sender is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The code to quote.
    pub reference: String,
    /// Whether this call made the row; `false` when it was there already.
    pub new: bool,
}

impl Store {
    /// Keeps a request, and returns when it is on the disk.
    ///
    /// A submission id is kept once, however often it is sent. Without one, a request with the
    /// same fields as another of the last ten minutes is taken for the same. It gets the reference that
    /// it brings along, with a number behind it where that one is taken.
    ///
    /// # Errors
    ///
    /// [`StoreError::OtherWords`] when the submission id belongs to a request with other fields,
    /// or when the database is locked or fails; the request is then not kept.
    pub fn submit(&self, sent: &Submission) -> Result<Receipt, StoreError> {
        let now = self.now();
        let mut connection = self.connection()?;
        // The lock is taken before looking, so that two senders cannot both find nothing.
        let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let fingerprint = fingerprint(sent);
        if let Some(reference) = find(&change, &sent.lead, &fingerprint, now)? {
            if !sent.perhaps_robot {
                clear_robot_mark(&change, &reference)?;
                change.commit()?;
            }
            let new = false;
            return Ok(Receipt { reference, new });
        }
        let reference = reference::assign(&change, &sent.lead.reference)?;
        insert(&change, sent, &reference, &fingerprint, now)?;
        change.commit()?;
        let new = true;
        Ok(Receipt { reference, new })
    }

    /// The receipt of a request that was kept before, or nothing. It writes nothing.
    ///
    /// # Errors
    ///
    /// [`StoreError::OtherWords`] as in [`Store::submit`], or when the database fails.
    pub fn receipt(&self, sent: &Submission) -> Result<Option<Receipt>, StoreError> {
        let connection = self.connection()?;
        let found = find(&connection, &sent.lead, &fingerprint(sent), self.now())?;
        let new = false;
        Ok(found.map(|reference| Receipt { reference, new }))
    }
}

/// The reference of the same request, if it is there.
fn find(
    connection: &Connection,
    lead: &Lead,
    fingerprint: &[u8],
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    if lead.submission_id.is_empty() {
        let since = rfc3339(now.saturating_sub(SAME_WITHIN).unwrap_or(Timestamp::MIN));
        let same = connection.query_row(
            "SELECT reference FROM request WHERE fingerprint = :fingerprint AND received_at >= :since
             ORDER BY id DESC LIMIT 1",
            named_params! {":fingerprint": fingerprint, ":since": since},
            |row| row.get(0),
        );
        return Ok(same.optional()?);
    }
    let first: Option<(String, Vec<u8>)> = connection
        .query_row(
            "SELECT reference, fingerprint FROM request WHERE submission_id = ?1",
            [&lead.submission_id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    match first {
        None => Ok(None),
        Some((reference, words)) if words == fingerprint => Ok(Some(reference)),
        Some(_) => Err(StoreError::OtherWords),
    }
}

/// Takes the mark off a request that was sent again without what robots fill in: it was a person's.
fn clear_robot_mark(change: &Transaction<'_>, reference: &str) -> rusqlite::Result<usize> {
    change.execute(
        "UPDATE request SET perhaps_robot = 0 WHERE reference = ?1 AND perhaps_robot",
        [reference],
    )
}

fn insert(
    change: &Transaction<'_>,
    sent: &Submission,
    reference: &str,
    fingerprint: &[u8],
    now: Timestamp,
) -> rusqlite::Result<usize> {
    let columns: Vec<&str> = Field::all().iter().map(|f| f.as_str()).collect();
    let places = "?, ".repeat(columns.len());
    let sql = format!(
        "INSERT INTO request ({}, fingerprint, received_at, supersedes, perhaps_robot)
         VALUES ({places}?, ?, ?, ?)",
        columns.join(", ")
    );
    let value = |&field: &Field| match (field, sent.lead.get(field)) {
        // The row's own, not the one that came along.
        (Field::Reference, _) => Some(reference),
        // Only an id that was sent counts as one: NULL may repeat in a unique column, '' may not.
        (Field::SubmissionId, "") => None,
        (_, value) => Some(value),
    };
    let fields: Vec<Option<&str>> = Field::all().iter().map(value).collect();
    let received_at = rfc3339(now);
    let mut values: Vec<&dyn ToSql> = fields.iter().map(|value| value as &dyn ToSql).collect();
    values.extend([
        &fingerprint as &dyn ToSql,
        &received_at,
        &sent.supersedes,
        &sent.perhaps_robot,
    ]);
    change.execute(&sql, params_from_iter(values))
}
