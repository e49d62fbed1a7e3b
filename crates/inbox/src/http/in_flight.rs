//! Which submission ids are being worked on.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// The ids; a clone is another handle on the same ones.
#[derive(Clone, Default)]
pub(super) struct Running(Arc<Mutex<HashSet<String>>>);

/// Holds an id until it is dropped.
pub(super) struct Guard {
    running: Running,
    id: String,
}

impl Running {
    /// Takes hold of `id`; nothing if another request has it. Requests without one never collide.
    pub fn enter(&self, id: &str) -> Option<Guard> {
        if !id.is_empty() && !self.with(|ids| ids.insert(id.to_owned())) {
            return None;
        }
        Some(Guard {
            running: self.clone(),
            id: id.to_owned(),
        })
    }

    fn with<T>(&self, change: impl FnOnce(&mut HashSet<String>) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.running.with(|ids| ids.remove(&self.id));
    }
}
