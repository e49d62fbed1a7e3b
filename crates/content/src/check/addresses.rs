//! Every address of the site, to find dead links.

use crate::article::Article;
use crate::evidence::Finding;
use crate::file::{Filed, TextFile};
use crate::files::Files;
use crate::markdown::headings;
use crate::page::{Page, SectionKind};
use crate::routes::{ROUTES, article_path};
use crate::text::{Id, TextKind};
use std::collections::{HashMap, HashSet};

/// The pages and the ids on each.
pub(super) struct Addresses(HashMap<String, HashSet<String>>);

impl Addresses {
    pub fn of(files: &Files) -> Self {
        let mut pages = HashMap::new();
        for route in ROUTES {
            if let Some(page) = files.pages.get(route.page) {
                pages.insert(route.path.to_owned(), page_ids(page, files));
            }
        }
        let written = |article: &&Article| !article.front.draft;
        for article in files.articles.iter().filter(written) {
            let ids = heading_ids(&article.file).collect();
            pages.insert(article_path(&article.slug), ids);
        }
        Self(pages)
    }

    /// Whether a page has this address.
    pub fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// What is wrong with an internal link, as a sentence; `None` when it leads somewhere.
    pub fn problem(&self, link: &str) -> Option<String> {
        let (path, id) = link.split_once('#').unwrap_or((link, ""));
        let Some(ids) = self.0.get(path) else {
            let slashed = self.0.contains_key(&format!("{path}/"));
            let hint = if slashed {
                " (addresses end with a slash)"
            } else {
                ""
            };
            return Some(format!(
                "the link {link} leads nowhere: no page has the address {path}{hint}"
            ));
        };
        let dead = link.contains('#') && !ids.contains(id);
        dead.then(|| format!("the link {link} leads nowhere: {path} has no section \"{id}\""))
    }
}

fn page_ids(page: &Filed<Page>, files: &Files) -> HashSet<String> {
    let mut ids: HashSet<String> = ["main".to_owned()].into();
    for section in &page.section {
        ids.insert(section.id.to_string());
        match section.kind {
            SectionKind::Comparison => {
                let rows = files.comparison.row.iter().map(|row| row.id.as_str());
                let rows = rows.filter(|id| shown(section.rows.as_deref(), id));
                ids.extend(rows.map(|id| format!("row-{id}")));
                // The statements among the controls.
                ids.extend(section.tools.then(|| "what-matters".to_owned()));
            }
            SectionKind::Questions => {
                let chosen = section.questions.iter().flatten();
                ids.extend(chosen.map(|id| id.to_string()));
                for group in files.faq.groups(section) {
                    ids.insert(group.id.to_string());
                    let questions = group.question.iter();
                    ids.extend(questions.map(|question| question.id.to_string()));
                }
            }
            SectionKind::Sources => {
                let sources = files.sources.source.iter();
                let mine = sources.filter(|source| Some(source.subject) == section.subject);
                for source in mine {
                    let id = source.id.as_str();
                    ids.insert(format!("source-{id}"));
                    let findings = files.findings.finding.iter();
                    let rests = |finding: &&Finding| finding.first_source() == id;
                    ids.extend(findings.filter(rests).map(Finding::anchor));
                }
            }
            SectionKind::Moved => {
                ids.extend(section.place.iter().map(|place| place.id.to_string()));
            }
            SectionKind::Searches => {
                let searches = files.searches.search.iter();
                ids.extend(searches.map(|search| format!("search-{}", search.id.as_str())));
            }
            _ => {}
        }
    }
    ids.extend(heading_ids(&page.file));
    ids
}

fn shown(chosen: Option<&[Id]>, id: &str) -> bool {
    chosen.is_none_or(|chosen| chosen.iter().any(|other| other.as_str() == id))
}

/// The ids of the headings in Markdown.
fn heading_ids(file: &TextFile) -> impl Iterator<Item = String> {
    let markdown = file
        .strings
        .iter()
        .filter(|string| string.kind == TextKind::Markdown);
    markdown.flat_map(|string| headings(&string.text))
}
