//! The content against a table typed apart from it, so that a slip of a finger in `findings.toml`
//! does not become a fact; and the pages against what must never stand on them.

mod figures;
mod never;

use crate::common::{BUILD_DATE, site_on};
use content::Content;
use content::evidence::{Finding, Status, Treatment};
use content::text::{Id, Text};
use figures::{Exact, FIGURES, Negative, SIGNED, Typed};
use prerender::pages::all as pages;
use scraper::{ElementRef, Html, Node};
use std::collections::HashSet;

/// The numbers of a text, in order and as they are written, without a sentence's comma or dot.
fn numbers(text: &str) -> String {
    let part = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let words = text.split(|c: char| !part(c));
    let tidy = words.map(|word| word.trim_end_matches(['.', ',']));
    let found: Vec<_> = tidy
        .filter(|word| word.contains(|c: char| c.is_ascii_digit()))
        .collect();
    found.join(" ")
}

/// What the content must give for a published figure, and whether it does.
fn figure_agrees(finding: &Finding, exact: Exact) -> bool {
    let unit = finding.unit.as_deref().unwrap_or_default();
    let chance = |percent: f64| finding.value == Some(percent.round()) && unit == "out of 100";
    let tenths = |percent: f64| {
        finding.value == Some((percent * 10.0).round() / 10.0) && unit == "out of 100"
    };
    let single = finding.high.is_none() && finding.text.is_none();
    match exact {
        Exact::Percent(percent) => chance(percent) && single,
        Exact::Count(some, all) => chance(100.0 * f64::from(some) / f64::from(all)) && single,
        Exact::Tenths(percent) => tenths(percent) && single,
        Exact::CountTenths(some, all) => tenths(100.0 * f64::from(some) / f64::from(all)) && single,
        Exact::Share(percent, all) => {
            let some = (percent * f64::from(all) / 100.0).round();
            let people = (finding.value, finding.of) == (Some(some), Some(all));
            people && unit == "people" && finding.about && single
        }
        Exact::People(some, all) => {
            finding.value == Some(f64::from(some))
                && finding.of == Some(all)
                && unit == "people"
                && single
        }
        Exact::Number(exact, of) => {
            let shown = [exact, (exact * 10.0).round() / 10.0, exact.round()];
            let rounded = finding.value.is_some_and(|value| shown.contains(&value));
            rounded && unit == of && single
        }
        Exact::Span(low, high, of) => {
            (finding.value, finding.high, unit) == (Some(low), Some(high), of)
        }
        Exact::PercentSpan(low, high) => chance(low) && finding.high == Some(high.round()),
        Exact::Told(words) => finding.text.as_deref() == Some(words),
        Exact::Words => finding.text.is_some(),
    }
}

/// Where a finding differs from its row of the table.
fn differences(content: &Content, typed: &Typed) -> Vec<String> {
    let (id, exact, range, people, doi) = typed;
    let mut wrong = Vec::new();
    let all = &content.findings.finding;
    let Some(finding) = all.iter().find(|finding| finding.id.as_str() == *id) else {
        return vec![format!("{id}: no such finding")];
    };
    if !figure_agrees(finding, *exact) {
        let reads = content::figure::words(finding);
        wrong.push(format!("{id}: {exact:?} reads {reads:?}"));
    }
    let seen = numbers(&finding.range_words().unwrap_or_default());
    if seen != *range {
        wrong.push(format!("{id}: the range has {seen:?}, not {range:?}"));
    }
    // "" leaves it open: the research gives no number of people for this figure.
    let seen = numbers(finding.population.as_deref().unwrap_or_default());
    if !people.is_empty() && seen != *people {
        wrong.push(format!("{id}: the people are {seen:?}, not {people:?}"));
    }
    let first = |id: &str| {
        finding
            .sources
            .first()
            .is_some_and(|first| first.as_str() == id)
    };
    let mut sources = content.sources.value.source.iter();
    let source = sources.find(|source| first(&source.id));
    let given = source
        .and_then(|source| source.doi.as_ref())
        .map_or("", |doi| doi.as_str());
    if given != *doi {
        wrong.push(format!(
            "{id}: the first source has DOI {given:?}, not {doi:?}"
        ));
    }
    if finding.status != Status::Verified {
        wrong.push(format!("{id}: not verified"));
    }
    wrong
}

