//! The whole run, in order.

use crate::assets::Assets;
use crate::document::Document;
use crate::failure::Failure;
use crate::files::write;
use crate::hosts::host::Host;
use crate::hosts::{self, Place};
use crate::policy::Policy;
use crate::{
    cards, compress, feed, headers, licenses, manifest, pages, security_txt, sitemap, style,
};
use content::{Content, Options};
use neuromend::site::render::Site;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// What stands in the place of an earlier site's service worker.
const OLD_WORKER: &str = include_str!("old_worker.js");

/// What a run needs to know.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The project's root, in which `style/` stands.
    pub source: PathBuf,
    /// The folder of the content.
    pub content: PathBuf,
    /// Where Trunk put its files and the site is written to.
    pub staging: PathBuf,
    /// What the site's folder is called once Trunk is done. What people give to their host by hand is written
    /// beside it, into a folder of that name with `-hosts` at the end.
    pub dist: PathBuf,
    /// The path below which the site will stand, `/` or `/sub/`, or `./` for any.
    pub base: String,
    /// Endpoint and what it may be.
    pub options: Options,
}

impl Settings {
    /// The settings of Trunk's hook.
    ///
    /// # Errors
    /// When it was not started by Trunk.
    pub fn from_env() -> Result<Self, Failure> {
        let var = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let staging = var("TRUNK_STAGING_DIR").ok_or_else(|| {
            Failure::Setting(
                "TRUNK_STAGING_DIR is not set: this program is started by `trunk build`".into(),
            )
        })?;
        let source = PathBuf::from(var("TRUNK_SOURCE_DIR").unwrap_or_else(|| ".".into()));
        Ok(Self {
            content: content::folder(&source),
            source,
            dist: var("TRUNK_DIST_DIR")
                .unwrap_or_else(|| staging.clone())
                .into(),
            staging: staging.into(),
            base: base(&var("TRUNK_PUBLIC_URL").unwrap_or_else(|| "/".into()))?,
            options: Options {
                endpoint: var("CONSULTATION_ENDPOINT"),
                allow_loopback: var("NEUROMEND_SERVE").is_some(),
                preview: var("SITE_PREVIEW").is_some(),
                ..Options::default()
            },
        })
    }
}

/// The base of a public URL: a path with slashes on both ends, or [`pages::ANYWHERE`].
fn base(public_url: &str) -> Result<String, Failure> {
    if [".", pages::ANYWHERE].contains(&public_url) {
        return Ok(pages::ANYWHERE.into());
    }
    let path = public_url.trim_matches('/');
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(':');
    if public_url.starts_with("//") || !(path.is_empty() || path.split('/').all(plain)) {
        let what = format!(
            "--public-url {public_url}: write a path like / or /sub/, or ./ for a site that works in any folder; \
             the site's origin is site.url in content/site.toml"
        );
        return Err(Failure::Setting(what));
    }
    Ok(match path {
        "" => "/".into(),
        inner => format!("/{inner}/"),
    })
}

/// What a run did, for the log.
fn report(content: &Content, pages: usize, base: &str, started: Instant) -> String {
    let warnings = content.warnings.iter();
    let mut lines: Vec<String> = warnings
        .map(|warning| format!("warning: {warning}"))
        .collect();
    lines.push(format!(
        "prerendered {pages} pages below {base} in {} ms; the form posts to {}",
        started.elapsed().as_millis(),
        content.endpoint
    ));
    if let Some(grade) = content.readability.median() {
        lines.push(format!(
            "the clinical sections read at grade {grade:.1} (Flesch-Kincaid, median)"
        ));
    }
    let withheld = content.withheld.len();
    if withheld > 0 {
        lines.push(format!(
            "{withheld} figures are past their date and read \"being checked\""
        ));
    }
    let samples = content.site.samples();
    if !samples.is_empty() {
        lines.push(format!(
            "sample values are left, so each page says so and asks not to be indexed: {}",
            samples.join(", ")
        ));
    }
    lines.join("\n")
}

/// Checks the content, then writes the site. Returns what it did, for the log.
///
/// # Errors
/// Any problem of the content, before anything is written; then files that cannot be written.
pub fn run(settings: &Settings) -> Result<String, Failure> {
    let started = Instant::now();
    let content = content::load(&settings.content, &settings.options).map_err(Failure::Content)?;
    let mut assets = Assets::read(&settings.staging)?;
    assets.style = style::write(
        &settings.source.join("style"),
        &content.theme,
        &settings.staging,
    )?;
    let content = Arc::new(content);
    let site = Arc::new(Site::new(Arc::clone(&content), &settings.base));
    let policy = Policy::of(&content.endpoint, &content.service);
    let pages = pages::all(&site);
    for page in &pages {
        let html = Document {
            site: &site,
            assets: &assets,
            policy: &policy,
            page,
        }
        .html();
        write(&settings.staging.join(&page.file), &html)?;
    }
    for (name, text) in [
        ("sitemap.xml", sitemap::sitemap(&content.site, &pages)),
        ("robots.txt", sitemap::robots(&content.site)),
        ("feed.xml", feed::text(&content, &pages)),
        ("manifest.json", manifest::text(&content.site)),
        (security_txt::PATH, security_txt::text(&content.site)),
    ] {
        write(&settings.staging.join(name), &text)?;
    }
    cards::write(&content, &pages, &settings.staging)?;
    for name in &content.site.hosting.old_workers {
        write(&settings.staging.join(name.as_str()), OLD_WORKER)?;
    }
    for picture in content.pictures.values() {
        let bytes = std::fs::read(&picture.file).map_err(Failure::at(&picture.file))?;
        write(&settings.staging.join(&picture.path()[1..]), bytes)?;
    }
    let folder = settings.dist.file_name().unwrap_or_default();
    let folder = folder.to_string_lossy().into_owned();
    let beside = settings.dist.with_file_name(format!("{folder}-hosts"));
    let [list, bill] = licenses::FILES.map(|name| settings.staging.join(name));
    // They follow from the wasm, which a run over a built folder finds there with them.
    if !list.exists() || !bill.exists() {
        let works = licenses::works(&licenses::APP)?;
        write(&list, licenses::list(&works))?;
        write(&bill, licenses::bill(&works))?;
        let inbox = licenses::works(&licenses::INBOX)?;
        write(&beside.join(licenses::INBOX_BILL), licenses::bill(&inbox))?;
    }
    // Only `make serve` lets this machine be the endpoint.
    compress::all(&settings.staging, settings.options.allow_loopback)?;
    let host = Host {
        base: settings.base.trim_start_matches('.'),
        folder,
        redirects: &content.site.redirect,
        headers: headers::security(&policy, &content.site.hosting),
        assets: &assets,
    };
    for (place, name, text) in hosts::files(&host) {
        let to = match place {
            Place::Inside => &settings.staging,
            Place::Beside => &beside,
        };
        write(&to.join(name), &text)?;
    }
    Ok(report(&content, pages.len(), &settings.base, started))
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn the_base_is_a_path_with_slashes() {
        for (url, path) in [
            ("/", "/"),
            ("/sub/", "/sub/"),
            ("/sub", "/sub/"),
            ("sub", "/sub/"),
            ("/a/b/", "/a/b/"),
            ("a/b/", "/a/b/"),
            ("./", "./"),
            (".", "./"),
        ] {
            assert_eq!(base(url).ok().as_deref(), Some(path), "{url}");
        }
        for url in [
            "../",
            "./sub/",
            "/a/../b/",
            "/a//b/",
            "https://a.example/b/",
            "//a.example/",
        ] {
            assert!(base(url).is_err(), "{url}");
        }
    }
}
