//! Every address of the site, to find dead links.

use crate::article::Article;
use crate::load::Raw;
use crate::markdown::headings;
use crate::page::{Page, SectionKind};
use crate::routes::{MOVED, ROUTES, article_path};
use std::collections::{HashMap, HashSet};

/// The pages and the ids on each. Empty while a file could not be read: then nothing is called dead.
pub(super) struct Addresses(HashMap<String, HashSet<String>>);

impl Addresses {
    pub(super) fn of(raw: &Raw) -> Self {
        let mut pages = HashMap::new();
        if !raw.whole {
            return Self(pages);
        }
        for route in ROUTES.iter().chain([&MOVED]) {
            if let Some(page) = raw.pages.get(route.page) {
                pages.insert(route.path.to_owned(), page_ids(page, raw));
            }
        }
        for article in raw.articles.iter().filter(|article| !article.front.draft) {
            pages.insert(article_path(&article.slug), article_ids(article));
        }
        Self(pages)
    }

    /// What is wrong with an internal link, as a sentence; `None` when it leads somewhere.
    pub(super) fn problem(&self, link: &str) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let (path, id) = link
            .split_once('#')
            .map_or((link, None), |(path, id)| (path, Some(id)));
        let Some(ids) = self.0.get(path) else {
            let slashed = format!("{path}/");
            let hint = if self.0.contains_key(&slashed) {
                " (addresses end with a slash)"
            } else {
                ""
            };
            return Some(format!(
                "the link {link} leads nowhere: no page has the address {path}{hint}"
            ));
        };
        match id {
            Some(id) if !ids.contains(id) => Some(format!(
                "the link {link} leads nowhere: {path} has no section \"{id}\""
            )),
            _ => None,
        }
    }
}

fn page_ids(page: &Page, raw: &Raw) -> HashSet<String> {
    let mut ids: HashSet<String> = ["main".to_owned()].into();
    for section in &page.section {
        ids.insert(section.id.as_str().to_owned());
        match section.kind {
            SectionKind::Comparison => {
                ids.extend(row_ids(section.rows.as_deref(), raw));
                // The statements among the controls.
                ids.extend(section.tools.then(|| "what-matters".to_owned()));
            }
            SectionKind::Questions => ids.extend(question_ids(section.questions.as_deref(), raw)),
            SectionKind::Sources => {
                let findings = raw.findings.iter().flat_map(|file| &file.value.finding);
                ids.extend(findings.map(|finding| finding.anchor()));
                let sources = raw.sources.iter().flat_map(|file| &file.value.source);
                ids.extend(sources.map(|source| format!("source-{}", source.id.as_str())));
            }
            _ => {}
        }
        let texts = section
            .body
            .iter()
            .chain(&section.intro)
            .chain(&section.after);
        ids.extend(texts.flat_map(|text| headings(text)).map(|(_, id)| id));
    }
    ids
}

fn row_ids(chosen: Option<&[crate::Text]>, raw: &Raw) -> Vec<String> {
    let rows = raw
        .comparison
        .iter()
        .flat_map(|file| &file.value.row)
        .map(|row| row.id.as_str());
    rows.filter(|id| chosen.is_none_or(|chosen| chosen.iter().any(|c| c.as_str() == *id)))
        .map(|id| format!("row-{id}"))
        .collect()
}

fn question_ids(chosen: Option<&[crate::Text]>, raw: &Raw) -> Vec<String> {
    let Some(faq) = &raw.faq else {
        return Vec::new();
    };
    match chosen {
        Some(chosen) => chosen.iter().map(|id| id.as_str().to_owned()).collect(),
        None => {
            let groups = faq.group.iter().map(|group| &group.id);
            groups
                .chain(faq.questions().map(|question| &question.id))
                .map(|id| id.as_str().to_owned())
                .collect()
        }
    }
}

fn article_ids(article: &Article) -> HashSet<String> {
    headings(&article.body)
        .into_iter()
        .map(|(_, id)| id)
        .collect()
}
