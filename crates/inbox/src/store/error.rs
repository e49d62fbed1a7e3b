//! What can go wrong with the database, in sentences for the person at the terminal.

use rusqlite::ErrorCode;
use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// Why the database could not do what was asked. None of these holds personal data.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("there is no database at {}. Give its place with --database; \"inbox serve\" makes a new one", .0.display())]
    Missing(PathBuf),
    /// The file is something else.
    #[error("the file is not an inbox database")]
    NotAnInbox,
    /// The file was written by a later version of this program (its schema version is given).
    #[error("the database has schema {0}, made by a later version of inbox")]
    TooNew(i64),
    /// Another process kept the database to itself for too long.
    #[error("the database is locked by another program. Try again in a moment")]
    Locked,
    /// A deleted request may linger in the write-ahead log, as another process is reading it.
    #[error(
        "the deletion is done, but another program is using the database, so that the last copy of the words is \
         overwritten only after the next deletion, or when no program uses it any more"
    )]
    LogInUse,
    /// No request has this number.
    #[error("there is no request {0}. \"inbox list\" shows the numbers")]
    UnknownId(i64),
    /// Other people of this machine may read the file.
    #[error("others on this machine may read {place}. Close it to them first: chmod 600 {place}", place = .0.display())]
    OpenToOthers(PathBuf),
    /// The submission id was given to a request with other words before.
    #[error("the submission id belongs to a request with other words")]
    OtherWords,
    /// There is something at the place for the copy.
    #[error("{} is there already and is not overwritten", .0.display())]
    Exists(PathBuf),
    /// The database has so many faults, or more.
    #[error(
        "the database is damaged (faults found: {0}). Keep the file, and go back to the last backup"
    )]
    Unsound(usize),
    /// The file or its folder could not be made.
    #[error("cannot make or open {}: {error}", .0.display(), error = .1)]
    Files(PathBuf, #[source] io::Error),
    /// The machine gave no random numbers.
    #[error("the system gave no random numbers")]
    NoRandomness,
    /// The work on the request ended by a fault in this program.
    #[error("the request was not stored, for a fault in this program")]
    Ended,
    /// Anything else that SQLite reports.
    #[error("the database failed: {0}")]
    Sql(#[source] rusqlite::Error),
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
