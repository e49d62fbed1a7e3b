//! `feed.xml`: the articles for feed readers (Atom, RFC 4287).

use crate::pages::Rendered;
use content::Content;
use content::markdown::escape;

/// The file's name.
pub const NAME: &str = "feed.xml";

/// The feed, in the order of the articles.
pub fn text(content: &Content, pages: &[Rendered]) -> String {
    let settings = &content.site;
    let address = |path: &str| escape(&settings.site.address(path));
    let entries: String = pages
        .iter()
        .filter_map(|page| Some((page, page.written?)))
        .map(|(page, written)| {
            let (title, summary) = (escape(&page.title), escape(&page.description));
            let at = address(&page.path);
            // Never before it was written: the whole site can have been reviewed earlier.
            let updated = page.reviewed.max(written).iso();
            format!(
                "<entry>\n<title>{title}</title>\n<id>{at}</id>\n<link href=\"{at}\"/>\n\
                 <published>{}T00:00:00Z</published>\n<updated>{updated}T00:00:00Z</updated>\n\
                 <summary>{summary}</summary>\n</entry>\n",
                written.iso(),
            )
        })
        .collect();
    let blog = content.pages.get("blog");
    let title = blog.map_or(settings.site.title.as_str(), |blog| {
        blog.value.title.as_str()
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<title>{}</title>\n<id>{at}</id>\n\
         <link href=\"{at}\"/>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n\
         <updated>{}T00:00:00Z</updated>\n<author><name>{}</name></author>\n{entries}</feed>\n",
        escape(&settings.site.language),
        escape(title),
        address(&format!("/{NAME}")),
        settings.review.updated.iso(),
        escape(&settings.clinic.name),
        at = address("/blog/"),
    )
}
