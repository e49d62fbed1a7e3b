//! The site's own pages, rendered in this process, for tests that look at what a visitor gets.

use content::Options;
use neuromend::site::render::Site;
use prerender::assets::{Asset, Assets};
use prerender::pages::Rendered;
use scraper::{ElementRef, Selector};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// The day on which the tests build: expiry never breaks one.
pub const BUILD_DATE: &str = "2026-11-23";

/// The site at `/`, from the content of the checkout, built on that day; read once for all tests.
pub fn site_on(date: &'static str) -> Arc<Site> {
    static SITES: Mutex<BTreeMap<&str, Arc<Site>>> = Mutex::new(BTreeMap::new());
    let mut sites = SITES.lock().unwrap();
    Arc::clone(sites.entry(date).or_insert_with(|| read(date)))
}

fn read(date: &str) -> Arc<Site> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let options = Options {
        build_date: Some(date.parse().unwrap()),
        ..Options::default()
    };
    let content = content::load(&dir, &options).unwrap_or_else(|issues| panic!("{issues}"));
    Arc::new(Site::new(Arc::new(content), "/"))
}

/// Built files, with names as long as real ones.
pub fn assets() -> Assets {
    let hash = "0123456789abcdef";
    Assets {
        script: Asset::new(format!("app-{hash}.js"), b"glue"),
        wasm: Asset::new(format!("app-{hash}_bg.wasm"), b"wasm"),
        style: Asset::new(format!("style-{hash}.css"), b"style"),
    }
}

/// For `select`.
pub fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

/// All that the selector finds.
pub fn all<'a>(of: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    of.select(&select(selector)).collect()
}

/// The number in an attribute.
pub fn number(element: &ElementRef<'_>, name: &str) -> f64 {
    element.attr(name).unwrap().parse().unwrap()
}

/// The page at this address.
pub fn page<'a>(pages: &'a [Rendered], path: &str) -> &'a Rendered {
    pages.iter().find(|page| page.path == path).unwrap()
}
