//! How many requests one address may send: a bucket of tokens for each.

use crate::settings::Rate;
use parking_lot::Mutex;
use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// So many buckets are looked after at most; full ones need not be remembered.
const MOST_BUCKETS: usize = 20_000;

/// The buckets of all clients. Addresses are kept in memory alone, and never written anywhere.
pub(super) struct RateLimit {
    size: f64,
    per_second: f64,
    levels: Mutex<HashMap<IpAddr, Level>>,
}

#[derive(Clone, Copy)]
struct Level {
    tokens: f64,
    at: Instant,
}

impl RateLimit {
    pub fn new(rate: &Rate) -> RateLimit {
        let size = f64::from(rate.requests);
        RateLimit {
            size,
            per_second: size / (60.0 * f64::from(rate.minutes)),
            levels: Mutex::default(),
        }
    }

    /// Takes a token, or says how long until there is one.
    pub fn take(&self, client: IpAddr, now: Instant) -> Result<(), Duration> {
        let mut levels = self.levels.lock();
        if levels.len() >= MOST_BUCKETS && !levels.contains_key(&client) {
            levels.retain(|_, level| self.filled(*level, now) < self.size);
            if levels.len() >= MOST_BUCKETS {
                // A flood from everywhere: better a fresh start for all than no memory left.
                levels.clear();
            }
        }
        let (tokens, at) = (self.size, now);
        let level = levels.entry(client).or_insert(Level { tokens, at });
        let tokens = self.filled(*level, now);
        let short = 1.0 - tokens;
        if short > 0.0 {
            return Err(Duration::from_secs_f64(short / self.per_second));
        }
        (level.tokens, level.at) = (tokens - 1.0, now);
        Ok(())
    }

    /// Gives a token back that was not used for anything new.
    pub fn give_back(&self, client: IpAddr) {
        let mut levels = self.levels.lock();
        if let Some(level) = levels.get_mut(&client) {
            level.tokens = (level.tokens + 1.0).min(self.size);
        }
    }

    fn filled(&self, level: Level, now: Instant) -> f64 {
        let passed = now.saturating_duration_since(level.at).as_secs_f64();
        (level.tokens + passed * self.per_second).min(self.size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit() -> RateLimit {
        let (requests, minutes) = (3, 1);
        RateLimit::new(&Rate { requests, minutes })
    }

    #[test]
    fn a_bucket_empties_and_fills() {
        let (limit, start) = (limit(), Instant::now());
        let [one, other] = [1, 2].map(|last| IpAddr::from([192, 0, 2, last]));
        let after = |seconds| start + Duration::from_secs(seconds);
        for _ in 0..3 {
            assert!(limit.take(one, start).is_ok());
        }
        let wait = limit.take(one, after(5)).expect_err("empty");
        assert_eq!(wait.as_secs_f64().round(), 15.0);
        assert!(limit.take(other, start).is_ok(), "its own bucket");
        assert!(limit.take(one, after(20)).is_ok());
        assert!(limit.take(one, after(20)).is_err());
        limit.give_back(one);
        assert!(limit.take(one, after(20)).is_ok());
        for _ in 0..3 {
            assert!(limit.take(one, after(9999)).is_ok(), "never over its size");
        }
        assert!(limit.take(one, after(9999)).is_err());
    }

    #[test]
    fn the_number_of_buckets_is_bounded() {
        let (limit, now) = (limit(), Instant::now());
        for number in 0..50_000_u32 {
            let client = IpAddr::from(number.to_be_bytes());
            assert!(limit.take(client, now).is_ok());
        }
        let held = limit.levels.lock().len();
        assert!(held <= MOST_BUCKETS, "{held}");
    }
}
