//! Every page, rendered.

use content::article::Article;
use content::date::Date;
use content::page::Page;
use content::routes::{MOVED, NOT_FOUND, ROUTES, article_path};
use content::site::Redirect;
use leptos::prelude::*;
use neuromend::site::blog::ArticleView;
use neuromend::site::page::{PageView, body};
use neuromend::site::render::{Site, html, page};
use std::path::PathBuf;
use std::sync::Arc;

/// A page, ready to be put into a document.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// Its address from the site's root, without the base.
    pub path: String,
    /// The address of the site's root, as the page writes it in its links.
    pub base: String,
    /// Its file below the staging folder.
    pub file: PathBuf,
    /// For `<title>`, without the site's name.
    pub title: String,
    /// For search results.
    pub description: String,
    /// Whether search engines may list it.
    pub listed: bool,
    /// Whether a clinician's review is due here.
    pub clinical: bool,
    /// When an article was written.
    pub written: Option<Date>,
    /// When the page was last reviewed.
    pub reviewed: Date,
    /// Where this page only leads to, from the site's root.
    pub leads_to: Option<String>,
    /// What stands in `#app`.
    pub body: String,
}

/// Renders the pages of the route table, the old addresses and the articles.
pub fn all(site: &Arc<Site>) -> Vec<Rendered> {
    let content = &site.content;
    let routes = ROUTES.iter().chain([&NOT_FOUND]);
    let pages = routes.filter_map(|route| {
        let page = content.pages.get(route.page)?;
        Some(Rendered {
            listed: route.listed,
            ..named(site, route.page, route.path, page.value.clone())
        })
    });
    let moved = content.site.redirect.iter().filter_map(|redirect| {
        let page = content.pages.get(MOVED)?;
        Some(moved(site, redirect, page.value.clone()))
    });
    let articles = content
        .articles
        .iter()
        .map(|article| written(site, article.clone()));
    pages.chain(moved).chain(articles).collect()
}

/// What `--public-url ./` makes: a site that works wherever its folder stands.
pub const ANYWHERE: &str = "./";

/// The site as a page at this address writes its links.
fn seen_from(site: &Arc<Site>, path: &str) -> Arc<Site> {
    let folders = path.matches('/').count() - 1;
    if site.markdown.base != ANYWHERE || folders == 0 {
        return Arc::clone(site);
    }
    Arc::new(Site::new(Arc::clone(&site.content), &"../".repeat(folders)))
}

/// The page at an old address, whose button leads to the new one.
fn moved(site: &Arc<Site>, redirect: &Redirect, mut content: Page) -> Rendered {
    for section in &mut content.section {
        section.link = section.link.as_ref().map(|_| redirect.to.clone());
    }
    Rendered {
        listed: false,
        leads_to: Some(redirect.to.as_str().to_owned()),
        ..named(site, MOVED, redirect.from.as_str(), content)
    }
}

fn named(site: &Arc<Site>, name: &'static str, path: &str, content: Page) -> Rendered {
    let (title, description) = (content.title.clone(), content.description.clone());
    let (clinical, reviewed) = (content.clinical, content.reviewed);
    let main = move || html(move || view! { <PageView page=content name/> });
    let page = rendered(
        site,
        path,
        [title.as_str(), description.as_str()],
        reviewed,
        main,
    );
    Rendered { clinical, ..page }
}

fn written(site: &Arc<Site>, article: Article) -> Rendered {
    let path = article_path(&article.slug);
    let front = article.front.clone();
    let words = [front.title.as_str(), front.description.as_str()];
    let main = move || html(move || view! { <ArticleView article/> });
    Rendered {
        clinical: true,
        written: Some(front.date),
        ..rendered(site, &path, words, front.reviewed, main)
    }
}

/// A page of the site with its title, its description and what stands in its `main`.
fn rendered(
    site: &Arc<Site>,
    path: &str,
    [title, description]: [&str; 2],
    reviewed: Option<Date>,
    main: impl FnOnce() -> String + 'static,
) -> Rendered {
    let site = &seen_from(site, path);
    Rendered {
        base: site.markdown.base.clone(),
        path: path.to_owned(),
        file: file(path),
        title: title.to_owned(),
        description: description.to_owned(),
        listed: true,
        clinical: false,
        written: None,
        reviewed: reviewed.unwrap_or(site.content.site.review.updated),
        leads_to: None,
        body: page(site, || body(path, main)),
    }
}

/// `/faq/` is `faq/index.html`; an address with a file's name is that file.
fn file(path: &str) -> PathBuf {
    let inner = path.trim_start_matches('/');
    if inner.is_empty() || inner.ends_with('/') {
        PathBuf::from(format!("{inner}index.html"))
    } else {
        PathBuf::from(inner)
    }
}
