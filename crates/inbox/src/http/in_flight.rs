//! Which submission ids are being stored right now.

use parking_lot::Mutex;
use std::collections::HashSet;
use std::sync::Arc;

/// The ids; a clone is another handle on the same ones.
#[derive(Clone, Default)]
pub(super) struct InFlight(Arc<Mutex<HashSet<String>>>);

/// Holds an id until it is dropped.
pub(super) struct Guard {
    ids: InFlight,
    id: String,
}

impl InFlight {
    /// Takes hold of `id`; nothing if another request has it. Requests without one never collide.
    pub fn enter(&self, id: &str) -> Option<Guard> {
        let free = id.is_empty() || self.0.lock().insert(id.to_owned());
        free.then(|| Guard {
            ids: self.clone(),
            id: id.to_owned(),
        })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.ids.0.lock().remove(&self.id);
    }
}
