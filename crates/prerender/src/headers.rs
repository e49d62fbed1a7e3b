//! The headers of every file, computed here and nowhere else; [`crate::hosts`] writes them down for each host.

use crate::policy::Policy;
use content::site::Hosting;

/// `Cache-Control` of files whose name changes with what is in them.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of all others: kept, and asked for again each time.
pub const REVALIDATE: &str = "no-cache";

const DAY_SECONDS: u64 = 24 * 60 * 60;

/// The security headers of every file, in order.
pub fn security(policy: &Policy, hosting: &Hosting) -> Vec<(&'static str, String)> {
    let fixed = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), browsing-topics=()",
        ),
    ];
    let mut headers = vec![("Content-Security-Policy", policy.header())];
    headers.extend(https_only(hosting).map(|value| ("Strict-Transport-Security", value)));
    headers.extend(fixed.map(|(name, value)| (name, value.to_owned())));
    headers
}

/// For how long browsers come by HTTPS only, and where. Never `preload`, which nobody can take back.
fn https_only(hosting: &Hosting) -> Option<String> {
    let seconds = u64::from(hosting.https_days) * DAY_SECONDS;
    let below = if hosting.https_below {
        "; includeSubDomains"
    } else {
        ""
    };
    (seconds > 0).then(|| format!("max-age={seconds}{below}"))
}
