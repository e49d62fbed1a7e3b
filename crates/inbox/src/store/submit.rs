//! Keeping a request, once.

use super::database::{Store, rfc3339};
use super::error::StoreError;
use super::fingerprint::fingerprint;
use super::reference;
use super::request::{Receipt, Submission, Waiting};
use jiff::{SignedDuration, Timestamp};
use lead::{Field, Lead};
use rusqlite::{
    Connection, OptionalExtension, ToSql, Transaction, TransactionBehavior, params_from_iter,
};
use std::sync::Arc;
use std::sync::mpsc::channel;

/// Equal requests without a submission id are one request for so long.
const SAME_WITHIN: SignedDuration = SignedDuration::from_mins(10);

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
        let sent = Arc::new(sent.clone());
        let (answer, answered) = channel();
        let own = |one: &Waiting| Arc::ptr_eq(&one.sent, &sent);
        self.waiting.lock().push(Waiting {
            sent: sent.clone(),
            answer,
        });
        // Who gets the connection keeps all who wait; most find their request kept when their turn comes.
        match self.connection() {
            Ok(mut connection) => {
                let mut waiting = self.waiting.lock();
                if waiting.iter().any(own) {
                    let group = std::mem::take(&mut *waiting);
                    drop(waiting);
                    keep_all(&mut connection, &group, self.now());
                }
            }
            Err(locked) => {
                let mut waiting = self.waiting.lock();
                // Else somebody is keeping it right now.
                if let Some(place) = waiting.iter().position(own) {
                    waiting.remove(place);
                    return Err(locked);
                }
            }
        }
        answered.recv().unwrap_or(Err(StoreError::Ended))
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

/// Keeps the requests in one transaction, as the disk takes as long for many rows as for one, and answers each
/// after the commit. If one of them makes the transaction fail, each gets one of its own.
fn keep_all(connection: &mut Connection, group: &[Waiting], now: Timestamp) {
    // Who asked may have gone: an answer that nobody takes is no error.
    match keep(connection, group, now) {
        Ok(done) => {
            for (one, done) in group.iter().zip(done) {
                let _ = one.answer.send(done);
            }
        }
        Err(StoreError::Locked) => {
            for one in group {
                let _ = one.answer.send(Err(StoreError::Locked));
            }
        }
        Err(error) => match group {
            [one] => drop(one.answer.send(Err(error))),
            _ => group
                .chunks(1)
                .for_each(|one| keep_all(connection, one, now)),
        },
    }
}

fn keep(
    connection: &mut Connection,
    group: &[Waiting],
    now: Timestamp,
) -> Result<Vec<Result<Receipt, StoreError>>, StoreError> {
    // The lock is taken before looking, so that two senders cannot both find nothing.
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut done = Vec::new();
    for one in group {
        done.push(match keep_one(&change, &one.sent, now) {
            Err(StoreError::OtherWords) => Err(StoreError::OtherWords),
            other => Ok(other?),
        });
    }
    change.commit()?;
    Ok(done)
}

fn keep_one(
    change: &Transaction<'_>,
    sent: &Submission,
    now: Timestamp,
) -> Result<Receipt, StoreError> {
    let fingerprint = fingerprint(sent);
    let found = find(change, &sent.lead, &fingerprint, now)?;
    let new = found.is_none();
    let reference = match found {
        Some(reference) => {
            if !sent.perhaps_robot {
                clear_robot_mark(change, &reference)?;
            }
            reference
        }
        None => {
            let reference = reference::assign(change, &sent.lead.reference)?;
            insert(change, sent, &reference, &fingerprint, now)?;
            reference
        }
    };
    Ok(Receipt { reference, new })
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
        let mut query = connection.prepare_cached(
            "SELECT reference FROM request WHERE fingerprint = ?1 AND received_at >= ?2 ORDER BY id DESC LIMIT 1",
        )?;
        let same = query.query_row((fingerprint, since), |row| row.get(0));
        return Ok(same.optional()?);
    }
    let mut query = connection
        .prepare_cached("SELECT reference, fingerprint FROM request WHERE submission_id = ?1")?;
    let first: Option<(String, Vec<u8>)> = query
        .query_row([&lead.submission_id], |row| Ok((row.get(0)?, row.get(1)?)))
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
    let mut insert = change.prepare_cached(&sql)?;
    insert.execute(params_from_iter(values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;
    use std::time::{Duration, Instant};

    fn named(name: &str, id: &str) -> Submission {
        let mut sent = Submission::default();
        name.clone_into(&mut sent.lead.name);
        id.clone_into(&mut sent.lead.submission_id);
        sent
    }

    /// Submits them while the connection is taken, so that they wait for each other.
    fn together(store: &Store, sent: &[Submission]) -> Vec<Result<Receipt, StoreError>> {
        thread::scope(|scope| {
            let held = store.connection().expect("free");
            let threads: Vec<_> = sent
                .iter()
                .map(|one| scope.spawn(|| store.submit(one)))
                .collect();
            let end = Instant::now() + Duration::from_secs(2);
            while store.waiting.lock().len() < sent.len() && Instant::now() < end {
                thread::yield_now();
            }
            drop(held);
            let done = threads.into_iter().map(|thread| thread.join());
            done.map(|done| done.expect("no panic")).collect()
        })
    }

    #[test]
    fn who_waits_together_is_kept_by_one_commit_and_fails_alone() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("inbox.sqlite3");
        let store = Store::open(&path).expect("made");
        store.submit(&named("first", "one")).expect("kept");
        // The last frame of each commit tells the size of the file.
        let commits = || {
            let log = std::fs::read(path.with_extension("sqlite3-wal")).expect("a log");
            let frames = log[32..].chunks(24 + 4096);
            frames.filter(|frame| frame[4..8] != [0; 4]).count()
        };
        let before = commits();
        let mut sent: Vec<Submission> = (0..16).map(|n| named("many", &n.to_string())).collect();
        sent.extend([named("other words", "one"), named("many", "3")]);
        let done = together(&store, &sent);
        assert!(matches!(done[16], Err(StoreError::OtherWords)));
        let new = done.iter().flatten().filter(|receipt| receipt.new);
        assert_eq!((new.count(), commits()), (16, before + 1));
        let of = |place: usize| &done[place].as_ref().expect("kept").reference;
        assert_eq!(of(17), of(3), "one id is one row");

        let trigger = "CREATE TRIGGER broken BEFORE INSERT ON request WHEN NEW.name = 'broken'
                       BEGIN SELECT RAISE(ROLLBACK, 'as a full disk does'); END";
        store
            .connection()
            .expect("free")
            .execute_batch(trigger)
            .expect("made");
        let names = ["a", "broken", "b", "broken", "c"];
        let sent = names.map(|name| named(name, ""));
        let kept = together(&store, &sent).into_iter().map(|done| done.is_ok());
        assert_eq!(kept.collect::<Vec<_>>(), names.map(|name| name != "broken"));
        assert_eq!(store.list(false).expect("listed").len(), 1 + 16 + 3);
    }

    #[test]
    fn who_gives_up_is_not_kept_later() {
        let dir = tempfile::tempdir().expect("a folder");
        let store = Store::open(&dir.path().join("inbox.sqlite3")).expect("made");
        let held = store.connection().expect("free");
        let late = named("late", "one");
        let given_up = thread::scope(|scope| scope.spawn(|| store.submit(&late)).join());
        assert!(matches!(given_up, Ok(Err(StoreError::Locked))));
        drop(held);
        store.submit(&named("next", "two")).expect("kept");
        assert_eq!(store.list(false).expect("listed").len(), 1);
    }
}
