//! Who sends a request.

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, HeaderName};
use std::net::{IpAddr, SocketAddr};

/// The address that counts for the rate limit: the one in `header`, which is believed, or else the other
/// end of the connection. Nobody's, and so without limit, if that is this machine: it is a web server
/// here, which all visitors would share.
pub(super) fn address(
    header: Option<&HeaderName>,
    headers: &HeaderMap,
    extensions: &Extensions,
) -> Option<IpAddr> {
    let named = header.and_then(|name| {
        let value = headers.get_all(name).iter().next_back()?.to_str().ok()?;
        // Servers add the address that they see at the end; what stands before is hearsay.
        parse(value.rsplit(',').next()?.trim())
    });
    let peer = || {
        let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
        let ip = peer.ip().to_canonical();
        (!ip.is_loopback()).then_some(ip)
    };
    named.or_else(peer).map(network)
}

/// An address, with or without a port.
fn parse(text: &str) -> Option<IpAddr> {
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
        assert_eq!(address(None, &headers, &far), parse("203.0.113.9"));
        assert_eq!(address(None, &headers, &here), None);
        assert_eq!(
            address(Some(&name), &headers, &here),
            parse("2001:db8:1:2::")
        );
        headers.insert(&name, "unknown".parse().expect("a header"));
        assert_eq!(address(Some(&name), &headers, &far), parse("203.0.113.9"));
    }

    #[test]
    fn addresses_as_servers_write_them() {
        for text in [
            "192.0.2.1",
            "192.0.2.1:80",
            "::ffff:192.0.2.1",
            "[::ffff:192.0.2.1]:80",
        ] {
            assert_eq!(parse(text), "192.0.2.1".parse().ok(), "{text}");
        }
        assert_eq!(parse("[2001:db8::1]"), "2001:db8::1".parse().ok());
        assert_eq!(parse("_hidden"), None);
    }
}
