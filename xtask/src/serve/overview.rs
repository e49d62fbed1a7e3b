//! `/_preview/`: all pages with their warnings, and what is left before the site may go public.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::status::Status;
use crate::{files, publish, workspace};

/// A built page.
struct Page {
    address: String,
    title: String,
    /// Below the folder of the content, with a slash before it; it may be missing.
    source: String,
}

/// Writes the page anew. What it cannot read, as a file that is being saved, is said in the terminal: the site is served all
/// the same.
pub fn write(status: &Status, warnings: &[String]) {
    let written = || -> Result<()> {
        let reasons = publish::reasons(workspace::endpoint().as_deref(), false)?;
        let html = html(&pages(&workspace::dist())?, warnings, &reasons);
        let file = status.overview();
        std::fs::write(&file, html).with_context(|| format!("cannot write {}", file.display()))
    };
    if let Err(error) = written() {
        eprintln!("/_preview/ is as it was: {error:#}");
    }
}

fn pages(dist: &Path) -> Result<Vec<Page>> {
    let mut found = Vec::new();
    for file in files::below(dist)? {
        let name = files::name(dist, &file);
        let Some(folder) = name.strip_suffix("index.html") else {
            continue;
        };
        let html = std::fs::read_to_string(&file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        let title = html
            .split("<title>")
            .nth(1)
            .and_then(|rest| rest.split("</title>").next());
        let folder = folder.trim_end_matches('/');
        found.push(Page {
            address: format!("/{folder}"),
            title: title.unwrap_or_default().to_owned(),
            source: match folder {
                "" => "/pages/home.toml".to_owned(),
                article if article.starts_with("blog/") => format!("/{article}.md"),
                "consultation/thank-you" => "/pages/thank-you.toml".to_owned(),
                page => format!("/pages/{}.toml", page.replace('/', "-")),
            },
        });
    }
    found.sort_by(|a, b| a.address.cmp(&b.address));
    Ok(found)
}

/// The page; titles come escaped from their pages.
fn html(pages: &[Page], warnings: &[String], reasons: &[String]) -> String {
    let mut left: Vec<&String> = warnings.iter().collect();
    let mut rows = String::new();
    for page in pages {
        let (own, others): (Vec<_>, Vec<_>) = left
            .into_iter()
            .partition(|warning| warning.contains(&page.source));
        left = others;
        rows += &format!(
            "<tr><td><a href=\"{0}\">{0}</a></td><td>{1}</td><td>{2}</td></tr>\n",
            page.address,
            page.title,
            list(own.into_iter())
        );
    }
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>\
         body{{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}}\
         table{{border-collapse:collapse}}td,th{{text-align:start;vertical-align:top;padding:.4rem 1rem .4rem 0;\
         border-top:1px solid #aaa}}pre{{white-space:pre-wrap;margin:0}}li{{margin-block:.4rem}}</style></head><body>\n\
         <h1>Preview</h1>\n<h2>Left before the site may go public ({}; make publish-check weighs it too)</h2>\n{}\
         <h2>Pages ({})</h2>\n<table><thead><tr><th>Address</th><th>Title</th><th>Warnings</th></tr></thead>\n\
         <tbody>{rows}</tbody></table>\n<h2>Warnings elsewhere ({})</h2>\n{}</body></html>\n",
        reasons.len(),
        list(reasons.iter()),
        pages.len(),
        left.len(),
        list(left.into_iter()),
    )
}

fn list<'a>(items: impl Iterator<Item = &'a String>) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let items: String = items
        .map(|item| format!("<li><pre>{}</pre></li>\n", escape(item)))
        .collect();
    match items.as_str() {
        "" => "None.\n".to_owned(),
        items => format!("<ul>{items}</ul>\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, html};

    #[test]
    fn each_warning_stands_once_at_its_page_or_below() {
        let page = |address: &str, source: &str| Page {
            address: address.to_owned(),
            title: "A &amp; B".to_owned(),
            source: source.to_owned(),
        };
        let pages = [
            page("/", "/pages/home.toml"),
            page("/faq", "/pages/faq.toml"),
        ];
        let warnings = ["/c/pages/faq.toml:1: a < b", "/c/site.toml:2: c"].map(str::to_owned);
        let html = html(&pages, &warnings, &["no endpoint".to_owned()]);
        for (words, times) in [
            (
                "<a href=\"/faq\">/faq</a></td><td>A &amp; B</td><td><ul><li><pre>/c/pages/faq.toml:1: a &lt; b</pre>",
                1,
            ),
            ("Warnings elsewhere (1)", 1),
            ("site.toml:2: c", 1),
            ("faq.toml:1", 1),
            ("(1; make publish-check weighs it too)", 1),
            ("no endpoint", 1),
            ("<td>None.", 1),
        ] {
            assert_eq!(html.matches(words).count(), times, "{words}\n{html}");
        }
    }
}
