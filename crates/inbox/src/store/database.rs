//! Opening the file, and the handle on it.

use super::error::StoreError;
use super::request::Waiting;
use super::{files, schema};
use jiff::Timestamp;
use parking_lot::{Mutex, MutexGuard};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// How long to wait for another process that writes, and for other calls in this one.
const TIMEOUT: Duration = Duration::from_secs(3);

/// Returns the current time. Tests bring their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// An open database; a clone is another handle on the same connection.
///
/// Its methods wait for the disk, for other processes (at most three seconds) and for each other (at
/// most three more), so call them off the async threads.
#[derive(Clone)]
pub struct Store {
    connection: Arc<Mutex<Connection>>,
    /// What is to be kept once the connection is free.
    pub(super) waiting: Arc<Mutex<Vec<Waiting>>>,
    clock: Clock,
}

impl Store {
    /// Opens the database at `path`, and makes it (with its folder) if there is none.
    ///
    /// # Errors
    ///
    /// When the file cannot be made, is something else, is locked, may be read by others of this
    /// machine, or comes from a later version.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        files::prepare(path)?;
        connect(path, true)
    }

    /// Opens the database at `path`, and never makes one.
    ///
    /// # Errors
    ///
    /// As [`Store::open`], and [`StoreError::Missing`] when there is no such file.
    pub fn open_existing(path: &Path) -> Result<Store, StoreError> {
        if !path.exists() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        connect(path, false)
    }

    /// The same store with another clock.
    #[must_use]
    pub fn with_clock(self, clock: Clock) -> Store {
        Store { clock, ..self }
    }

    /// The connection, once the calls before this one are done with it.
    pub(super) fn connection(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        // Each of them may wait for another process: behind a row of them, better give up in time
        // than answer a client that has gone.
        self.connection
            .try_lock_for(TIMEOUT)
            .ok_or(StoreError::Locked)
    }

    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }
}

/// RFC 3339 in UTC with whole seconds: of equal length, so that text order is time order.
pub(super) fn rfc3339(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn connect(path: &Path, may_create: bool) -> Result<Store, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(TIMEOUT)?;
    schema::check_owner(&connection, may_create)?;
    files::check_closed(path)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // An answer to the sender means that the request survives a power cut.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // What is deleted is overwritten with zeros.
    connection.pragma_update(None, "secure_delete", true)?;
    // Nothing is laid down in files for a while, such as the copy that VACUUM makes.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    schema::migrate(&mut connection)?;
    Ok(Store {
        connection: Arc::new(Mutex::new(connection)),
        waiting: Arc::default(),
        clock: Arc::new(Timestamp::now),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pragma(store: &Store, name: &str) -> String {
        let value = store
            .connection()
            .expect("free")
            .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
        match value.expect("a pragma") {
            rusqlite::types::Value::Text(text) => text,
            rusqlite::types::Value::Integer(number) => number.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn durable_and_careful() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("inbox.sqlite3");
        let made = Store::open(&path).expect("made");
        let again = Store::open_existing(&path).expect("opened");
        for store in [made, again] {
            let wanted = [
                ("journal_mode", "wal"),
                ("synchronous", "2"),
                ("foreign_keys", "1"),
                ("secure_delete", "1"),
                ("busy_timeout", "3000"),
                ("temp_store", "2"),
                ("user_version", "3"),
            ];
            for (name, value) in wanted {
                assert_eq!(pragma(&store, name), value, "{name}");
            }
        }
    }

    #[test]
    fn never_makes_or_touches_what_is_not_ours() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("other.sqlite3");
        assert!(matches!(
            Store::open_existing(&path),
            Err(StoreError::Missing(_))
        ));
        assert!(!path.exists());
        std::fs::write(&path, "").expect("written");
        assert!(matches!(
            Store::open_existing(&path),
            Err(StoreError::NotAnInbox)
        ));
        let other = Connection::open(&path).expect("opened");
        other
            .execute_batch("CREATE TABLE theirs (a)")
            .expect("made");
        assert!(matches!(Store::open(&path), Err(StoreError::NotAnInbox)));
        std::fs::write(&path, "a letter, and no database at all").expect("written");
        assert!(matches!(Store::open(&path), Err(StoreError::NotAnInbox)));
    }

    #[test]
    fn leaves_a_later_schema_alone() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("inbox.sqlite3");
        let store = Store::open(&path).expect("made");
        store
            .connection()
            .expect("free")
            .pragma_update(None, "user_version", 9)
            .expect("set");
        assert!(matches!(Store::open(&path), Err(StoreError::TooNew(9))));
    }
}
