//! The one table of addresses: prerender, sitemap, link checks and the browser tests share it.

/// A page with an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// The page's file in `content/pages/`, without `.toml`.
    pub page: &'static str,
    /// Its address below the site's root, with leading and trailing slash.
    pub path: &'static str,
    /// Whether search engines are told of it.
    pub listed: bool,
    /// Whether a site may do without it: without its file there is no such page.
    pub optional: bool,
}

const fn route(page: &'static str, path: &'static str) -> Route {
    Route {
        page,
        path,
        listed: true,
        optional: false,
    }
}

const fn optional(page: &'static str, path: &'static str) -> Route {
    Route {
        optional: true,
        ..route(page, path)
    }
}

/// Every page but the articles, which follow from the files in `content/blog/`.
pub const ROUTES: &[Route] = &[
    route("home", "/"),
    route("compare", "/compare/"),
    route("decide", "/decide/"),
    optional("treatment", "/treatment/"),
    optional("side-effects", "/side-effects/"),
    optional("cost", "/cost/"),
    optional("ask", "/ask/"),
    optional("trials", "/trials/"),
    optional("for-doctors", "/for-doctors/"),
    route("faq", "/faq/"),
    route("safety", "/safety/"),
    route("consultation", "/consultation/"),
    Route {
        listed: false,
        ..route("thank-you", "/consultation/thank-you/")
    },
    route("blog", "/blog/"),
    route("evidence", "/evidence/"),
    route("sources", "/sources/"),
    route("sources-ketamine", "/sources/ketamine/"),
    route("sources-pain", "/sources/pain/"),
    route("sources-ect", "/sources/ect/"),
    route("sources-other", "/sources/other/"),
    route("privacy", "/privacy/"),
    route("terms", "/terms/"),
    route("accessibility", "/accessibility/"),
];

/// The page shown for every address that does not exist; written as `404.html`.
pub const NOT_FOUND: Route = Route {
    listed: false,
    ..route("not-found", "/404.html")
};

/// The page's file in `content/pages/` that stands at each old address (`[[redirect]]` in `site.toml`).
pub const MOVED: &str = "moved";

/// The address of an article.
pub fn article_path(slug: &str) -> String {
    format!("/blog/{slug}/")
}
