//! The words of a page as a visitor reads them, with the figures taken out.

use scraper::{ElementRef, Html, Node, Selector};

/// What stands in `<main>`.
#[derive(Debug, Default)]
pub struct Page {
    /// Finding, shown words, and whether they are its range, of each element that names one.
    pub figures: Vec<(String, String, bool)>,
    /// The rest, a line for each block, attributes that are read aloud included.
    pub lines: Vec<String>,
}

/// Stands where a figure was, so that its neighbors do not run together.
pub const FIGURE: char = '\u{fffc}';

/// Elements that run along in a line of text; every other element begins a new line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "cite", "code", "em", "i", "kbd", "q", "small", "strong", "sub", "sup",
    "tspan", "var",
];

/// Attributes whose words are shown or read aloud.
const SPOKEN: &[&str] = &[
    "alt",
    "aria-label",
    "aria-description",
    "aria-valuetext",
    "title",
    "placeholder",
    "label",
];

/// Reads the `<main>` of a page.
pub fn scan(html: &str) -> Page {
    let tree = Html::parse_document(html);
    let mut page = Page::default();
    let mut text = String::new();
    // The selector is a constant that parses.
    if let Ok(main) = Selector::parse("main") {
        for main in tree.select(&main) {
            walk(main, &mut text, &mut page);
        }
    }
    let lines = text.split('\n');
    let tidy = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    page.lines.extend(tidy.filter(|line| !line.is_empty()));
    page
}

fn walk(element: ElementRef<'_>, text: &mut String, page: &mut Page) {
    let spoken = SPOKEN.iter().filter_map(|name| element.attr(name));
    page.lines.extend(spoken.map(str::to_owned));
    if let Some(id) = element.attr("data-finding") {
        let shown = element.text().collect::<String>();
        let range = element.attr("data-part") == Some("range");
        page.figures.push((id.to_owned(), shown, range));
        text.push(FIGURE);
        return;
    }
    if super::exceptions::left_out(element) {
        text.push(FIGURE);
        return;
    }
    let block = !INLINE.contains(&element.value().name());
    if block {
        text.push('\n');
    }
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(child) {
                    walk(child, text, page);
                }
            }
            _ => {}
        }
    }
    if block {
        text.push('\n');
    }
}
