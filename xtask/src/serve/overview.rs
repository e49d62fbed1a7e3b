//! `/_preview/`: all pages with their warnings, drafts, why the last build failed if it did, and what is left before the
//! site may go public.

use std::path::Path;

use anyhow::Result;

use super::status::Status;
use crate::{files, publish, workspace};

/// A built page.
struct Page {
    address: String,
    title: String,
    /// Below the folder of the content, with a slash before it; it may be missing.
    source: String,
}

/// Writes the page anew, into the file beside the status that the server sends at `/_preview/`. What cannot be read, as
/// a file that is being saved, is said there: the site is served all the same.
pub fn write(status: &Status, warnings: &[String], failure: Option<&str>) {
    let reasons = publish::reasons(false).unwrap_or_else(|error| vec![format!("{error:#}")]);
    // Before the first build that went well there are none.
    let pages = pages(&workspace::dist()).unwrap_or_default();
    let drafts = drafts(&workspace::root().join(workspace::content())).unwrap_or_default();
    let html = html(&pages, warnings, &reasons, &drafts, failure);
    if let Err(error) = std::fs::write(status.0.with_file_name("preview.html"), html) {
        eprintln!("/_preview/ is as it was: {error}");
    }
}

fn pages(dist: &Path) -> Result<Vec<Page>> {
    let mut found = Vec::new();
    for (name, html) in files::texts(dist, "", &["html"])? {
        let Some(folder) = name.strip_suffix("index.html") else {
            continue;
        };
        let title = html.split("<title>").nth(1);
        let title = title.and_then(|rest| rest.split("</title>").next());
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

/// Title and file of each article that is not shown yet. One that cannot be read fails the build, which says why.
fn drafts(content: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (name, text) in files::texts(content, "blog", &["md"])? {
        let front = text.split("+++").nth(1).unwrap_or_default();
        let front: toml::Table = front.parse().unwrap_or_default();
        if front.get("draft").and_then(toml::Value::as_bool) == Some(true) {
            let title = front.get("title").and_then(toml::Value::as_str);
            found.push(format!("{} ({name})", title.unwrap_or_default()));
        }
    }
    Ok(found)
}

/// The page; titles come escaped from their pages.
fn html(
    pages: &[Page],
    warnings: &[String],
    reasons: &[String],
    drafts: &[String],
    failure: Option<&str>,
) -> String {
    let mut left: Vec<&String> = warnings.iter().collect();
    let mut rows = String::new();
    for page in pages {
        let of_page = |warning: &&String| warning.contains(&page.source);
        let (own, others): (Vec<_>, Vec<_>) = left.into_iter().partition(of_page);
        left = others;
        rows += &format!(
            "<tr><td><a href=\"{0}\">{0}</a></td><td>{1}</td><td>{2}</td></tr>\n",
            page.address,
            page.title,
            list(own)
        );
    }
    let failure = failure.map(|said| {
        let said = escape(said);
        format!("<h2>The last build failed: the site is as it was before</h2>\n<pre class=\"failed\">{said}</pre>\n")
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title>\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <link rel=\"stylesheet\" href=\"/__dev/banner.css\"><script src=\"/__dev/reload.js\" defer></script><style>\
         body{{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}}\
         table{{border-collapse:collapse}}td,th{{text-align:start;vertical-align:top;padding:.4rem 1rem .4rem 0;\
         border-top:1px solid #aaa}}pre{{white-space:pre-wrap;margin:0}}li{{margin-block:.4rem}}\
         .failed{{padding:1rem;background:#7a1020;color:#fff}}</style></head><body>\n\
         <h1>Preview</h1>\n{}<h2>Left before the site may go public ({}; make publish-check weighs it too)</h2>\n{}\
         <h2>Pages ({})</h2>\n<table><thead><tr><th>Address</th><th>Title</th><th>Warnings</th></tr></thead>\n\
         <tbody>{rows}</tbody></table>\n\
         <h2>Drafts ({}; each is shown once its line draft = true is taken out)</h2>\n{}\
         <h2>Warnings elsewhere ({})</h2>\n{}</body></html>\n",
        failure.unwrap_or_default(),
        reasons.len(),
        list(reasons),
        pages.len(),
        drafts.len(),
        list(drafts),
        left.len(),
        list(left),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn list<'a>(items: impl IntoIterator<Item = &'a String>) -> String {
    let item = |item: &String| format!("<li><pre>{}</pre></li>\n", escape(item));
    match items.into_iter().map(item).collect::<String>().as_str() {
        "" => "None.\n".to_owned(),
        items => format!("<ul>{items}</ul>\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_stands_once_and_in_its_place() {
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
        let (reasons, drafts) = (["no endpoint".to_owned()], ["Soon".to_owned()]);
        let html = html(
            &pages,
            &warnings,
            &reasons,
            &drafts,
            Some("faq.toml:3: <p>"),
        );
        for words in [
            "<h1>Preview</h1>\n<h2>The last build failed: the site is as it was before</h2>",
            "<pre class=\"failed\">faq.toml:3: &lt;p></pre>",
            "<a href=\"/faq\">/faq</a></td><td>A &amp; B</td><td><ul><li><pre>/c/pages/faq.toml:1: a &lt; b</pre>",
            "Warnings elsewhere (1)",
            "site.toml:2: c",
            "faq.toml:1",
            "(1; make publish-check weighs it too)",
            "no endpoint",
            "Drafts (1;",
            "<pre>Soon</pre>",
            "<td>None.",
        ] {
            assert_eq!(html.matches(words).count(), 1, "{words}\n{html}");
        }
    }

    #[test]
    fn only_an_article_that_says_so_is_a_draft() -> Result<()> {
        let content = std::env::temp_dir().join(format!("xtask-drafts-{}", std::process::id()));
        std::fs::create_dir_all(content.join("blog"))?;
        for (name, draft) in [("a", "draft = true"), ("b", ""), ("c", "draft = false")] {
            let text = format!("+++\ntitle = \"Of {name}\"\n{draft}\n+++\ndraft = true\n");
            std::fs::write(content.join("blog").join(format!("{name}.md")), text)?;
        }
        assert_eq!(drafts(&content)?, ["Of a (blog/a.md)"]);
        std::fs::remove_dir_all(content).map_err(Into::into)
    }
}
