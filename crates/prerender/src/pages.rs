//! Every page, rendered.

use content::article::Article;
use content::date::Date;
use content::page::Page;
use content::routes::{MOVED, NOT_FOUND, ROUTES, Route, article_path};
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
    pub leads_to: Option<&'static str>,
    /// What stands in `#app`.
    pub body: String,
}

/// Renders the pages of the route table and the articles.
pub fn all(site: &Arc<Site>) -> Vec<Rendered> {
    let routes = ROUTES.iter().chain([&NOT_FOUND, &MOVED]);
    let pages = routes.filter_map(|route| {
        Some(one(
            site,
            *route,
            site.content.pages.get(route.page)?.value.clone(),
        ))
    });
    let articles = site
        .content
        .articles
        .iter()
        .map(|article| written(site, article.clone()));
    pages.chain(articles).collect()
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

fn one(site: &Arc<Site>, route: Route, content: Page) -> Rendered {
    let site = &seen_from(site, route.path);
    Rendered {
        base: site.markdown.base.clone(),
        path: route.path.to_owned(),
        file: file(route.path),
        title: content.title.as_str().to_owned(),
        description: content.description.as_str().to_owned(),
        listed: route.listed,
        clinical: content.clinical,
        written: None,
        reviewed: content.reviewed.unwrap_or(site.content.site.review.updated),
        leads_to: (route == MOVED).then_some("/"),
        body: page(site, move || {
            body(route.path, move || {
                html(move || view! { <PageView page=content name=route.page/> })
            })
        }),
    }
}

fn written(site: &Arc<Site>, article: Article) -> Rendered {
    let path = article_path(&article.slug);
    let site = &seen_from(site, &path);
    Rendered {
        base: site.markdown.base.clone(),
        file: file(&path),
        title: article.front.title.as_str().to_owned(),
        description: article.front.description.as_str().to_owned(),
        listed: true,
        clinical: true,
        written: Some(article.front.date),
        reviewed: article
            .front
            .reviewed
            .unwrap_or(site.content.site.review.updated),
        leads_to: None,
        body: page(site, {
            let path = path.clone();
            move || {
                body(&path, move || {
                    html(move || view! { <ArticleView article/> })
                })
            }
        }),
        path,
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
