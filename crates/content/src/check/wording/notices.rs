//! What each clinical page and article must carry: its notices and its review dates.

use super::hits::{Hit, Spot};
use super::table::Ready;
use crate::date::Date;
use crate::file::TextFile;
use crate::files::Files;
use crate::rules::{Rule, RuleKind};
use crate::text::{Id, Text};

/// A clinical page or an article.
struct Clinical<'a> {
    heading: &'a Text,
    notices: &'a [Id],
    file: &'a TextFile,
    /// Its own dates, where it has them.
    own: (Option<Date>, Option<Date>),
    /// The day its words are from.
    written: Option<Date>,
}

pub(super) fn check<'a>(files: &Files, rules: &[Ready<'a>], hits: &mut Vec<Hit<'a>>) {
    for page in clinical(files) {
        let mut say = |rule: &'a Rule, found: &str| {
            let spot = Spot {
                file: page.file,
                text: page.heading,
                inside: 0,
            };
            hits.push(Hit::whole(rule, spot, page.heading, found));
        };
        for ready in rules {
            match ready.rule.kind {
                RuleKind::Notice => {
                    for wanted in &ready.rule.patterns {
                        let has = |name: &str| page.notices.iter().any(|n| n.as_str() == name);
                        if !wanted.split('|').any(has) {
                            say(
                                ready.rule,
                                &format!("lacks the notice {}", wanted.replace('|', " or ")),
                            );
                        }
                    }
                }
                RuleKind::Review => {
                    if let Some(found) = dates(&page, files) {
                        say(ready.rule, &found);
                    }
                }
                _ => {}
            }
        }
    }
}

fn clinical(files: &Files) -> Vec<Clinical<'_>> {
    let pages = files.pages.values().filter(|page| page.clinical);
    let pages = pages.map(|page| Clinical {
        heading: &page.heading,
        notices: &page.notices,
        file: &page.file,
        own: (page.reviewed, page.next_review),
        written: None,
    });
    let articles = files.articles.iter().map(|article| Clinical {
        heading: &article.front.heading,
        notices: &article.front.notices,
        file: &article.file,
        own: (article.front.reviewed, article.front.next_review),
        written: Some(article.front.date),
    });
    pages.chain(articles).collect()
}

/// What is wrong with the dates, as the end of a sentence.
fn dates(page: &Clinical<'_>, files: &Files) -> Option<String> {
    let site = &files.site;
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
