//! Markdown to HTML: paragraphs, lists, emphasis, links, headings, and `{{id}}` citations.

use crate::evidence::Finding;
use crate::figure::Sentence;
use crate::text::{Line, Markdown};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// What rendering needs to know beside the text.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The findings by id; only verified ones belong here.
    pub findings: HashMap<String, Finding>,
    /// Ids of findings that are past their date, which show [`Self::being_checked`] instead.
    pub withheld: HashSet<String>,
    /// What stands in place of a withheld figure.
    pub being_checked: String,
    /// The pages on which the sources have their entries, by the source's id.
    pub entries: HashMap<String, &'static str>,
    /// The address below which the site stands, with leading and trailing slash: `/` or `/sub/`.
    pub base: String,
}

impl Context {
    /// An internal address (`/faq/#cost`) below the base; other addresses stay as they are.
    pub fn href(&self, link: &str) -> String {
        match link.strip_prefix('/') {
            Some(rest) => format!("{}{rest}", self.base),
            None => link.to_owned(),
        }
    }

    /// A figure as a link to its entry on the page of sources; nothing for an unknown id. A withheld
    /// figure leads to its source instead, where the reader can look.
    pub fn figure(&self, id: &str) -> String {
        self.figure_in(id, &mut Sentence::default())
    }

    fn figure_in(&self, id: &str, sentence: &mut Sentence) -> String {
        let Some(finding) = self.findings.get(id) else {
            return String::new();
        };
        if self.withheld.contains(id) {
            return self.being_checked(id, finding);
        }
        let words = escape(&sentence.figure(finding));
        let href = self.entry(finding, &finding.anchor());
        let class = if finding.text.is_some() {
            "figure"
        } else {
            "figure figure--number"
        };
        format!("<a class=\"{class}\" href=\"{href}\" data-finding=\"{id}\">{words}</a>")
    }

    /// The address of `anchor` on the page that lists the finding's first source.
    fn entry(&self, finding: &Finding, anchor: &str) -> String {
        let path = self.entries.get(finding.first_source());
        self.href(&format!(
            "{}#{anchor}",
            path.copied().unwrap_or("/sources/")
        ))
    }

    fn being_checked(&self, id: &str, finding: &Finding) -> String {
        let href = self.entry(finding, &format!("source-{}", finding.first_source()));
        let words = escape(&self.being_checked);
        format!(
            "<a class=\"figure figure--withheld\" href=\"{href}\" data-finding=\"{id}\">{words}</a>"
        )
    }

    /// One line of plain text with citations, as HTML.
    pub fn inline(&self, text: &Line) -> String {
        self.cited(text, &mut Sentence::default())
    }

    fn cited(&self, text: &str, sentence: &mut Sentence) -> String {
        let mut out = String::new();
        for part in parts(text) {
            match part {
                Part::Words(range) => {
                    sentence.words(&text[range.clone()]);
                    out.push_str(&escape(&text[range]));
                }
                Part::Cite(range) => out.push_str(&self.figure_in(&text[range], sentence)),
            }
        }
        out
    }

    /// A Markdown text as HTML.
    pub fn block(&self, text: &Markdown) -> String {
        let mut out = String::new();
        html::push_html(&mut out, self.events(text).into_iter());
        out
    }

    /// A Markdown text of one paragraph as HTML without the paragraph's tags.
    pub fn line(&self, text: &Markdown) -> String {
        let html = self.block(text);
        let trimmed = html.trim();
        let inner = trimmed
            .strip_prefix("<p>")
            .and_then(|rest| rest.strip_suffix("</p>"));
        inner
            .filter(|inner| !inner.contains("<p>"))
            .unwrap_or(trimmed)
            .to_owned()
    }

    fn events<'a>(&self, text: &'a str) -> Vec<Event<'a>> {
        let mut headings = headings(text).into_iter();
        let mut out = Vec::new();
        let mut sentence = Sentence::default();
        for (event, _) in events(text) {
            match event {
                Event::Text(words) if words.contains("{{") => {
                    let html = self.cited(&words, &mut sentence);
                    out.push(Event::InlineHtml(html.into()));
                }
                Event::Text(words) => {
                    sentence.words(&words);
                    out.push(Event::Text(words));
                }
                Event::End(end) => {
                    if is_block(end) {
                        sentence = Sentence::default();
                    }
                    out.push(Event::End(end));
                }
                Event::Start(mut tag) => {
                    match &mut tag {
                        Tag::Heading { id, .. } => *id = headings.next().map(CowStr::from),
                        Tag::Link { dest_url, .. } => *dest_url = self.href(dest_url).into(),
                        _ => {}
                    }
                    out.push(Event::Start(tag));
                }
                event => out.push(event),
            }
        }
        out
    }
}

/// Whether it ends a sentence, whatever the words say.
pub fn is_block(end: TagEnd) -> bool {
    matches!(end, TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_))
}

/// The events of a Markdown text with their byte ranges.
pub fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    TextMergeWithOffset::new(Parser::new_ext(text, Options::empty()).into_offset_iter())
}

/// The ids that the headings of a Markdown text get.
pub fn headings(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Option<String> = None;
    for (event, _) in events(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => open = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => found.extend(open.take().map(|words| slug(&words))),
            Event::Text(words) => {
                if let Some(open) = &mut open {
                    open.push_str(&words);
                }
            }
            _ => {}
        }
    }
    found
}

/// A heading's words as an address: small letters, digits and hyphens.
pub fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            '\'' | '\u{2019}' => {}
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// A stretch of plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words, by byte range.
    Words(Range<usize>),
    /// The id inside `{{…}}`, by byte range.
    Cite(Range<usize>),
}

/// Splits a plain text into words and citations. An unclosed `{{` counts as words; the checks refuse it.
pub fn parts(text: &str) -> Vec<Part> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find("{{").map(|at| from + at) {
        let Some(close) = text[open..].find("}}").map(|at| open + at) else {
            break;
        };
        if open > from {
            out.push(Part::Words(from..open));
        }
        out.push(Part::Cite(open + 2..close));
        from = close + 2;
    }
    if from < text.len() {
        out.push(Part::Words(from..text.len()));
    }
    out
}

/// The citations of a text: the byte ranges of their ids.
pub(crate) fn cites(text: &str) -> impl Iterator<Item = Range<usize>> {
    parts(text).into_iter().filter_map(|part| match part {
        Part::Cite(range) => Some(range),
        Part::Words(_) => None,
    })
}

/// Text as HTML text or attribute value.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
