//! `docs/ipdas.md` is true: each item that it calls met stands on its page.

use crate::common::{BUILD_DATE, site_on};
use prerender::pages::{Rendered, all as pages};
use scraper::{Html, Selector};

/// A row of the table.
#[derive(Debug)]
struct Item {
    id: String,
    page: String,
    selector: String,
    words: String,
    /// Empty for an item that is met.
    why_not: String,
}

impl Item {
    fn met(&self) -> bool {
        self.why_not.is_empty()
    }

    fn applies(&self) -> bool {
        self.why_not != "does not apply"
    }

    /// What is wrong with an item that is called met.
    fn fault(&self, pages: &[Rendered]) -> Option<String> {
        let Some(page) = pages.iter().find(|page| page.path == self.page) else {
            return Some(format!("{}: there is no page {:?}", self.id, self.page));
        };
        let Ok(selector) = Selector::parse(&self.selector) else {
            return Some(format!("{}: {:?} is no selector", self.id, self.selector));
        };
        let tree = Html::parse_document(&page.body);
        let found = tree.select(&selector).any(|element| {
            let text = element.text().collect::<Vec<_>>().concat();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            text.contains(&self.words)
        });
        (!found || self.words.is_empty()).then(|| {
            format!(
                "{}: no {} with {:?} on {}",
                self.id, self.selector, self.words, self.page
            )
        })
    }
}

const DOCUMENT: &str = include_str!("../../../../docs/ipdas.md");

fn items() -> Vec<Item> {
    let rows = DOCUMENT.lines().filter(|line| line.starts_with("| "));
    let rows = rows.skip(2).map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        assert_eq!(cells.len(), 6, "{line}");
        let bare = |at: usize| cells[at].trim_matches(['`', '*']).to_owned();
        Item {
            id: bare(0),
            page: bare(2),
            selector: bare(3),
            words: cells[4].to_owned(),
            why_not: cells[5].to_owned(),
        }
    });
    rows.collect()
}

#[test]
fn the_table_has_every_item_once() {
    let ids: Vec<String> = items().into_iter().map(|item| item.id).collect();
    let numbered = |letter: &str, count: usize| {
        (1..=count)
            .map(|number| format!("{letter}{number}"))
            .collect::<Vec<_>>()
    };
    let all = [numbered("Q", 6), numbered("C", 10), numbered("L", 28)].concat();
    assert_eq!(ids, all);
}

#[test]
fn what_is_called_met_stands_on_its_page() {
    let pages = pages(&site_on(BUILD_DATE));
    let faults: Vec<String> = items()
        .iter()
        .filter(|item| item.met())
        .filter_map(|item| item.fault(&pages))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// An item is met with a place, or it has a reason and no place.
#[test]
fn what_is_not_met_says_why() {
    for item in items() {
        let place = [&item.page, &item.selector, &item.words];
        if item.met() {
            assert!(place.iter().all(|cell| !cell.is_empty()), "{item:?}");
        } else {
            assert!(place.iter().all(|cell| cell.is_empty()), "{item:?}");
            let reason = item.why_not.strip_prefix("not met: ");
            assert!(
                !item.applies() || reason.is_some_and(|why| why.len() > 10),
                "{item:?}"
            );
        }
    }
}

#[test]
fn all_qualifying_and_certifying_items_are_met_and_the_counts_are_right() {
    let items = items();
    let count = |letter: char| {
        let of = |item: &&Item| item.id.starts_with(letter) && item.applies();
        let met = items.iter().filter(of).filter(|item| item.met()).count();
        (met, items.iter().filter(of).count())
    };
    assert_eq!((count('Q'), count('C')), ((6, 6), (6, 6)));
    let (met, applicable) = count('L');
    let said = format!(
        "Met: 6 of 6 qualifying, 6 of 6 applicable certifying, {met} of {applicable} applicable quality items."
    );
    assert!(DOCUMENT.contains(&said), "the document should say: {said}");
}

/// A missing element and missing words are both seen.
#[test]
fn a_place_that_is_gone_is_seen() {
    let pages = pages(&site_on(BUILD_DATE));
    let mut item = items().swap_remove(0);
    assert_eq!(item.fault(&pages), None);
    item.words = "words that stand nowhere".to_owned();
    assert!(item.fault(&pages).is_some());
    item.selector = "#no-such-section".to_owned();
    assert!(item.fault(&pages).is_some());
    item.page = "/no-such-page/".to_owned();
    assert!(item.fault(&pages).is_some());
}

/// Only others could certify it, and nobody has.
#[test]
fn the_site_never_calls_itself_certified() {
    for page in pages(&site_on(BUILD_DATE)) {
        let text = Html::parse_document(&page.body)
            .root_element()
            .text()
            .collect::<String>();
        let small = format!("{} {} {text}", page.title, page.description).to_lowercase();
        // The maker's program certifies the clinics that may give the nasal spray.
        let small = small.replace("only in certified clinics", "");
        for claim in ["ipdas", "certified", "accredited", "decision aid standard"] {
            assert!(!small.contains(claim), "{} says {claim:?}", page.path);
        }
    }
}
