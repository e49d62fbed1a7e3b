//! What is due, by dates that follow from the content's own, so that no test grows old.
#![allow(clippy::unwrap_used)]

use claims::due::{DAYS, Due};
use claims::site;
use content::date::Date;
use jiff::ToSpan;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn on(date: Date) -> Due {
    Due::of(&site::build(&root(), date).unwrap_or_else(|issues| panic!("{issues}")))
}

fn plus(date: Date, days: i64) -> Date {
    Date(date.0.checked_add(days.days()).unwrap())
}

/// The next review, and the first day on which a figure expires.
fn dates() -> (Date, Date) {
    let built = site::build(&root(), "2026-11-23".parse().unwrap()).unwrap();
    let all = &built.content.findings.finding;
    let first = all.iter().map(|finding| finding.expires).min().unwrap();
    (built.content.site.review.next_review, first)
}

#[test]
fn a_review_is_due_sixty_days_before_its_date_and_not_earlier() {
    let (review, _) = dates();
    assert_eq!(on(plus(review, -DAYS - 1)).reviews, []);
    let due = on(plus(review, -DAYS));
    assert_eq!(due.reviews.len(), 1);
    assert_eq!(due.reviews[0].by, review);
    for page in ["/", "/compare/", "/faq/", "/evidence/"] {
        assert!(due.reviews[0].pages.contains(page), "{page}");
    }
    let past = on(plus(review, 1));
    assert!(
        past.to_string()
            .contains(&format!("{} PAST  review", review.iso())),
        "{past}"
    );
}

/// A page or an article with a date of its own is due by that, and the others are not.
#[test]
fn a_page_may_have_its_own_date() {
    let date = "2026-11-23".parse().unwrap();
    let mut built = site::build(&root(), date).unwrap();
    let content = Arc::make_mut(&mut built.content);
    content
        .files
        .pages
        .get_mut("faq")
        .unwrap()
        .value
        .next_review = Some(plus(date, DAYS));
    let article = content.files.articles.first_mut().unwrap();
    article.front.next_review = Some(plus(date, 7));
    let slug = article.slug.clone();
    let due = Due::of(&built).reviews;
    assert_eq!(due.len(), 2, "{due:?}");
    assert_eq!((due[0].by, due[1].by), (plus(date, 7), plus(date, DAYS)));
    assert!(
        due[0].pages.iter().eq([&format!("/blog/{slug}/")]),
        "{due:?}"
    );
    assert!(due[1].pages.iter().eq(["/faq/"]), "{due:?}");
}

#[test]
fn a_figure_is_due_with_the_pages_on_which_it_stands() {
    let (_, first) = dates();
    assert_eq!(on(plus(first, -DAYS - 1)).findings, []);
    let due = on(plus(first, -DAYS));
    assert!(!due.findings.is_empty());
    assert!(due.findings.is_sorted());
    let id = "ketect-remission-ect";
    let built = site::build(&root(), "2026-11-23".parse().unwrap()).unwrap();
    let expires = built.content.findings.by_id(id).unwrap().expires;
    let due = on(expires).findings;
    let item = due
        .iter()
        .find(|item| item.what.starts_with(&format!("{id}:")));
    let pages = &item.unwrap().pages;
    assert!(
        pages.contains("/compare/") && pages.contains("/sources/"),
        "{pages:?}"
    );
}

#[test]
fn a_search_is_due_sixty_days_before_it_expires() {
    let built = site::build(&root(), "2026-11-23".parse().unwrap()).unwrap();
    let all = built.content.searches.value.search.iter();
    let first = all.map(|search| search.expires).min().unwrap();
    assert_eq!(on(plus(first, -DAYS - 1)).searches, []);
    let due = on(plus(first, -DAYS));
    assert!(!due.searches.is_empty() && due.searches[0].by == first);
    assert!(due.to_string().contains("searches: "), "{due}");
}
