//! Every text is readable Markdown, its links lead somewhere, its citations exist, and no figure stands bare.

use super::addresses::Addresses;
use super::numbers;
use super::places::Place;
use super::wording::flow::Known;
use crate::evidence::Status;
use crate::files::Files;
use crate::issue::Issue;
use crate::markdown::{Part, events, parts};
use crate::text::TextKind;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

pub(super) fn check(
    files: &Files,
    places: &[Place<'_>],
    known: &Known<'_>,
    issues: &mut Vec<Issue>,
) {
    let mut check = Check {
        known,
        addresses: Addresses::of(files),
        issues,
    };
    for place in places {
        check.place(place);
        if place.group.ends_with("#head") {
            check.lengths(place);
        }
    }
}

struct Check<'a> {
    known: &'a Known<'a>,
    addresses: Addresses,
    issues: &'a mut Vec<Issue>,
}

impl Check<'_> {
    fn place(&mut self, place: &Place<'_>) {
        match place.kind {
            // So that no words are taken for a name and escape.
            TextKind::Id if place.text.contains(char::is_whitespace) => {
                let mend = "write the id or the key as it stands where it is from";
                self.say(place, 0, "a name has no spaces", mend);
            }
            TextKind::Id | TextKind::Anchor | TextKind::Verbatim => {}
            _ if place.text.trim().is_empty() => {
                let mend = "write it, or take the entry out";
                self.say(place, 0, "this text is empty", mend);
            }
            TextKind::Href => self.link(place.text, 0, place),
            TextKind::Markdown => self.markdown(place),
            TextKind::Untyped | TextKind::Plain if place.text.contains("{{") => {
                let what = "a figure cannot be shown in this place";
                let mend = "say it without the figure; cite it in the text that follows";
                self.say(place, 0, what, mend);
            }
            TextKind::Untyped | TextKind::Plain | TextKind::Line => {
                if let Some(at) = place.text.find("](") {
                    let what = "a link cannot be shown in this place";
                    self.say(place, at, what, "say it without the link");
                }
                self.words(place.text, 0, place);
            }
        }
    }

    fn say(&mut self, place: &Place<'_>, inside: usize, what: impl Into<String>, mend: &str) {
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
                    self.say(place, range.start, what, mend);
                }
                Event::Start(Tag::Heading {
                    level: HeadingLevel::H1,
                    ..
                }) => {
                    let heading = place.text[range.clone()].trim_start_matches('#').trim();
                    let mend = format!("write ## {}", heading.lines().next().unwrap_or_default());
                    let what = "this is a second title of the page: its `heading` is the first";
                    self.say(place, range.start, what, &mend);
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
                        self.say(place, range.start, what, mend);
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
            let (Part::Cite(range) | Part::Words(range)) = part.clone();
            let (part_words, at) = (&words[range.clone()], offset + range.start);
            match part {
                Part::Cite(_) => self.citation(part_words, at, place),
                Part::Words(_) => self.plain(part_words, at, place),
            }
        }
    }

    fn plain(&mut self, words: &str, offset: usize, place: &Place<'_>) {
        if words.contains("{{") || words.contains("}}") {
            let what = "a citation is not closed: it is written {{id}}";
            let mend = "write two braces before and two behind the id";
            self.say(place, offset, what, mend);
        } else if let Some(id) = self.in_single_braces(words) {
            let what = format!("a citation has two braces, not one: {{{id}}}");
            let at = words.find(id).unwrap_or_default();
            self.say(place, offset + at, what, &format!("write {{{{{id}}}}}"));
        }
        if let Some(number) = numbers::bare(words).filter(|_| place.clinical()) {
            let figure = &words[number.clone()];
            let what = format!("the number {figure} stands in clinical words without a source");
            let mend = "put the figure into evidence/findings.toml and cite it as {{its-id}}";
            self.say(place, offset + number.start, what, mend);
        }
    }

    /// The id of a finding that stands in single braces; other words in them are filled in by the site.
    fn in_single_braces<'a>(&self, words: &'a str) -> Option<&'a str> {
        let mut braced = words
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'));
        braced.find_map(|(id, _)| self.known.get(id).map(|_| id))
    }

    fn citation(&mut self, id: &str, inside: usize, place: &Place<'_>) {
        match self.known.get(id).map(|finding| finding.status) {
            None => {
                let what = format!("no finding in evidence/findings.toml has the id \"{id}\"");
                let mend = "check the spelling, or add the finding";
                self.say(place, inside, what, mend);
            }
            Some(Status::Unverified) => {
                let what = format!("the finding \"{id}\" is not verified and cannot be shown");
                let mend = "leave it out, or check it at its source and set status = \"verified\"";
                self.say(place, inside, what, mend);
            }
            Some(Status::Verified) => {}
        }
    }

    fn link(&mut self, link: &str, inside: usize, place: &Place<'_>) {
        let outside = ["https://", "tel:", "sms:", "mailto:"];
        if outside.iter().any(|scheme| link.starts_with(scheme)) {
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

    /// Search engines cut longer ones.
    fn lengths(&mut self, place: &Place<'_>) {
        let wanted = if place.key == "title" {
            1..=60
        } else {
            70..=160
        };
        let length = place.text.chars().count();
        if !wanted.contains(&length) {
            let (from, to) = (wanted.start(), wanted.end());
            let what = format!("this text has {length} characters; {from} to {to} fit");
            self.say(place, 0, what, "shorten or lengthen it");
        }
    }
}
