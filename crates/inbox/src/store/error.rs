//! What can go wrong with the database, in sentences for the person at the terminal.

use rusqlite::ErrorCode;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why the database could not do what was asked. None of these holds personal data.
#[derive(Debug)]
pub enum StoreError {
    /// There is no such file.
    Missing(PathBuf),
    /// The file is something else.
    NotAnInbox,
    /// The file was written by a later version of this program (its schema version is given).
    TooNew(i64),
    /// Another process kept the database to itself for too long.
    Locked,
    /// A deleted request may linger in the write-ahead log, as another process is reading it.
    LogInUse,
    /// No request has this number.
    UnknownId(i64),
    /// Other people of this machine may read the file.
    OpenToOthers(PathBuf),
    /// The submission id was given to a request with other words before.
    OtherWords,
    /// There is something at the place for the copy.
    Exists(PathBuf),
    /// The database has so many faults, or more.
    Unsound(usize),
    /// The file or its folder could not be made.
    Files(PathBuf, io::Error),
    /// The machine gave no random numbers.
    NoRandomness,
    /// Anything else that SQLite reports.
    Sql(rusqlite::Error),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(path) => write!(
                f,
                "there is no database at {}. Give its place with --database; \"inbox serve\" makes a new one",
                path.display()
            ),
            Self::NotAnInbox => f.write_str("the file is not an inbox database"),
            Self::TooNew(version) => write!(f, "the database has schema {version}, made by a later version of inbox"),
            Self::Locked => f.write_str("the database is locked by another program. Try again in a moment"),
            Self::LogInUse => f.write_str(
                "the deletion is done, but another program is using the database, so that the last copy of the \
                 words is overwritten only after the next deletion, or when no program uses it any more",
            ),
            Self::UnknownId(id) => write!(f, "there is no request {id}. \"inbox list\" shows the numbers"),
            Self::OpenToOthers(path) => write!(
                f,
                "others on this machine may read {0}. Close it to them first: chmod 600 {0}",
                path.display()
            ),
            Self::OtherWords => f.write_str("the submission id belongs to a request with other words"),
            Self::Exists(path) => write!(f, "{} is there already and is not overwritten", path.display()),
            Self::Unsound(faults) => write!(
                f,
                "the database is damaged (faults found: {faults}). Keep the file, and go back to the last backup"
            ),
            Self::Files(path, error) => write!(f, "cannot make or open {}: {error}", path.display()),
            Self::NoRandomness => f.write_str("the system gave no random numbers"),
            Self::Sql(error) => write!(f, "the database failed: {error}"),
        }
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Files(_, error) => Some(error),
            Self::Sql(error) => Some(error),
            _ => None,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            Some(ErrorCode::NotADatabase) => Self::NotAnInbox,
            _ => Self::Sql(error),
        }
    }
}
