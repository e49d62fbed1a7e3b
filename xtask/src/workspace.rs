//! Where things lie in the checkout.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

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
    root().join("target/dist-sub")
}

/// A variable of the environment that says something.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The folder of the content: the one that `SITE_CONTENT` names, or `content`.
pub fn content() -> String {
    variable("SITE_CONTENT").unwrap_or_else(|| "content".to_owned())
}

/// An error that names the folder of the content, if there is none: before the long work.
pub fn has_content() -> Result<()> {
    let (folder, root) = (content(), root().display());
    ensure!(
        self::root().join(&folder).join("site.toml").is_file(),
        "SITE_CONTENT={folder}: there is no folder with a site.toml of this name in {root}. Write the name of a folder \
         that was copied from content, such as SITE_CONTENT=clinics/harbor"
    );
    Ok(())
}

/// `CONSULTATION_ENDPOINT`, which the build puts in the place of the one in `content/site.toml`.
pub fn endpoint() -> Option<String> {
    variable("CONSULTATION_ENDPOINT")
}
