//! Opening the file.

use super::{PATIENCE, Store, StoreError, files, schema};
use jiff::Timestamp;
use parking_lot::Mutex;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Arc;

impl Store {
    /// Opens the database at `path`, and makes it (with its folder) if there is none.
    ///
    /// # Errors
    ///
    /// When the file cannot be made, is something else, is locked, may be read by
    /// others of this machine, or comes from a later version.
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
}

fn connect(path: &Path, may_create: bool) -> Result<Store, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
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
