//! The built sites and their pages.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The project's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A built site, and the path that it was built for.
#[derive(Clone, Debug)]
pub struct Dist {
    /// The folder.
    pub folder: PathBuf,
    /// `/` or `/sub/`.
    pub prefix: &'static str,
}

impl Dist {
    /// The site as it is deployed: `NEUROMEND_DIST`, or `dist`.
    ///
    /// # Errors
    /// When it was not built.
    pub fn at_root() -> Result<Self> {
        Self::find("NEUROMEND_DIST", "dist", "/", "trunk build")
    }

    /// The site below a folder: `NEUROMEND_DIST_SUB`, or `target/dist-sub`.
    ///
    /// # Errors
    /// When it was not built.
    pub fn below() -> Result<Self> {
        Self::find(
            "NEUROMEND_DIST_SUB",
            "target/dist-sub",
            "/sub/",
            "trunk build --public-url /sub/ --dist target/dist-sub",
        )
    }

    fn find(variable: &str, usual: &str, prefix: &'static str, build: &str) -> Result<Self> {
        let folder = std::env::var_os(variable).map_or_else(|| root().join(usual), PathBuf::from);
        if !folder.join("index.html").is_file() {
            bail!(
                "there is no built site in {}: run `{build}` first, or set {variable}",
                folder.display()
            );
        }
        Ok(Self { folder, prefix })
    }

    /// The pages by their path from the site's root: those of the sitemap, and those that are not listed.
    ///
    /// # Errors
    /// When there is no sitemap.
    pub fn pages(&self) -> Result<Vec<String>> {
        let sitemap = self.folder.join("sitemap.xml");
        let sitemap = std::fs::read_to_string(&sitemap)
            .with_context(|| format!("{} is missing", sitemap.display()))?;
        let addresses = sitemap
            .split("<loc>")
            .skip(1)
            .filter_map(|rest| rest.split("</loc>").next());
        let path = |address: &str| address.splitn(4, '/').nth(3).map(|path| format!("/{path}"));
        let mut pages: Vec<String> = addresses.filter_map(path).collect();
        if pages.len() < 9 {
            bail!("the sitemap has only {} pages", pages.len());
        }
        pages.extend([
            "/consultation/thank-you/".to_owned(),
            "/nothing-is-here/".to_owned(),
        ]);
        Ok(pages)
    }

    /// What files about a page are called.
    pub fn name(page: &str) -> String {
        match page.trim_matches('/') {
            "" => "home".to_owned(),
            path => path.replace('/', "-"),
        }
    }

    /// The file of a page, by its path from the site's root.
    pub fn file(&self, page: &str) -> PathBuf {
        let file = self
            .folder
            .join(page.trim_start_matches('/'))
            .join("index.html");
        if file.is_file() {
            file
        } else {
            self.folder.join("404.html")
        }
    }

    /// The page's HTML as it was built.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn html(&self, page: &str) -> Result<String> {
        let file = self.file(page);
        std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    }
}
