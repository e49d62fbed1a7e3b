//! How many requests one address may send: a bucket of tokens for each.

use crate::settings::Rate;
use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, HeaderName};
use parking_lot::Mutex;
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

/// So many buckets are looked after at most; full ones need not be remembered.
const MOST_BUCKETS: usize = 20_000;

/// The buckets of all clients. Addresses are kept in memory alone, and never written anywhere.
pub(super) struct RateLimit {
    size: f64,
    per_second: f64,
    header: Option<HeaderName>,
    levels: Mutex<HashMap<IpAddr, Level>>,
}

#[derive(Clone, Copy)]
struct Level {
    tokens: f64,
    at: Instant,
}

impl RateLimit {
    /// `header` is believed to name the client.
    pub fn new(rate: &Rate, header: Option<HeaderName>) -> RateLimit {
        let size = f64::from(rate.requests);
        RateLimit {
            size,
            per_second: size / (60.0 * f64::from(rate.minutes)),
            header,
            levels: Mutex::default(),
        }
    }

    /// Whose bucket it is: the address in the configured header, or else the other end of the
    /// connection. Nobody's, and so without limit, if that is this machine: it is a web server here,
    /// which all visitors would share.
    pub fn client(&self, headers: &HeaderMap, extensions: &Extensions) -> Option<IpAddr> {
        let named = self.header.as_ref().and_then(|name| {
            let value = headers.get_all(name).iter().next_back()?.to_str().ok()?;
            // Servers add the address that they see at the end; what stands before is hearsay.
            address(value.rsplit(',').next()?.trim())
        });
        let peer = || {
            let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
            let ip = peer.ip().to_canonical();
            (!ip.is_loopback()).then_some(ip)
        };
        named.or_else(peer).map(network)
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

/// An address, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let ip = text
        .parse()
        .or_else(|_| text.parse::<SocketAddr>().map(|both| both.ip()))
        .or_else(|_| text.trim_matches(['[', ']']).parse::<IpAddr>());
    ip.ok().map(|ip| ip.to_canonical())
}

/// One line gets 2^64 addresses of version 6: they count as one.
fn network(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(_) => ip,
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() & !u128::from(u64::MAX)).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(header: Option<HeaderName>) -> RateLimit {
        let (requests, minutes) = (3, 1);
        RateLimit::new(&Rate { requests, minutes }, header)
    }

    #[test]
    fn a_bucket_empties_and_fills() {
        let (limit, start) = (limit(None), Instant::now());
        let (one, other) = (address("192.0.2.1"), address("192.0.2.2"));
        let (one, other) = (one.expect("an address"), other.expect("an address"));
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
        let (limit, now) = (limit(None), Instant::now());
        for number in 0..50_000_u32 {
            let client = IpAddr::from(number.to_be_bytes());
            assert!(limit.take(client, now).is_ok());
        }
        let held = limit.levels.lock().len();
        assert!(held <= MOST_BUCKETS, "{held}");
    }

    #[test]
    fn a_header_counts_only_where_it_is_configured() {
        let name = HeaderName::from_static("x-real-ip");
        let mut headers = HeaderMap::new();
        for value in ["192.0.2.7", "198.51.100.1, 2001:db8:1:2:3::4"] {
            headers.append(&name, value.parse().expect("a header"));
        }
        let from = |peer: &str| {
            let mut extensions = Extensions::new();
            extensions.insert(ConnectInfo::<SocketAddr>(peer.parse().expect("an address")));
            extensions
        };
        let (far, here) = (from("203.0.113.9:1"), from("127.0.0.1:1"));
        let without = limit(None);
        assert_eq!(without.client(&headers, &far), address("203.0.113.9"));
        assert_eq!(without.client(&headers, &here), None);
        let with = limit(Some(name.clone()));
        assert_eq!(with.client(&headers, &here), address("2001:db8:1:2::"));
        headers.insert(&name, "unknown".parse().expect("a header"));
        assert_eq!(with.client(&headers, &far), address("203.0.113.9"));
    }

    #[test]
    fn addresses_as_servers_write_them() {
        for text in [
            "192.0.2.1",
            "192.0.2.1:80",
            "::ffff:192.0.2.1",
            "[::ffff:192.0.2.1]:80",
        ] {
            assert_eq!(address(text), "192.0.2.1".parse().ok(), "{text}");
        }
        assert_eq!(address("[2001:db8::1]"), "2001:db8::1".parse().ok());
        assert_eq!(address("_hidden"), None);
    }
}
