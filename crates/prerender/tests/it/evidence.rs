//! What a doubter looks for on the pages on the trials, the evidence and the sources is there.

use crate::common::{BUILD_DATE, site_on};
use neuromend::site::render::Site;
use prerender::pages::{Rendered, all as pages};
use scraper::{Html, Selector};
use std::sync::Arc;

/// The pages of the trials, the evidence and the sources.
fn evidence() -> (Arc<Site>, Vec<Rendered>) {
    let site = site_on(BUILD_DATE);
    let mut all = pages(&site);
    all.retain(|page| {
        ["/trials/", "/evidence/"].contains(&&*page.path) || page.path.starts_with("/sources/")
    });
    assert_eq!(all.len(), 7);
    (site, all)
}

/// The words that a selector finds on any of them.
fn found(pages: &[Rendered], selector: &str) -> String {
    let found = pages.iter().map(|page| text(&page.body, selector));
    found.collect::<Vec<_>>().join(" ")
}

fn text(html: &str, selector: &str) -> String {
    let tree = Html::parse_document(html);
    let words = tree
        .select(&Selector::parse(selector).unwrap())
        .flat_map(|element| element.text().collect::<Vec<_>>())
        .collect::<Vec<_>>()
        .concat();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_question_of_a_doubter_has_its_section() {
    let (_, pages) = evidence();
    for (selector, words) in [
        ("#who-pays", "Neuromend sells ketamine treatment"),
        ("#how-chosen", "not a formal systematic review"),
        ("#how-good", "open label"),
        ("#how-good a[href='/trials/#plot']", "all comparisons"),
        ("#trials tbody tr:first-child", "In remission by MADRS"),
        ("#trials", "Who took part"),
        ("#trials", "What limits it"),
        ("#how-sure", "very low"),
        ("#unknown", "no such study"),
        ("#updates", "must be checked again"),
        ("#who-reviewed", "not yet reviewed by a clinician"),
        ("#changes", "First edition"),
        ("#source-elektd", "PCORI"),
        ("#source-biok-2024", "not recorded"),
        ("#finding-elektd-response-ect small", "3.9 to 24.2 points"),
        ("#finding-elektd-remission-ect small", "range not reported"),
    ] {
        let found = found(&pages, selector);
        assert!(
            found.contains(words),
            "{selector} says {found:?}, not {words:?}"
        );
    }
}

/// All three dates, and how hard the site is to read.
#[test]
fn dates_and_reading_grade_are_told() {
    let (site, pages) = evidence();
    let (review, words) = (&site.content.site.review, &site.content.site.words);
    let told = found(&pages, ".review");
    let grade = site.content.readability.median().unwrap();
    for (name, value) in [
        (&words.published, review.published.to_string()),
        (&words.last_updated, review.updated.to_string()),
        (&words.next_review, review.next_review.to_string()),
        (&words.reading_level, format!("{grade:.1}")),
    ] {
        let part = format!("{name}: {value}.");
        assert!(told.contains(&part), "{part:?} is not in {told:?}");
    }
    assert!((4.0..9.0).contains(&grade), "grade {grade}");
}

/// What the publish check looks for.
#[test]
fn a_review_that_is_due_is_marked() {
    for (date, due) in [(BUILD_DATE, false), ("2036-01-01", true)] {
        let pages = pages(&site_on(date));
        let marked = |page: &Rendered| page.body.contains("class=\"review review--due\"");
        let dated = |page: &Rendered| page.body.contains("class=\"review");
        assert!(pages.iter().any(dated));
        for page in pages.iter().filter(|page| dated(page)) {
            assert_eq!(marked(page), due, "{}", page.path);
        }
    }
}

/// Every source of the content has its entry, with design, size, setting and funding.
#[test]
fn every_source_is_listed_with_its_quality() {
    let (site, pages) = evidence();
    let words = &site.content.site.words;
    let titles = found(&pages, ".source__title");
    for source in &site.content.sources.value.source {
        let entry = found(&pages, &format!("#source-{}", source.id.as_str()));
        let unknown = entry.split_once(&format!("{}: ", words.not_recorded));
        for (name, value) in [
            (&words.source_design, &source.design),
            (&words.source_size, &source.size),
            (&words.source_setting, &source.setting),
            (&words.source_funding, &source.funding),
        ] {
            let told = match value {
                Some(value) => entry.contains(&format!("{name}: {value}")),
                None => unknown.is_some_and(|(_, list)| list.contains(&name.to_lowercase())),
            };
            assert!(told, "{}: {name} is not in {entry:?}", source.id.as_str());
        }
        assert!(
            titles.contains(source.title.as_str()),
            "{}",
            source.id.as_str()
        );
    }
}
