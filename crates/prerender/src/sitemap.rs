//! `sitemap.xml` and `robots.txt`, from the route table.

use content::Content;
use content::markdown::escape;
use content::routes::{ROUTES, article_path};

/// Both files, by name.
pub fn files(content: &Content) -> Vec<(&'static str, String)> {
    let origin = content.site.site.url.value.trim_end_matches('/');
    let pages = ROUTES
        .iter()
        .filter(|route| route.listed)
        .map(|route| (route.path.to_owned(), content.site.review.updated));
    let articles = content
        .articles
        .iter()
        .map(|article| (article_path(&article.slug), article.front.date));
    let entries: String = pages
        .chain(articles)
        .map(|(path, date)| {
            format!(
                "  <url><loc>{}</loc><lastmod>{}</lastmod></url>\n",
                escape(&format!("{origin}{path}")),
                date.iso()
            )
        })
        .collect();
    let sitemap = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    );
    // Crawlers must be let in to read a page's `noindex`.
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {origin}/sitemap.xml\n");
    vec![("sitemap.xml", sitemap), ("robots.txt", robots)]
}
