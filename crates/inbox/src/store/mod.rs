//! The SQLite file with the requests.

mod error;
mod files;
mod fingerprint;
mod manage;
mod open;
mod record;
mod reference;
mod schema;

pub use error::StoreError;
pub use manage::Request;
pub use record::Receipt;

use jiff::Timestamp;
use rusqlite::Connection;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Tells the time. Tests bring their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// An open database; a clone is another handle on the same connection.
///
/// Its methods wait for the disk and for other processes (at most three seconds), so call them
/// off the async threads.
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

    fn connection(&self) -> MutexGuard<'_, Connection> {
        // A panic inside a transaction has rolled it back: the connection is still sound.
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> Timestamp {
        (self.clock)()
    }
}

/// RFC 3339 in UTC with whole seconds: of equal length, so that text order is time order.
fn rfc3339(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
