//! What only development has: pages that reload themselves, and a banner when a build failed.
//!
//! All of it are files of this origin, so that the real policy holds here too.

use std::path::PathBuf;

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use devserver::Hooks;

/// Adds the reloading script and the banner's style to every page.
pub fn add_to(hooks: &mut Hooks) {
    hooks.add_to_head(r#"<link rel="stylesheet" href="/__dev/banner.css">"#);
    hooks.add_script("/__dev/reload.js", include_str!("dev/reload.js"), "defer");
    let css = include_str!("dev/banner.css");
    hooks.add_file("/__dev/banner.css", "text/css; charset=utf-8", css);
}

/// `/__dev/status`: what the file says now. Its first line is a state and a number that is new
/// with each build, the rest is for people. The file is asked again and again, so it is not logged.
///
/// `/_preview/`: all pages with their warnings, from the file `preview.html` beside it.
pub fn status(file: PathBuf) -> Router {
    let overview = file.with_file_name("preview.html");
    Router::new()
        .route(
            "/__dev/status",
            get(|| fresh(file, "text/plain; charset=utf-8")),
        )
        .route(
            "/_preview/",
            get(|| fresh(overview, "text/html; charset=utf-8")),
        )
}

/// A file as it is now.
async fn fresh(file: PathBuf, kind: &'static str) -> impl IntoResponse {
    let text = tokio::fs::read_to_string(&file).await.unwrap_or_default();
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store")], text)
}
