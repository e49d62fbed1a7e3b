//! The SQLite file with the requests.

mod backup;
mod error;
mod expire;
mod files;
mod find;
mod fingerprint;
mod manage;
mod news;
mod open;
mod record;
mod reference;
mod request;
mod schema;
mod submission;

pub use error::StoreError;
pub use news::News;
pub use record::Receipt;
pub use request::{Request, Supersedes};
pub use submission::Submission;

use jiff::Timestamp;
use parking_lot::{Mutex, MutexGuard};
use rusqlite::Connection;
use std::sync::Arc;
use std::time::Duration;

/// How long to wait for another process that writes, and for other calls in this one.
const PATIENCE: Duration = Duration::from_secs(3);

/// Tells the time. Tests bring their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// An open database; a clone is another handle on the same connection.
///
/// Its methods wait for the disk, for other processes (at most three seconds) and for each other (at
/// most three more), so call them off the async threads.
#[derive(Clone)]
pub struct Store {
    connection: Arc<Mutex<Connection>>,
    clock: Clock,
}

impl Store {
    /// The same store with another clock.
    #[must_use]
    pub fn with_clock(self, clock: Clock) -> Store {
        Store { clock, ..self }
    }

    /// The connection, once the calls before this one are done with it.
    fn connection(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        // Each of them may wait for another process: behind a row of them, better give up in time
        // than answer a sender who has left.
        self.connection
            .try_lock_for(PATIENCE)
            .ok_or(StoreError::Locked)
    }

    fn now(&self) -> Timestamp {
        (self.clock)()
    }
}

/// RFC 3339 in UTC with whole seconds: of equal length, so that text order is time order.
fn rfc3339(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
