//! `manifest.json`: what the site is called and looks like among bookmarks and on a home screen. It stays a page of
//! the browser there, with an address that people can see.

use content::site::Site;
use serde_json::json;

/// The file. Its addresses lead on from its own.
pub fn text(site: &Site) -> String {
    let png = |size: u32| {
        json!({
            "src": format!("icon-{size}.png"), "sizes": format!("{size}x{size}"), "type": "image/png"
        })
    };
    let manifest = json!({
        "name": site.clinic.name,
        "short_name": site.site.title,
        "lang": site.site.language,
        "start_url": "./",
        "display": "browser",
        "icons": [
            { "src": "icon.svg", "sizes": "any", "type": "image/svg+xml" }, png(192), png(512)
        ],
    });
    format!("{manifest}\n")
}
