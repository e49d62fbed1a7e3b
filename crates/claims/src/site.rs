//! The site, rendered in this process as a build of a given day renders it.

use anyhow::Result;
use content::date::Date;
use content::{Content, Options};
use neuromend::site::render::Site;
use prerender::pages::{self, Rendered};
use std::path::Path;
use std::sync::Arc;

/// Content and pages of one day.
#[derive(Debug)]
pub struct Built {
    /// All words, figures and settings.
    pub content: Arc<Content>,
    /// Every page.
    pub pages: Vec<Rendered>,
}

/// Builds the site of the checkout `root` as of `date`.
///
/// # Errors
/// Everything that is wrong with the content.
pub fn build(root: &Path, date: Date) -> Result<Built> {
    let options = Options {
        build_date: Some(date),
        ..Options::default()
    };
    let content = Arc::new(content::load(&content::folder(root), &options)?);
    let site = Arc::new(Site::new(Arc::clone(&content), "/"));
    let pages = pages::all(&site);
    Ok(Built { content, pages })
}
