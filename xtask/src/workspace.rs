//! Where things lie in the checkout.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the checkout, whatever folder the caller stands in.
pub fn root() -> &'static Path {
    // Cargo fills this in at build time; a moved checkout is rebuilt, so it cannot grow stale.
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The release site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The same site built for the subfolder `/sub/`, for the browser tests.
pub fn dist_sub() -> PathBuf {
    root().join("target").join("dist-sub")
}

/// A text file of the checkout.
///
/// # Errors
/// The file's name and why it could not be read.
pub fn read(file: &str) -> Result<String> {
    let path = root().join(file);
    std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// The folder of the content: the one that `SITE_CONTENT` names, or `content`.
pub fn content() -> String {
    let chosen = std::env::var("SITE_CONTENT").ok();
    chosen
        .filter(|value| !value.is_empty())
        .unwrap_or_else(|| "content".to_owned())
}

/// `CONSULTATION_ENDPOINT`, which the build puts in the place of the one in `content/site.toml`.
pub fn endpoint() -> Option<String> {
    let endpoint = std::env::var("CONSULTATION_ENDPOINT").ok();
    endpoint.filter(|value| !value.is_empty())
}
