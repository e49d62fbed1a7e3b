//! What those show who share a page: Open Graph.

use crate::pages::Rendered;
use crate::{cards, feed};
use content::markdown::escape;
use neuromend::site::render::Site;

/// The elements of the head, for the page at this address.
pub fn head(site: &Site, page: &Rendered, address: &str) -> Vec<String> {
    let settings = &site.content.site;
    let kind = if page.written.is_some() {
        "article"
    } else {
        "website"
    };
    let locale = settings.site.language.replace('-', "_");
    let card = format!("{address}{}", cards::NAME);
    let mut head: Vec<String> = [
        ("title", page.title.as_str()),
        ("description", &page.description),
        ("url", address),
        ("type", kind),
        ("site_name", &settings.site.title),
        ("locale", &locale),
        ("image", &card),
    ]
    .map(|(name, value)| {
        format!(
            "<meta property=\"og:{name}\" content=\"{}\">",
            escape(value)
        )
    })
    .into();
    head.push("<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned());
    if page.written.is_some() || page.path == "/blog/" {
        let (base, feed) = (escape(&page.base), feed::NAME);
        head.push(format!(
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{base}{feed}\">"
        ));
    }
    head
}
