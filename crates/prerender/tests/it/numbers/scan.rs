//! The words of a page as a visitor reads them, with the figures taken out.

use scraper::{ElementRef, Html, Node, Selector};

/// An element that names a finding.
#[derive(Debug)]
pub struct Figure {
    /// The finding.
    pub id: String,
    /// The words that are shown.
    pub shown: String,
    /// Where it leads.
    pub href: Option<String>,
    /// Whether they are its range.
    pub range: bool,
    /// Whether a whole chance ("46 out of 100") stands before it in the same sentence.
    pub further: bool,
}

/// What stands in `<main>`.
#[derive(Debug, Default)]
pub struct Page {
    /// Each element that names a finding.
    pub figures: Vec<Figure>,
    /// How far the text had come behind the last whole chance.
    chance: Option<usize>,
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

/// Whether a sentence or a block ends in these words.
fn ends(words: &str) -> bool {
    let last = |at: usize| words[at + 1..].starts_with(char::is_whitespace);
    let mut marks = words.match_indices(['.', '?', '!']);
    words.contains('\n') || marks.any(|(at, _)| last(at))
}

fn walk(element: ElementRef<'_>, text: &mut String, page: &mut Page) {
    let spoken = SPOKEN.iter().filter_map(|name| element.attr(name));
    page.lines.extend(spoken.map(str::to_owned));
    if let Some(id) = element.attr("data-finding") {
        let shown = element.text().collect::<String>();
        let range = element.attr("data-part") == Some("range");
        let since = page.chance.and_then(|from| text.get(from..));
        let further = since.is_some_and(|words| !ends(words));
        text.push(FIGURE);
        if shown.ends_with("out of 100") {
            page.chance = Some(text.len());
        }
        page.figures.push(Figure {
            id: id.to_owned(),
            shown,
            href: element.attr("href").map(str::to_owned),
            range,
            further,
        });
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
