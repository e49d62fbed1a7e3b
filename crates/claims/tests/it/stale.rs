//! What is due, by dates that follow from the content's own, so that no test grows old.

use super::{built, built_on};
use ::claims::due::{DAYS, Due, Item, Kind};
use content::date::Date;
use jiff::ToSpan;
use std::sync::Arc;

fn plus(date: Date, days: i64) -> Date {
    Date(date.0.checked_add(days.days()).unwrap())
}

fn of(due: &Due, kind: Kind) -> Vec<&Item> {
    due.items.iter().filter(|item| item.kind == kind).collect()
}

/// Of each kind, the first is due sixty days before its day and not earlier.
#[test]
fn all_is_due_sixty_days_before_its_date_and_not_earlier() {
    let content = built().content;
    let figures = content.findings.finding.iter().map(|it| it.expires);
    let searches = content.searches.value.search.iter().map(|it| it.expires);
    for (kind, first, told) in [
        (Kind::Review, content.site.review.next_review, "reviews: "),
        (Kind::Search, searches.min().unwrap(), "searches: "),
        (Kind::Figure, figures.min().unwrap(), "figures: "),
    ] {
        assert_eq!(
            of(&Due::of(&built_on(plus(first, -DAYS - 1))), kind),
            Vec::<&Item>::new()
        );
        let due = Due::of(&built_on(plus(first, -DAYS)));
        assert!(of(&due, kind)[0].by == first && due.items.is_sorted());
        assert!(due.to_string().contains(told), "{due}");
    }
    let review = content.site.review.next_review;
    let due = Due::of(&built_on(plus(review, 1)));
    let pages = &of(&due, Kind::Review)[0].pages;
    for page in ["/", "/compare/", "/faq/", "/evidence/"] {
        assert!(pages.contains(page), "{page}");
    }
    let past = format!("{} PAST  review", review.iso());
    assert!(due.to_string().contains(&past), "{due}");
}

/// A page or an article with a date of its own is due by that, and the others are not.
#[test]
fn a_page_may_have_its_own_date() {
    let mut built = built();
    let date = built.content.build_date;
    let content = Arc::make_mut(&mut built.content);
    let page = content.files.pages.get_mut("faq").unwrap();
    page.value.next_review = Some(plus(date, DAYS));
    let article = content.files.articles.first_mut().unwrap();
    article.front.next_review = Some(plus(date, 7));
    let path = format!("/blog/{}/", article.slug);
    let due = Due::of(&built);
    let found = of(&due, Kind::Review).into_iter();
    let found: Vec<_> = found.map(|it| (it.by, it.pages.iter().collect())).collect();
    let (own, faq) = (vec![&path], "/faq/".to_owned());
    assert_eq!(
        found,
        [(plus(date, 7), own), (plus(date, DAYS), vec![&faq])]
    );
}

#[test]
fn a_figure_is_due_with_the_pages_on_which_it_stands() {
    let id = "ketect-remission-ect";
    let expires = built().content.findings.by_id(id).unwrap().expires;
    let due = Due::of(&built_on(expires));
    let mut figures = of(&due, Kind::Figure).into_iter();
    let item = figures.find(|it| it.what.starts_with(&format!("{id}:")));
    let pages = &item.unwrap().pages;
    assert!(
        pages.contains("/compare/") && pages.contains("/sources/"),
        "{pages:?}"
    );
}
