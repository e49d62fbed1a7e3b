//! Headers and redirects in the format that Cloudflare Pages and Netlify read; other hosts are
//! set up by hand from them.

use crate::assets::Assets;
use crate::policy::Policy;

/// `_headers` and `_redirects`, by name.
pub fn files(policy: &Policy, assets: &Assets, base: &str) -> Vec<(&'static str, String)> {
    let mut headers = format!("{base}*\n");
    for (name, value) in security(policy) {
        headers.push_str(&format!("  {name}: {value}\n"));
    }
    let style = format!("{base}{}", assets.style);
    for hashed in [&assets.glue, &assets.wasm, &style] {
        headers.push_str(&format!(
            "{hashed}\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    let old = content::routes::MOVED.path.trim_end_matches('/');
    let redirects = format!("{base}{} {base} 301\n", old.trim_start_matches('/'));
    vec![("_headers", headers), ("_redirects", redirects)]
}

/// The security headers of every file.
fn security(policy: &Policy) -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", policy.header()),
        (
            "Strict-Transport-Security",
            "max-age=63072000; includeSubDomains".to_owned(),
        ),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        (
            "Referrer-Policy",
            "strict-origin-when-cross-origin".to_owned(),
        ),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), browsing-topics=()".to_owned(),
        ),
    ]
}
