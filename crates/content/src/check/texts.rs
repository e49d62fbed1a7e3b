//! Every text is readable Markdown, its links lead somewhere, its citations exist, and no figure stands bare.

use super::addresses::Addresses;
use super::numbers;
use crate::evidence::Status;
use crate::load::Raw;
use crate::markdown::{Part, events, parts};
use crate::read::Source;
use crate::{Issue, Text};
use pulldown_cmark::{Event, Tag};
use std::collections::HashMap;

/// How a text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    Markdown,
    /// One line, in which citations are shown.
    Plain,
    /// One line, in which none can be shown.
    Bare,
    Link,
}

pub(super) fn check(raw: &Raw, addresses: &Addresses, issues: &mut Vec<Issue>) {
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
    site(raw, &mut check);
    pages(raw, &mut check);
    rest(raw, &mut check);
}

fn site(raw: &Raw, check: &mut Check<'_>) {
    if let Some(site) = &raw.site {
        let source = &site.source;
        for text in site.notices.values().chain([
            &site.crisis.text,
            &site.crisis.veterans,
            &site.words.sample_bar,
        ]) {
            check.text(text, As::Markdown, false, source);
        }
        let links = site
            .nav
            .iter()
            .chain(&site.footer.link)
            .map(|link| &link.link);
        for link in links.chain([&site.header.link]) {
            check.text(link, As::Link, false, source);
        }
    }
    if let Some(form) = &raw.consultation {
        for text in [
            &form.form.before,
            &form.form.sent_body,
            &form.form.failed_body,
        ] {
            check.text(text, As::Markdown, false, &form.source);
        }
    }
}

fn pages(raw: &Raw, check: &mut Check<'_>) {
    for page in raw.pages.values() {
        let (source, clinical) = (&page.source, page.clinical);
        for text in [&page.title, &page.description, &page.heading] {
            check.text(text, As::Bare, clinical, source);
        }
        check.length(&page.title, 1..=60, source);
        check.length(&page.description, 70..=160, source);
        check.text(&page.lead, As::Markdown, clinical, source);
        for section in &page.section {
            let headings = section
                .card
                .iter()
                .map(|card| &card.heading)
                .chain(section.item.iter().map(|item| &item.heading))
                .chain(section.pair.iter().map(|pair| &pair.heading));
            let plain = headings
                .chain([&section.heading])
                .chain(&section.caption)
                .chain(&section.columns);
            let table = section.row.iter().map(|row| &row.heading);
            for text in plain.chain(table) {
                check.text(text, As::Plain, clinical, source);
            }
            let bodies = section.card.iter().map(|card| &card.body);
            let both = section
                .item
                .iter()
                .flat_map(|item| [&item.ketamine, &item.ect]);
            let cells = section.row.iter().flat_map(|row| &row.cells);
            let own = section
                .body
                .iter()
                .chain(&section.intro)
                .chain(&section.after);
            for text in own.chain(bodies).chain(both).chain(cells) {
                check.text(text, As::Markdown, clinical, source);
            }
            if let Some(button) = &section.button {
                check.text(button, As::Bare, clinical, source);
            }
            if let Some(link) = &section.link {
                check.text(link, As::Link, false, source);
            }
        }
    }
}

fn rest(raw: &Raw, check: &mut Check<'_>) {
    if let Some(comparison) = &raw.comparison {
        for row in &comparison.row {
            check.text(&row.question, As::Bare, true, &comparison.source);
            for text in [&row.ketamine, &row.ect].into_iter().chain(&row.note) {
                check.text(text, As::Markdown, true, &comparison.source);
            }
        }
    }
    if let Some(faq) = &raw.faq {
        for group in &faq.group {
            check.text(&group.heading, As::Bare, true, &faq.source);
        }
        for question in faq.questions() {
            check.text(&question.question, As::Bare, true, &faq.source);
            check.text(&question.answer, As::Markdown, true, &faq.source);
        }
    }
    for article in &raw.articles {
        let front = &article.front;
        for text in [
            &front.title,
            &front.description,
            &front.heading,
            &front.summary,
        ] {
            check.text(text, As::Bare, true, &article.source);
        }
        check.length(&front.title, 1..=60, &article.source);
        check.length(&front.description, 70..=160, &article.source);
        check.text(&article.body, As::Markdown, true, &article.source);
    }
}

struct Check<'a> {
    /// Absent while `findings.toml` could not be read: then no citation is called unknown.
    known: Option<HashMap<&'a str, Status>>,
    addresses: &'a Addresses,
    issues: &'a mut Vec<Issue>,
}

