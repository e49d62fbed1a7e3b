//! The claims that a rendered page makes: each citation with its place and its sentence.

use crate::sentence;
use scraper::{ElementRef, Html, Node, Selector};

/// A figure on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Where it stands, as an address on the page: `#trials`, or empty for the opening.
    pub place: String,
    /// The sentence, table cell or list item, with all figures as they read.
    pub sentence: String,
    /// The finding.
    pub finding: String,
    /// What the reader sees.
    pub shown: String,
}

/// Elements that run along in a sentence; all others end it.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "code", "em", "i", "q", "small", "strong", "sub", "sup", "tspan",
];

/// The claims of a page, in reading order.
pub fn claims(html: &str) -> Vec<Claim> {
    let tree = Html::parse_document(html);
    let mut walk = Walk::default();
    // The selector is a constant that parses.
    if let Ok(main) = Selector::parse("main") {
        for main in tree.select(&main) {
            walk.element(main);
        }
    }
    walk.end_block();
    walk.claims
}

#[derive(Default)]
struct Walk {
    claims: Vec<Claim>,
    place: String,
    block: String,
    /// Figures of the current block: byte in the block, finding, words.
    figures: Vec<(usize, String, String)>,
}

impl Walk {
    fn element(&mut self, element: ElementRef<'_>) {
        // What only repeats a label for the eye is no part of a sentence.
        if element.attr("aria-hidden") == Some("true") && !cites(element) {
            return;
        }
        let outer = self.place.clone();
        let name = element.value().name();
        let heading = matches!(name, "h2" | "h3");
        if !INLINE.contains(&name) {
            self.end_block();
        }
        let id = element.attr("id").unwrap_or_default();
        // No reader is sent to these.
        if !(id.is_empty() || id == "main" || id.ends_with("-heading")) {
            self.place = format!("#{id}");
        }
        if let Some(finding) = id.strip_prefix("finding-") {
            self.entry(element, finding);
            self.place = outer;
            return;
        }
        if let Some(finding) = element.attr("data-finding") {
            let figure = (self.block.len(), finding.to_owned(), words(element));
            self.figures.push(figure);
        }
        for child in element.children() {
            if let Some(child) = ElementRef::wrap(child) {
                self.element(child);
            } else if let Node::Text(text) = child.value() {
                self.block.push_str(text);
            }
        }
        if !INLINE.contains(&name) {
            self.end_block();
        }
        // In an article the sections are no elements: what follows a heading belongs to it.
        if !heading {
            self.place = outer;
        }
    }

    /// An entry of a page of sources: the figure is its own sentence, and small print follows it.
    fn entry(&mut self, element: ElementRef<'_>, finding: &str) {
        let child = |name: &str| {
            let mut children = element.child_elements();
            let child = children.find(|child| child.value().name() == name);
            child.map(words).unwrap_or_default()
        };
        let (all, shown) = (words(element), child("strong"));
        let sentence = all.strip_suffix(&child("small")).unwrap_or(&all);
        self.claims.push(Claim {
            place: self.place.clone(),
            sentence: sentence.trim_end().to_owned(),
            finding: finding.to_owned(),
            shown: shown.trim_end_matches(':').to_owned(),
        });
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        for (at, finding, shown) in self.figures.drain(..) {
            let sentence = sentence::around(&block, at);
            self.claims.push(Claim {
                place: self.place.clone(),
                sentence: spaced_once(sentence),
                finding,
                shown,
            });
        }
    }
}

/// Whether a citation stands in the element.
fn cites(element: ElementRef<'_>) -> bool {
    let mut inside = element.descendants().filter_map(ElementRef::wrap);
    inside.any(|element| element.attr("data-finding").is_some())
}

fn words(element: ElementRef<'_>) -> String {
    spaced_once(&element.text().collect::<String>())
}

fn spaced_once(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