#[test]
fn findings_agree_with_the_table() {
    let site = site_on(BUILD_DATE);
    let wrong: Vec<_> = FIGURES
        .iter()
        .flat_map(|typed| differences(&site.content, typed))
        .collect();
    assert!(FIGURES.len() >= 100, "{} rows", FIGURES.len());
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Each field is really compared: a slip in any of them is one difference.
#[test]
fn a_slip_in_any_field_is_seen() {
    let good = (*site_on(BUILD_DATE).content).clone();
    let typed = FIGURES
        .iter()
        .find(|typed| typed.0 == "ketect-remission-ect")
        .unwrap();
    assert_eq!(differences(&good, typed), Vec::<String>::new());
    let slips: [fn(&mut Finding); 8] = [
        |finding| finding.value = Some(36.0),
        |finding| finding.high = Some(70.0),
        |finding| finding.unit = Some(Text::new("people", 0)),
        |finding| finding.range = None,
        |finding| finding.range = finding.range.take().map(|range| range.replace("30", "13")),
        |finding| {
            finding.population = finding
                .population
                .take()
                .map(|who| who.replace("186", "168"))
        },
        |finding| finding.sources = vec![Id::new("elektd", 0)],
        |finding| finding.status = Status::Unverified,
    ];
    for (number, slip) in slips.into_iter().enumerate() {
        let mut content = good.clone();
        let all = &mut content.files.findings.value.finding;
        slip(
            all.iter_mut()
                .find(|finding| finding.id.as_str() == typed.0)
                .unwrap(),
        );
        assert_eq!(differences(&content, typed).len(), 1, "slip {number}");
    }
}

#[test]
fn the_table_itself_holds_together() {
    let mut ids: Vec<_> = FIGURES.iter().map(|typed| typed.0).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), FIGURES.len(), "an id stands twice");
    for (id, exact, ..) in FIGURES {
        if let Exact::Count(some, all) | Exact::People(some, all) = exact {
            assert!(some <= all && *all > 0, "{id}");
        }
    }
}

/// How a finding reads by itself, if the page shows it.
type Reads<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The words and addresses of a page, as a visitor can get to see them: each figure as its finding reads by
/// itself, without the figures and entries of the findings that are left out.
fn visible(html: &str, reads: Reads<'_>, left_out: &[&str]) -> String {
    let mut words = String::new();
    let tree = Html::parse_document(html);
    walk(tree.root_element(), reads, left_out, &mut words);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn walk(element: ElementRef<'_>, reads: Reads<'_>, left_out: &[&str], words: &mut String) {
    let figure = element.attr("data-finding");
    let entry = element
        .attr("id")
        .and_then(|id| id.strip_prefix("finding-"));
    if figure.or(entry).is_some_and(|id| left_out.contains(&id)) {
        return;
    }
    words.push(' ');
    words.push_str(element.attr("href").unwrap_or_default());
    let whole = figure.filter(|_| element.attr("data-part").is_none());
    if let Some(figure) = whole.and_then(reads) {
        words.push(' ');
        words.push_str(&figure);
        return;
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => {
                words.push(' ');
                words.push_str(text);
            }
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(child) {
                    walk(child, reads, left_out, words);
                }
            }
            _ => {}
        }
    }
}

/// Where `what` stands in the text and is not the middle of a longer number or word.
fn stands(text: &str, what: &str) -> bool {
    text.match_indices(what).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let mut after = text[at + what.len()..].chars();
        let (next, then) = (after.next(), after.next());
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let longer = before == Some('.')
            || before == Some(',')
            || (matches!(next, Some('.' | ',')) && then.is_some_and(|c| c.is_ascii_digit()));
        !inside(before)
            && !inside(next)
            && !(longer && what.starts_with(|c: char| c.is_ascii_digit()))
    })
}

