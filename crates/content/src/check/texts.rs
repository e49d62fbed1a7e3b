//! Every text is readable Markdown, its links lead somewhere, its citations exist, and no figure stands bare.

use super::addresses::Addresses;
use super::numbers;
use super::places::{As, Place};
use crate::evidence::Status;
use crate::load::Raw;
use crate::markdown::{Part, events, parts};
use crate::read::Source;
use crate::{Issue, Text};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;

pub(super) fn check(
    raw: &Raw,
    places: &[Place<'_>],
    addresses: &Addresses,
    issues: &mut Vec<Issue>,
) {
    let findings = raw.findings.iter().flat_map(|file| &file.value.finding);
    let known = raw
        .findings
        .as_ref()
        .map(|_| findings.map(|f| (f.id.as_str(), f.status)).collect());
    let mut check = Check {
        known,
        addresses,
        issues,
    };
    for place in places {
        check.place(place);
    }
    for page in raw.pages.values() {
        check.lengths(&page.title, &page.description, &page.source);
    }
    for article in &raw.articles {
        let front = &article.front;
        check.lengths(&front.title, &front.description, &article.source);
    }
}

struct Check<'a> {
    /// Absent while `findings.toml` could not be read: then no citation is called unknown.
    known: Option<HashMap<&'a str, Status>>,
    addresses: &'a Addresses,
    issues: &'a mut Vec<Issue>,
}

impl Check<'_> {
    fn place(&mut self, place: &Place<'_>) {
        if place.text.trim().is_empty() {
            let mend = "write it, or take the entry out";
            self.say(place, 0, "this text is empty".into(), mend);
            return;
        }
        match place.form {
            As::Link => self.link(place.text, 0, place),
            As::Bare if place.text.contains("{{") => {
                let what = "a figure cannot be shown in this place";
                let mend = "say it without the figure; cite it in the text that follows";
                self.say(place, 0, what.into(), mend);
            }
            As::Plain | As::Bare => self.words(place.text, 0, place),
            As::Markdown => self.markdown(place),
        }
    }

    fn say(&mut self, place: &Place<'_>, inside: usize, what: String, mend: &str) {
        self.issues.push(place.issue(inside, what, mend));
    }

    fn markdown(&mut self, place: &Place<'_>) {
        let mut in_link = false;
        for (event, range) in events(place.text) {
            match event {
                Event::Html(_) | Event::InlineHtml(_) => {
                    let html = place.text[range.clone()].trim();
                    let what = format!("HTML cannot stand in the words: {html}");
                    let mend = "write Markdown: **bold**, [words](/address/), lists with -";
                    self.say(place, range.start, what, mend);
                }
                Event::Start(Tag::Image { .. } | Tag::BlockQuote(_) | Tag::CodeBlock(_)) => {
                    let what =
                        "pictures, block quotes and indented code have no place on these pages";
                    let mend = "write it as a paragraph or a list, without four spaces in front";
                    self.say(place, range.start, what.into(), mend);
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    in_link = true;
                    self.link(&dest_url, range.start, place);
                }
                Event::End(TagEnd::Link) => in_link = false,
                Event::Text(words) => {
                    if in_link && words.contains("{{") {
                        let what = "a figure is a link of its own and cannot stand inside a link";
                        let mend = "put the figure before or behind the link";
                        self.say(place, range.start, what.into(), mend);
                    }
                    self.words(&words, range.start, place);
                }
                _ => {}
            }
        }
    }

    /// Plain words that begin `offset` bytes into the place's text.
    fn words(&mut self, words: &str, offset: usize, place: &Place<'_>) {
        for part in parts(words) {
            match part {
                Part::Cite(range) => {
                    self.citation(&words[range.clone()], offset + range.start, place)
                }
                Part::Words(range) => {
                    self.plain(&words[range.clone()], offset + range.start, place)
                }
            }
        }
    }

    fn plain(&mut self, words: &str, offset: usize, place: &Place<'_>) {
        if words.contains("{{") || words.contains("}}") {
            let what = "a citation is not closed: it is written {{id}}";
            let mend = "write two braces before and two behind the id";
            self.say(place, offset, what.into(), mend);
        }
        if let Some(number) = numbers::bare(words).filter(|_| place.clinical()) {
            let figure = &words[number.clone()];
            let what = format!("the number {figure} stands in clinical words without a source");
            let mend = "put the figure into evidence/findings.toml and cite it as {{its-id}}";
            self.say(place, offset + number.start, what, mend);
        }
    }

    fn citation(&mut self, id: &str, inside: usize, place: &Place<'_>) {
        let status = self.known.as_ref().map(|known| known.get(id).copied());
        match status {
            Some(None) => {
                let what = format!("no finding in evidence/findings.toml has the id \"{id}\"");
                self.say(
                    place,
                    inside,
                    what,
                    "check the spelling, or add the finding",
                );
            }
            Some(Some(Status::Unverified)) => {
                let what = format!("the finding \"{id}\" is not verified and cannot be shown");
                let mend = "leave it out, or check it at its source and set status = \"verified\"";
                self.say(place, inside, what, mend);
            }
            _ => {}
        }
    }

    fn link(&mut self, link: &str, inside: usize, place: &Place<'_>) {
        let outside = ["https://", "tel:", "sms:", "mailto:"]
            .iter()
            .any(|scheme| link.starts_with(scheme));
        if outside {
            return;
        }
        let problem = match link.strip_prefix('/') {
            Some(rest) if !rest.starts_with('/') => self.addresses.problem(link),
            _ => Some(format!(
                "the link \"{link}\" is neither an address of this site nor an https address"
            )),
        };
        if let Some(what) = problem {
            let mend = "write internal links like /faq/ or /faq/#cost, others with https://";
            self.say(place, inside, what, mend);
        }
    }

    fn lengths(&mut self, title: &Text, description: &Text, source: &Source) {
        for (text, wanted) in [(title, 1..=60), (description, 70..=160)] {
            let length = text.chars().count();
            if !wanted.contains(&length) {
                let (from, to) = (wanted.start(), wanted.end());
                let what = format!("this text has {length} characters; {from} to {to} fit");
                let line = source.line_inside(text.at, text, 0);
                self.issues.push(Issue {
                    file: source.file.clone(),
                    line,
                    what,
                    mend: "shorten or lengthen it".into(),
                });
            }
        }
    }
}
