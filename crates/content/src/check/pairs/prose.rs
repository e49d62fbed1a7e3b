//! Figures that stand together in running words.

use super::shared::{beside, compared, halves, says_so, sources};
use crate::check::places::Place;
use crate::check::wording::flow::{self, Flow, Known};
use crate::evidence::Finding;
use crate::file::TextFile;
use crate::issue::Issue;
use crate::markdown::events;
use crate::text::{Text, TextKind};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The keys of texts that speak for their whole section.
const AROUND: &[&str] = &["intro", "caption", "note"];

/// The treatments that the site tells of, each with the words that name it in labels and ids.
const TREATMENTS: &[(&str, &[&str])] = &[
    ("ketamine", &["ketamine", "ket", "infusion", "infusions"]),
    ("ect", &["ect"]),
    ("esketamine", &["esketamine", "esk"]),
    ("tms", &["tms"]),
    ("stimulator", &["stimulator", "scs"]),
];

/// A figure of one treatment in a text.
struct Cited<'a> {
    finding: &'a Finding,
    treatment: &'static str,
    /// Byte offset in the text.
    at: usize,
    /// Which paragraph of the text, and which sentence.
    paragraph: usize,
    sentence: usize,
}

pub(super) fn check(places: &[Place<'_>], known: &Known<'_>, issues: &mut Vec<Issue>) {
    let cited = |place: &&Place<'_>| matches!(place.kind, TextKind::Markdown | TextKind::Line);
    let around = || {
        places
            .iter()
            .filter(cited)
            .filter(|place| AROUND.contains(&place.key))
    };
    for place in places.iter().filter(cited) {
        let mut others =
            around().filter(|other| other.group == place.group && other.text.at != place.text.at);
        if !others.any(|other| says_so(other.text)) {
            one(place.text, known, place.file, issues);
        }
    }
}

/// Looks at one text.
fn one(text: &Text, known: &Known<'_>, file: &TextFile, issues: &mut Vec<Issue>) {
    let paragraphs = paragraphs(text);
    let figures = figures(text, &paragraphs, known);
    for figure in &figures {
        let others = || figures.iter().filter(|g| g.treatment != figure.treatment);
        let matched = |other: &Cited<'_>| halves(figure.finding, other.finding);
        let mut sentence = others()
            .filter(|g| g.sentence == figure.sentence)
            .peekable();
        let unlike = sentence.peek().is_some() && !sentence.any(matched);
        let strangers = others()
            .filter(|g| g.paragraph == figure.paragraph)
            .any(|g| !one_study(figure.finding, g.finding));
        let alone = strangers && !others().any(matched);
        let said = || says_so(&text[paragraphs[figure.paragraph].clone()]);
        if (unlike || alone) && !said() {
            issues.push(beside(figure.finding, text, figure.at, file));
        }
    }
}

fn one_study(a: &Finding, b: &Finding) -> bool {
    sources(a) == sources(b) && a.population == b.population && a.period == b.period
}

/// The figures of a text that are of one treatment, with their paragraphs.
fn figures<'a>(text: &Text, paragraphs: &[Range<usize>], known: &Known<'a>) -> Vec<Cited<'a>> {
    let mut found = Vec::new();
    let mut sentence = 0;
    for flow in flow::markdown(text, known) {
        sentence += 1;
        let mut cites = flow.cites.iter().peekable();
        for (number, token) in flow.tokens.iter().enumerate() {
            while let Some((_, id)) = cites.next_if(|(first, _)| *first == number) {
                let finding = known.get(id.as_str()).copied();
                let finding = finding.filter(|finding| compared(finding));
                let of = finding.and_then(|f| Some((f, treatment(f)?)));
                let paragraph = paragraphs.iter().position(|p| p.contains(&token.at));
                if let (Some((finding, treatment)), Some(paragraph)) = (of, paragraph) {
                    found.push(Cited {
                        finding,
                        treatment,
                        at: token.at,
                        paragraph,
                        sentence,
                    });
                }
            }
            sentence += usize::from(ends(&flow, number));
        }
    }
    found
}

/// Whether this token ends a sentence.
fn ends(flow: &Flow, number: usize) -> bool {
    let token = &flow.tokens[number];
    token.word == "." && !token.cited
}

/// The paragraphs as byte ranges, in order; a list is one with the paragraph before it.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut depth = 0;
    let mut before: Option<usize> = None;
    for (event, range) in events(text) {
        match event {
            Event::Start(Tag::List(_)) => {
                if depth == 0 {
                    match before.take().and_then(|at| found.get_mut(at)) {
                        Some(paragraph) => paragraph.end = range.end,
                        None => found.push(range),
                    }
                }
                depth += 1;
            }
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Paragraph) if depth == 0 => {
                before = Some(found.len());
                found.push(range);
            }
            Event::Start(Tag::Heading { .. }) => {
                before = None;
                found.push(range);
            }
            _ => {}
        }
    }
    found
}

/// The one treatment that a figure is of.
fn treatment(finding: &Finding) -> Option<&'static str> {
    let both = finding.comparator.as_deref().map(named).unwrap_or_default();
    let label = named(&finding.label);
    let of = if label.is_empty() {
        named(&finding.id)
    } else {
        label
    };
    match of[..] {
        [one] if both.len() < 2 => Some(one),
        _ => None,
    }
}

fn named(text: &str) -> Vec<&'static str> {
    let words = flow::split(text);
    let said = |names: &[&str]| words.iter().any(|(_, word)| names.contains(&word.as_str()));
    let treatments = TREATMENTS.iter().filter(|(_, names)| said(names));
    treatments.map(|(name, _)| *name).collect()
}

#[cfg(test)]
mod tests {
    use super::{named, paragraphs};

    #[test]
    fn names_of_trials_are_no_treatments() {
        assert_eq!(named("In remission with ECT, KetECT trial"), ["ect"]);
        assert_eq!(
            named("With ketamine injections, ELEKT-D trial"),
            ["ketamine"]
        );
        assert_eq!(named("With esketamine spray"), ["esketamine"]);
        assert_eq!(named("After three infusions, Bio-K study"), ["ketamine"]);
        assert_eq!(named("ket-blood-pressure"), ["ketamine"]);
        assert_eq!(
            named("Ketamine and ECT with each other"),
            ["ketamine", "ect"]
        );
        assert!(named("In remission, KetECT trial").is_empty());
    }

    #[test]
    fn a_list_belongs_to_the_paragraph_before_it() {
        let text = "One.\n\nTwo:\n\n- a\n- b\n\nThree.\n\n## Four\n\n- c\n";
        let words: Vec<_> = paragraphs(text)
            .into_iter()
            .map(|p| text[p].trim())
            .collect();
        assert_eq!(
            words,
            ["One.", "Two:\n\n- a\n- b", "Three.", "## Four", "- c"]
        );
    }
}
