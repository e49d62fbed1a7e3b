//! Cloudflare Pages and Netlify. Both compress by themselves and have pages asked for again each time.

use super::host::Host;
use crate::headers::FOREVER;

pub fn headers(host: &Host<'_>) -> String {
    let mut out = format!("{}*\n", host.base);
    for (name, value) in &host.headers {
        out.push_str(&format!("  {name}: {value}\n"));
    }
    // Where two rules match, Cloudflare joins their values: `Cache-Control` stands in these alone.
    for hashed in host.hashed() {
        out.push_str(&format!("{hashed}\n  Cache-Control: {FOREVER}\n"));
    }
    out
}

pub fn redirects(host: &Host<'_>) -> String {
    let lines = host.redirects();
    let lines = lines.iter().map(|(from, to)| format!("{from} {to} 301\n"));
    lines.collect()
}
