//! What was asked for.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A request that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path as it was asked for, with its query.
    pub path: String,
    /// The answer's status.
    pub status: u16,
}

/// All requests so far, in the order of their answers. A clone is another handle on the same log.
#[derive(Clone, Debug, Default)]
pub struct RequestLog(Arc<Mutex<Vec<Entry>>>);

impl RequestLog {
    /// A copy of what was asked so far.
    pub fn entries(&self) -> Vec<Entry> {
        self.lock().clone()
    }

    /// How often this was asked for.
    pub fn count(&self, method: &str, path: &str) -> usize {
        self.lock()
            .iter()
            .filter(|entry| entry.method == method && entry.path == path)
            .count()
    }

    /// Forgets everything.
    pub fn clear(&self) {
        self.lock().clear();
    }

    pub(crate) fn add(&self, method: String, path: String, status: u16) {
        self.lock().push(Entry {
            method,
            path,
            status,
        });
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Entry>> {
        // Whoever panicked with the lock had at most not yet added an entry.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
