//! What clients may take, and how long requests are kept, with the defaults.

use serde::Deserialize;
use std::time::Duration;

/// `[rate]`: a bucket of `requests` tokens for each address, full again after `minutes`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rate {
    /// So many at once.
    pub requests: u32,
    /// And so many over this time.
    pub minutes: u32,
}

/// `[limits]`: what a slow or greedy sender can hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Connections at one time; more of them wait their turn.
    pub connections: usize,
    /// Seconds for the head of a request.
    pub head_seconds: u64,
    /// Seconds for its body.
    pub body_seconds: u64,
}

/// `[retention]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// Requests older than this are deleted, done or not.
    pub days: u32,
}

impl Default for Rate {
    fn default() -> Self {
        Self {
            requests: 20,
            minutes: 10,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 256,
            head_seconds: 10,
            body_seconds: 15,
        }
    }
}

impl Default for Retention {
    fn default() -> Self {
        Self { days: 365 }
    }
}

impl Limits {
    pub(crate) fn head(&self) -> Duration {
        Duration::from_secs(self.head_seconds)
    }

    pub(crate) fn body(&self) -> Duration {
        Duration::from_secs(self.body_seconds)
    }
}