impl Check<'_> {
    fn text(&mut self, text: &Text, kind: As, clinical: bool, source: &Source) {
        if text.trim().is_empty() {
            self.say(
                source,
                text,
                0,
                "this text is empty".into(),
                "write it, or take the entry out",
            );
            return;
        }
        match kind {
            As::Link => self.link(text, 0, text, source),
            As::Bare if text.contains("{{") => {
                let what = "a figure cannot be shown in this place".to_owned();
                self.say(
                    source,
                    text,
                    0,
                    what,
                    "say it without the figure; cite it in the text that follows",
                );
            }
            As::Plain | As::Bare => self.words(text, 0, text, clinical, source),
            As::Markdown => self.markdown(text, clinical, source),
        }
    }

    fn say(&mut self, source: &Source, text: &Text, inside: usize, what: String, mend: &str) {
        let line = source.line_inside(text.at, text, inside);
        self.issues.push(Issue {
            file: source.file.clone(),
            line,
            what,
            mend: mend.into(),
        });
    }

    fn markdown(&mut self, text: &Text, clinical: bool, source: &Source) {
        let mut in_link = false;
        for (event, range) in events(text) {
            match event {
                Event::Html(_) | Event::InlineHtml(_) => {
                    let what = format!(
                        "HTML cannot stand in the words: {}",
                        text[range.clone()].trim()
                    );
                    self.say(
                        source,
                        text,
                        range.start,
                        what,
                        "write Markdown: **bold**, [words](/address/), lists with -",
                    );
                }
                Event::Start(Tag::Image { .. } | Tag::BlockQuote(_) | Tag::CodeBlock(_)) => {
                    let what =
                        "pictures, block quotes and indented code have no place on these pages"
                            .to_owned();
                    self.say(
                        source,
                        text,
                        range.start,
                        what,
                        "write it as a paragraph or a list, without four spaces in front",
                    );
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    in_link = true;
                    self.link(&dest_url, range.start, text, source);
                }
                Event::End(pulldown_cmark::TagEnd::Link) => in_link = false,
                Event::Text(words) => {
                    if in_link && words.contains("{{") {
                        let what = "a figure is a link of its own and cannot stand inside a link"
                            .to_owned();
                        self.say(
                            source,
                            text,
                            range.start,
                            what,
                            "put the figure before or behind the link",
                        );
                    }
                    self.words(&words, range.start, text, clinical, source);
                }
                _ => {}
            }
        }
    }

    /// Plain words that begin `offset` bytes into `text`.
    fn words(&mut self, words: &str, offset: usize, text: &Text, clinical: bool, source: &Source) {
        for part in parts(words) {
            match part {
                Part::Cite(range) => {
                    self.citation(&words[range.clone()], offset + range.start, text, source)
                }
                Part::Words(range) => {
                    let words = &words[range.clone()];
                    if words.contains("{{") || words.contains("}}") {
                        let what = "a citation is not closed: it is written {{id}}".to_owned();
                        self.say(
                            source,
                            text,
                            offset + range.start,
                            what,
                            "write two braces before and two behind the id",
                        );
                    }
                    if let Some(number) = numbers::bare(words).filter(|_| clinical) {
                        let what = format!(
                            "the number {} stands in clinical words without a source",
                            &words[number.clone()]
                        );
                        let mend =
                            "put the figure into evidence/findings.toml and cite it as {{its-id}}";
                        self.say(
                            source,
                            text,
                            offset + range.start + number.start,
                            what,
                            mend,
                        );
                    }
                }
            }
        }
    }

    fn citation(&mut self, id: &str, inside: usize, text: &Text, source: &Source) {
        let status = self.known.as_ref().map(|known| known.get(id).copied());
        match status {
            Some(None) => {
                let what = format!("no finding in evidence/findings.toml has the id \"{id}\"");
                self.say(
                    source,
                    text,
                    inside,
                    what,
                    "check the spelling, or add the finding",
                );
            }
            Some(Some(Status::Unverified)) => {
                let what = format!("the finding \"{id}\" is not verified and cannot be shown");
                self.say(
                    source,
                    text,
                    inside,
                    what,
                    "leave it out, or check it at its source and set status = \"verified\"",
                );
            }
            _ => {}
        }
    }

    fn link(&mut self, link: &str, inside: usize, text: &Text, source: &Source) {
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
            self.say(
                source,
                text,
                inside,
                what,
                "write internal links like /faq/ or /faq/#cost, others with https://",
            );
        }
    }

    fn length(&mut self, text: &Text, wanted: std::ops::RangeInclusive<usize>, source: &Source) {
        let length = text.chars().count();
        if !wanted.contains(&length) {
            let what = format!(
                "this text has {length} characters; {} to {} fit",
                wanted.start(),
                wanted.end()
            );
            self.say(source, text, 0, what, "shorten or lengthen it");
        }
    }
}