#[test]
fn nothing_remembered_and_no_unseen_detail_is_shown() {
    let mut wrong = Vec::new();
    let mut needed = HashSet::new();
    let site = site_on(BUILD_DATE);
    let reads = |id: &str| site.markdown.findings.get(id).map(content::figure::words);
    for page in pages(&site) {
        let text = visible(&page.body, &reads, &[]);
        for (what, why) in never::NEVER {
            let read = never::READ.iter().find(|(also, _)| also == what);
            let left_out = read.map_or(&[][..], |(_, ids)| ids);
            let mut here = stands(&text, what);
            if here && !left_out.is_empty() {
                needed.insert(*what);
                here = stands(&visible(&page.body, &reads, left_out), what);
            }
            if here {
                wrong.push(format!("{}: {what:?} ({why})", page.path));
            }
        }
        if text.contains('†') || text.contains("RECALLED") {
            wrong.push(format!("{}: a mark of the research notes", page.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let read: HashSet<_> = never::READ.iter().map(|(what, _)| *what).collect();
    assert_eq!(needed, read, "what no page needs has to go from READ");
}

#[test]
fn a_planted_detail_is_seen() {
    assert!(stands("It was 37.9 then.", "37.9"));
    assert!(stands("N Engl J Med 2023;388(25):2315–2325", "388(25)"));
    assert!(stands("aged 51 to 85 years", "51 to 85"));
    assert!(stands("(5.3%)", "5.3"));
    for text in ["137.9", "37.95", "v1.37.9", "1,535 of 2315a"] {
        assert!(!stands(text, "37.9") && !stands(text, "2315"), "{text}");
    }
    let reads = |id: &str| (id == "x").then(|| "35 out of 100".to_owned());
    let page = "<p>5 <b>of</b>\n9 <a href=\"/a\" data-finding=\"x\">35</a></p><dl id=\"finding-x\">6.8</dl>";
    assert_eq!(visible(page, &reads, &[]), "5 of 9 /a 35 out of 100 6.8");
    assert_eq!(visible(page, &reads, &["x"]), "5 of 9");
    assert_eq!(visible(page, &reads, &["y"]), visible(page, &reads, &[]));
}

#[test]
fn numbers_are_read_from_ranges() {
    assert_eq!(
        numbers("difference 2 to 30 points in favor of ECT (95% interval), P = .026"),
        "2 30 95 .026"
    );
    assert_eq!(
        numbers("1.2 to 3.4 per 100,000, of 5,000."),
        "1.2 3.4 100,000 5,000"
    );
}

/// Each difference of the plot stands on the side, and reaches as far, as its report says.
#[test]
fn differences_keep_their_direction() {
    let site = site_on(BUILD_DATE);
    let findings = &site.content.findings.finding;
    let drawn = findings.iter().filter(|finding| finding.favors.is_some());
    assert_eq!(drawn.count(), SIGNED.len());
    for (id, value, interval, negative) in SIGNED {
        let finding = findings.iter().find(|f| f.id.as_str() == *id).unwrap();
        // Toward ketamine, as the plot counts.
        let flip = match negative {
            Negative::FavorsEct => 1.0,
            Negative::FavorsKetamine => -1.0,
        };
        let shown = match finding.favors.unwrap() {
            Treatment::Ketamine => 1.0,
            Treatment::Ect => -1.0,
        };
        let ends = |[low, high]: [f64; 2], sign: f64| {
            let (one, other) = (low * sign, high * sign);
            [one.min(other), one.max(other)]
        };
        assert_eq!(finding.value.unwrap() * shown, value * flip, "{id}");
        let (ours, theirs) = (finding.interval, *interval);
        assert_eq!(
            ours.map(|interval| ends(interval, shown)),
            theirs.map(|interval| ends(interval, flip)),
            "{id}"
        );
    }
}
