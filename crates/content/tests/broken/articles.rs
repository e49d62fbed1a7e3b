//! Articles and their Markdown.

use crate::support::Site;

#[test]
fn an_article_without_its_settings() {
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    site.change(article, "+++\n", "", "title");
    site.expect(article, 1, "begins with a line of +++");
}

#[test]
fn an_article_with_a_wrong_date() {
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    let line = site.change(article, "date = 2026-11-23", "date = \"soon\"", "\"soon\"");
    site.expect(article, line, "wrong type");
}

#[test]
fn an_article_with_a_notice_that_does_not_exist() {
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    let line = site.change(
        article,
        "\"off-label-pain\"",
        "\"of-label-pain\"",
        "notices = ",
    );
    site.expect(article, line, "is called \"of-label-pain\"");
}

#[test]
fn markdown_that_cannot_be_shown() {
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    let line = site.change(article, "\n## ", "\n<div>boo</div>\n\n## ", "<div>boo");
    site.expect(article, line, "HTML cannot stand in the words");
}
