//! The short way to new pages: only the prerenderer, over the wasm that the last build left.
//!
//! Trunk would run wasm-opt again for every comma.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::tee::{Outcome, tee};
use crate::tools::remove;
use crate::{build, files, process, workspace};

/// Writes the pages into a copy of the site and, if that went well, puts the copy in its place.
pub fn write() -> Result<Outcome> {
    let root = workspace::root();
    let dist = workspace::dist();
    let staging = root.join("target/serve/staging");
    remove(&staging)?;
    copy(&dist, &staging, is_kept)?;
    copy(&root.join("public"), &staging, |_| true)?;
    let mut prerender = process::cargo(&["run", "--quiet", "--locked", "--package", "prerender"]);
    prerender
        .env("TRUNK_SOURCE_DIR", root)
        .env("TRUNK_STAGING_DIR", &staging)
        .env("TRUNK_PUBLIC_URL", "/")
        .envs(build::for_this_machine());
    let outcome = tee(&mut prerender)?;
    if outcome.is_ok() {
        swap(&staging, &dist)?;
    }
    Ok(outcome)
}

/// Whether a file of the built site is not made by the prerenderer. The home page is, but it also
/// names the wasm and its glue, and the prerenderer reads them there.
fn is_kept(name: &str) -> bool {
    let made = [".html", ".br", ".gz"];
    name == "index.html" || !made.iter().any(|ending| name.ends_with(ending))
}

fn copy(from: &Path, to: &Path, wanted: impl Fn(&str) -> bool) -> Result<()> {
    for file in files::below(from)? {
        let name = files::name(from, &file);
        if wanted(&name) {
            let copy = to.join(&name);
            let folder = copy.parent().unwrap_or(to);
            fs::create_dir_all(folder)
                .and_then(|()| fs::copy(&file, &copy))
                .with_context(|| format!("cannot copy {}", file.display()))?;
        }
    }
    Ok(())
}

/// Two renames: the site is gone for less than a moment.
fn swap(new: &Path, dist: &Path) -> Result<()> {
    let old = new.with_extension("old");
    remove(&old)?;
    fs::rename(dist, &old)
        .and_then(|()| fs::rename(new, dist))
        .with_context(|| format!("cannot replace {}", dist.display()))?;
    remove(&old)
}

#[cfg(test)]
mod tests {
    use super::is_kept;

    #[test]
    fn what_a_run_starts_from() {
        for kept in [
            "index.html",
            "app-1f_bg.wasm",
            "sw.js",
            "icon.svg",
            "_headers",
        ] {
            assert!(is_kept(kept), "{kept}");
        }
        for made in [
            "faq/index.html",
            "404.html",
            "app-1f_bg.wasm.br",
            "style-1f.css.gz",
        ] {
            assert!(!is_kept(made), "{made}");
        }
    }
}
