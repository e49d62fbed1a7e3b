//! What each clinical page and article must carry: its notices and its review dates.

use super::hits::Hit;
use super::table::Ready;
use crate::Text;
use crate::date::Date;
use crate::load::Raw;
use crate::read::Source;
use crate::words::{Rule, RuleKind};

/// A clinical page or an article.
struct Clinical<'a> {
    heading: &'a Text,
    notices: &'a [Text],
    source: &'a Source,
    /// Its own dates, where it has them.
    own: (Option<Date>, Option<Date>),
    /// The day its words are from.
    written: Option<Date>,
}

pub(super) fn check<'a>(raw: &Raw, rules: &[Ready<'a>], hits: &mut Vec<Hit<'a>>) {
    for page in clinical(raw) {
        let mut say = |rule: &'a Rule, found: &str| {
            let line = page.source.line(page.heading.at);
            hits.push(Hit::whole(
                rule,
                (&page.source.file, line),
                page.heading,
                found,
            ));
        };
        for ready in rules {
            match ready.rule.kind {
                RuleKind::Notice => {
                    for wanted in &ready.rule.patterns {
                        let has = |name: &str| page.notices.iter().any(|n| n.as_str() == name);
                        if !wanted.split('|').any(has) {
                            say(ready.rule, &format!("lacks the notice {}", wanted.as_str()));
                        }
                    }
                }
                RuleKind::Review => {
                    if let Some(found) = dates(&page, raw) {
                        say(ready.rule, &found);
                    }
                }
                _ => {}
            }
        }
    }
}

fn clinical(raw: &Raw) -> Vec<Clinical<'_>> {
    let pages = raw.pages.values().filter(|page| page.clinical);
    let pages = pages.map(|page| Clinical {
        heading: &page.heading,
        notices: &page.notices,
        source: &page.source,
        own: (page.reviewed, page.next_review),
        written: None,
    });
    let articles = raw.articles.iter().map(|article| Clinical {
        heading: &article.front.heading,
        notices: &article.front.notices,
        source: &article.source,
        own: (article.front.reviewed, article.front.next_review),
        written: Some(article.front.date),
    });
    pages.chain(articles).collect()
}

/// What is wrong with the dates, as the end of a sentence.
fn dates(page: &Clinical<'_>, raw: &Raw) -> Option<String> {
    let site = raw.site.as_ref()?;
    let (reviewed, next) = match page.own {
        (Some(reviewed), Some(next)) => (reviewed, next),
        (None, None) => (site.review.updated, site.review.next_review),
        (Some(_), None) => return Some("has `reviewed` and no `next_review`".into()),
        (None, Some(_)) => return Some("has `next_review` and no `reviewed`".into()),
    };
    if next <= reviewed {
        return Some(format!(
            "is next reviewed on {next}, which is not after {reviewed}"
        ));
    }
    let written = page.written.filter(|written| next <= *written)?;
    Some(format!(
        "is next reviewed on {next}, which is not after it was written on {written}"
    ))
}
