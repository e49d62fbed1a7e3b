//! `sitemap.xml` and `robots.txt`.

use crate::pages::Rendered;
use content::markdown::escape;
use content::site::Site;

/// Every page that search engines are told of, with the day on which somebody last went through it.
pub fn sitemap(site: &Site, pages: &[Rendered]) -> String {
    let pages = pages.iter().filter(|page| page.listed);
    let entries: String = pages
        .map(|page| {
            format!(
                "  <url><loc>{}</loc><lastmod>{}</lastmod></url>\n",
                escape(&site.site.address(&page.path)),
                page.reviewed.iso()
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    )
}

/// Crawlers must be let in to read a page's `noindex`.
pub fn robots(site: &Site) -> String {
    let sitemap = site.site.address("/sitemap.xml");
    format!("User-agent: *\nAllow: /\nSitemap: {sitemap}\n")
}
