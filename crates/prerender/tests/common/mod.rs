//! The site's own pages, rendered in this process, for tests that look at what a visitor gets.
#![allow(clippy::unwrap_used)]

use content::Options;
use neuromend::site::render::Site;
use prerender::assets::{Asset, Assets};
use std::path::Path;
use std::sync::Arc;

/// The day on which the tests build: expiry never breaks one.
pub const BUILD_DATE: &str = "2026-11-23";

/// The site at `/`, from the content of the checkout, built on that day.
pub fn site_on(date: &str) -> Arc<Site> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let options = Options {
        build_date: Some(date.parse().unwrap()),
        ..Options::default()
    };
    let content = content::load(&dir, &options).unwrap_or_else(|issues| panic!("{issues}"));
    Arc::new(Site::new(Arc::new(content), "/"))
}

/// Built files, with names as long as real ones.
#[allow(dead_code, reason = "not every test makes documents")]
pub fn assets() -> Assets {
    let hash = "0123456789abcdef";
    Assets {
        script: Asset::new(format!("app-{hash}.js"), b"glue"),
        wasm: Asset::new(format!("app-{hash}_bg.wasm"), b"wasm"),
        style: Asset::new(format!("style-{hash}.css"), b"style"),
    }
}
