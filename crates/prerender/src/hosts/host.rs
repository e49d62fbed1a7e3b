//! What hosts are told, whatever words they want it in.

use crate::assets::Assets;
use content::site::Redirect;

/// The names that change with what is in them, as a regular expression without anchors.
pub const HASHED: &str = r"(app-[0-9a-f]+(_bg)?\.(js|wasm)|style-[0-9a-f]+\.css)";
/// Files in the site's folder that hosts read, or that builds leave, and no visitor should ask for.
pub const NOT_SERVED: [&str; 5] = [
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
    /// Old addresses.
    pub redirects: &'a [Redirect],
    /// Names of the built files.
    pub assets: &'a Assets,
}

impl Host<'_> {
    /// The addresses of the built files.
    pub fn hashed(&self) -> [String; 3] {
        let built = self.assets;
        [&built.script, &built.wasm, &built.style]
            .map(|asset| format!("{}{}", self.base, asset.name))
    }

    /// Old addresses, without and with the slash at the end, and where they lead.
    pub fn redirects(&self) -> Vec<(String, String)> {
        let below = |link: &str| format!("{}{}", self.base, link.trim_start_matches('/'));
        let redirects = self.redirects.iter();
        let both = redirects.flat_map(|redirect| {
            let from = below(&redirect.from);
            let bare = from.trim_end_matches('/').to_owned();
            [bare, from].map(|from| (from, below(&redirect.to)))
        });
        both.collect()
    }
}

/// Puts a backslash before each dot, for regular expressions.
pub fn literal(path: &str) -> String {
    path.replace('.', r"\.")
}
