//! The built site with another endpoint: the same program, and pages that the real prerenderer wrote anew,
//! so that policy, settings and form are what a clinic with that endpoint would publish.

use crate::dist::{Dist, root};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A built variant. Its folder goes when this is dropped.
#[derive(Debug)]
pub struct Variant {
    /// What [`crate::server::TestSite`] serves.
    pub dist: Dist,
    _folder: TempDir,
}

impl Variant {
    /// Builds one, in a few seconds.
    ///
    /// `dist` is a built site, at any prefix. `endpoint` is a path, or an address; http:// to this machine
    /// is allowed. `service` are the lines of TOML that stand below `[consultation.service]`, all of them:
    /// nothing of the file's own is left.
    ///
    /// # Errors
    /// When the build refuses these settings, with its words.
    pub async fn build(dist: &Dist, endpoint: &str, service: &str) -> Result<Self> {
        let (dist, endpoint, service) = (dist.clone(), endpoint.to_owned(), service.to_owned());
        let build = move || Self::build_here(&dist, &endpoint, &service);
        tokio::task::spawn_blocking(build).await?
    }

    /// The same, where blocking is fine.
    fn build_here(dist: &Dist, endpoint: &str, service: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let (source, site) = (folder.path().join("source"), folder.path().join("site"));
        copy(&root().join("content"), &source.join("content"), &|_| true)?;
        copy(&root().join("style"), &source.join("style"), &|_| true)?;
        let settings = source.join("content/site.toml");
        let text = fs::read_to_string(&settings)?;
        fs::write(&settings, with_service(&text, endpoint, service)?)?;
        // What Trunk left: all but pages, and the shell, whose names of files each page carries on.
        let is_page = |name: &str| name.contains(".html") && name != "index.html";
        copy(&dist.folder, &site, &|name| !is_page(name))?;
        prerender(&source, &site, dist.prefix)?;
        Ok(Self {
            dist: Dist {
                folder: site,
                prefix: dist.prefix,
            },
            _folder: folder,
        })
    }

    /// The same site with every page rewritten, as a host may do.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn rewritten(dist: &Dist, rewrite: &dyn Fn(&str) -> String) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let site = folder.path().join("site");
        copy(&dist.folder, &site, &|_| true)?;
        change(&site, &|text| Some(rewrite(text)))?;
        Ok(Self {
            dist: Dist {
                folder: site,
                prefix: dist.prefix,
            },
            _folder: folder,
        })
    }

    /// Changes the file of this name; its compressed copies go.
    ///
    /// # Errors
    /// When no file is called so, or it cannot be written.
    pub fn change_file(&self, name: &str, changed: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Result<()> {
        let file = self.dist.folder.join(name);
        let bytes = fs::read(&file).with_context(|| format!("{} is missing", file.display()))?;
        fs::write(&file, changed(bytes))?;
        without_copies(&file)
    }

    /// Puts an address in place of a word, in every page and in the policy. For what the build takes only as
    /// `https://`, which a server of these tests is not: an origin of `origins`, or `native_action`.
    ///
    /// # Errors
    /// When the word stands nowhere, or a file cannot be written.
    pub fn stand_in(&self, word: &str, address: &str) -> Result<()> {
        let replaced = |text: &str| text.contains(word).then(|| text.replace(word, address));
        let found = change(&self.dist.folder, &replaced)?;
        ensure!(found > 0, "{word} stands in no file of the variant");
        Ok(())
    }
}

/// Runs the program that Trunk runs after the wasm is built: the one named by `NEUROMEND_PRERENDER`, or
/// that of the checkout, in the same way.
fn prerender(source: &Path, staging: &Path, base: &str) -> Result<()> {
    let mut command = match std::env::var_os("NEUROMEND_PRERENDER") {
        Some(program) => Command::new(program),
        None => {
            let mut command = Command::new("cargo");
            command.args(["run", "--quiet", "--locked", "--package", "prerender"]);
            command
        }
    };
    command
        .current_dir(root())
        .env("TRUNK_SOURCE_DIR", source)
        .env("TRUNK_STAGING_DIR", staging)
        .env("TRUNK_PUBLIC_URL", base)
        .env("NEUROMEND_SERVE", "1")
        .env_remove("CONSULTATION_ENDPOINT");
    let done = command
        .output()
        .context("the prerenderer cannot be started")?;
    if !done.status.success() {
        let (said, error) = (
            String::from_utf8_lossy(&done.stdout),
            String::from_utf8_lossy(&done.stderr),
        );
        bail!("the site does not build with these settings: {said}{error}");
    }
    Ok(())
}

/// The text of `site.toml` with another endpoint and other settings of the service.
fn with_service(text: &str, endpoint: &str, service: &str) -> Result<String> {
    let mut site: toml::Table = text.parse()?;
    let consultation = site
        .get_mut("consultation")
        .and_then(toml::Value::as_table_mut);
    let consultation = consultation.context("site.toml has no [consultation]")?;
    consultation.insert("endpoint".into(), endpoint.into());
    let service: toml::Table = service.parse()?;
    consultation.insert("service".into(), service.into());
    Ok(site.to_string())
}

/// Copies a folder, without files whose name is not wanted.
///
/// # Errors
/// When it is missing, or a file cannot be copied.
pub fn copy(from: &Path, to: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<()> {
    fs::create_dir_all(to)?;
    let entries = fs::read_dir(from).with_context(|| format!("{} is missing", from.display()))?;
    for entry in entries {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            copy(&path, &to.join(&name), wanted)?;
        } else if wanted(&name.to_string_lossy()) {
            fs::copy(&path, to.join(&name))
                .with_context(|| format!("{} cannot be copied", path.display()))?;
        }
    }
    Ok(())
}

/// Changes pages and policy; gives how many of them.
fn change(folder: &Path, changed: &dyn Fn(&str) -> Option<String>) -> Result<usize> {
    let mut found = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found += change(&path, changed)?;
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.ends_with(".html") && name != "_headers" {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        if let Some(text) = changed(&text) {
            found += 1;
            fs::write(&path, text)?;
            without_copies(&path)?;
        }
    }
    Ok(found)
}

/// Removes the compressed copies of a file, which say the old.
fn without_copies(file: &Path) -> Result<()> {
    for kind in ["br", "gz"] {
        let copy = file.with_added_extension(kind);
        if copy.is_file() {
            fs::remove_file(copy)?;
        }
    }
    Ok(())
}
