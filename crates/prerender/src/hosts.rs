//! What each kind of host is told, in its own words: headers, caching, media types, compressed copies, the
//! page of unknown addresses, and where old addresses lead.

mod apache;
mod caddy;
mod json;
mod nginx;
mod pages;

use crate::assets::Assets;
use content::routes::MOVED;

/// The names that change with what is in them, as a regular expression without anchors.
const HASHED: &str = r"(app-[0-9a-f]+(_bg)?\.(js|wasm)|style-[0-9a-f]+\.css)";
/// Files in the site's folder that hosts read, or that builds leave, and no visitor should ask for.
const NOT_SERVED: [&str; 5] = [
    "_headers",
    "_redirects",
    ".htaccess",
    "vercel.json",
    ".trunk-lock",
];

/// What all of them are told.
#[derive(Clone, Debug)]
pub struct Host<'a> {
    /// The path below which the site stands.
    pub base: &'a str,
    /// The name of the site's folder.
    pub folder: String,
    /// The headers of every file, of [`crate::headers::security`].
    pub headers: Vec<(&'static str, String)>,
    /// Names of the built files.
    pub assets: &'a Assets,
}

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

impl Host<'_> {
    /// The addresses of the built files.
    fn hashed(&self) -> [String; 3] {
        let Assets {
            glue, wasm, style, ..
        } = self.assets;
        [glue, wasm, style].map(|asset| format!("{}{}", self.base, asset.name))
    }

    /// Old addresses and where they lead, without and with the slash at the end.
    fn redirects(&self) -> [(String, &str); 1] {
        let old = MOVED.path.trim_matches('/');
        [(format!("{}{old}", self.base), self.base)]
    }
}

/// Puts a backslash before each dot, for regular expressions.
fn literal(path: &str) -> String {
    path.replace('.', r"\.")
}
