//! What each kind of host is told, in its own words: headers, caching, media types, compressed copies, the
//! page of unknown addresses, and where old addresses lead.

mod apache;
mod caddy;
pub mod host;
mod json;
mod nginx;
mod pages;

use host::Host;

/// Where a file for a host stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the site's folder, where the host looks for it.
    Inside,
    /// In the folder beside it: people put it where their host wants it.
    Beside,
}

/// Each file with its place and name.
pub fn files(host: &Host<'_>) -> Vec<(Place, &'static str, String)> {
    vec![
        (Place::Inside, "_headers", pages::headers(host)),
        (Place::Inside, "_redirects", pages::redirects(host)),
        (Place::Inside, ".htaccess", apache::file(host)),
        (Place::Inside, "vercel.json", json::vercel(host)),
        // GitHub Pages leaves out names that begin with a dot or a low line unless this file is there.
        (Place::Inside, ".nojekyll", String::new()),
        (Place::Beside, "firebase.json", json::firebase(host)),
        (Place::Beside, "nginx.conf", nginx::file(host)),
        (Place::Beside, "site.caddy", caddy::file(host)),
    ]
}
