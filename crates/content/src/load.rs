//! Reading the whole `content/` folder.

use crate::article::Article;
use crate::consultation::Consultation;
use crate::date::Date;
use crate::evidence::{self, Comparison, Findings, Sources, Status};
use crate::faq::Faq;
use crate::markdown::Context;
pub use crate::options::Options;
use crate::page::{Page, Section};
use crate::read::{Source, read_toml};
use crate::readability::Report;
use crate::routes::{MOVED, NOT_FOUND, ROUTES};
use crate::site::Site;
use crate::tools::{choosing::Choosing, cost::Cost, quiz::Quiz, sheets::Sheets, time::Time};
use crate::words::{Allowed, Rules};
use crate::{Issue, Issues, check};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

/// A file's value with the file, to tell places.
#[derive(Clone, Debug)]
pub struct Filed<T> {
    /// What the file says.
    pub value: T,
    /// The file itself.
    pub source: Source,
}

impl<T> std::ops::Deref for Filed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Everything in `content/`, read and checked.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Content {
    pub site: Filed<Site>,
    pub consultation: Filed<Consultation>,
    pub sources: Filed<Sources>,
    pub findings: Filed<Findings>,
    pub comparison: Filed<Comparison>,
    pub faq: Filed<Faq>,
    pub choosing: Filed<Choosing>,
    pub cost: Filed<Cost>,
    pub quiz: Filed<Quiz>,
    pub sheets: Filed<Sheets>,
    pub time: Filed<Time>,
    /// By file name without `.toml`, as in [`crate::routes`].
    pub pages: BTreeMap<&'static str, Filed<Page>>,
    /// Newest first, drafts left out.
    pub articles: Vec<Article>,
    /// Where the form posts.
    pub endpoint: String,
    /// What is sent there: `[consultation.service]`, unless the endpoint of this build is the project's own inbox.
    pub service: delivery::Settings,
    /// The day of this build.
    pub build_date: Date,
    /// Ids of findings that are past their date on that day, each with the other half of its pair.
    pub withheld: HashSet<String>,
    /// What should be better but does not stop the build, in the order of file and line.
    pub warnings: Vec<Issue>,
    /// The reading grades of the clinical sections.
    pub readability: Report,
}

impl Content {
    /// The section whose table a section of kind `table` shows: its own, or the one that `from` names.
    pub fn table<'a>(&'a self, section: &'a Section) -> &'a Section {
        let named = section.from.as_ref().and_then(|from| from.split_once('#'));
        let other = named.and_then(|(page, id)| {
            let mut sections = self.pages.get(page)?.section.iter();
            sections.find(|other| other.id.as_str() == id)
        });
        other.unwrap_or(section)
    }

    /// What rendering Markdown and figures needs, below `base`.
    pub fn context(&self, base: &str) -> Context {
        let verified = self
            .findings
            .finding
            .iter()
            .filter(|finding| finding.status == Status::Verified);
        Context {
            findings: verified
                .map(|finding| (finding.id.as_str().to_owned(), finding.clone()))
                .collect(),
            withheld: self.withheld.clone(),
            being_checked: self.site.words.being_checked.clone(),
            base: base.to_owned(),
        }
    }
}

/// Reads and checks the folder `dir`.
///
/// # Errors
/// The first structural error of each file, and all other errors of all files that could be read.
pub fn load(dir: &Path, options: &Options) -> Result<Content, Issues> {
    let mut issues = Vec::new();
    let raw = Raw::read(dir, &mut issues);
    let mut warnings = Vec::new();
    let readability = check::all(&raw, options, &mut issues, &mut warnings);
    match raw.complete(options) {
        Some(content) if issues.is_empty() => Ok(Content {
            warnings: Issues(warnings).sorted().0,
            readability,
            ..content
        }),
        _ => Err(Issues(issues).sorted()),
    }
}

/// What could be read; a file with a structural error is absent.
pub(crate) struct Raw {
    pub site: Option<Filed<Site>>,
    pub consultation: Option<Filed<Consultation>>,
    pub sources: Option<Filed<Sources>>,
    pub findings: Option<Filed<Findings>>,
    pub comparison: Option<Filed<Comparison>>,
    pub faq: Option<Filed<Faq>>,
    pub choosing: Option<Filed<Choosing>>,
    pub cost: Option<Filed<Cost>>,
    pub quiz: Option<Filed<Quiz>>,
    pub sheets: Option<Filed<Sheets>>,
    pub time: Option<Filed<Time>>,
    pub words: Option<Filed<Rules>>,
    pub allowed: Option<Filed<Allowed>>,
    pub pages: BTreeMap<&'static str, Filed<Page>>,
    pub articles: Vec<Article>,
    /// Whether every file was read, so that a name that is not there is really missing.
    pub whole: bool,
}

impl Raw {
    fn read(dir: &Path, issues: &mut Vec<Issue>) -> Self {
        let (evidence, tools) = (dir.join("evidence"), dir.join("tools"));
        let site = toml(&dir.join("site.toml"), issues);
        let consultation = toml(&dir.join("consultation.toml"), issues);
        let sources = toml(&evidence.join("sources.toml"), issues);
        let findings = toml(&evidence.join("findings.toml"), issues);
        let comparison = toml(&evidence.join("comparison.toml"), issues);
        let faq = toml(&dir.join("faq.toml"), issues);
        let choosing = toml(&tools.join("choosing.toml"), issues);
        let cost = toml(&tools.join("cost.toml"), issues);
        let quiz = toml(&tools.join("quiz.toml"), issues);
        let sheets = toml(&tools.join("sheets.toml"), issues);
        let time = toml(&tools.join("time.toml"), issues);
        let words = toml(&dir.join("words.toml"), issues);
        let allowed = toml(&dir.join("allowed.toml"), issues);
        let mut pages = BTreeMap::new();
        for route in ROUTES.iter().chain([&NOT_FOUND, &MOVED]) {
            let file = dir.join("pages").join(format!("{}.toml", route.page));
            if let Some(page) = toml(&file, issues) {
                pages.insert(route.page, page);
            }
        }
        unknown_pages(&dir.join("pages"), issues);
        let articles = articles(&dir.join("blog"), issues);
        let whole = issues.is_empty();
        Self {
            site,
            consultation,
            sources,
            findings,
            comparison,
            faq,
            choosing,
            cost,
            quiz,
            sheets,
            time,
            words,
            allowed,
            pages,
            articles,
            whole,
        }
    }

    fn complete(mut self, options: &Options) -> Option<Content> {
        self.articles.retain(|article| !article.front.draft);
        self.articles
            .sort_by(|a, b| (b.front.date, &a.slug).cmp(&(a.front.date, &b.slug)));
        let site = self.site?;
        let endpoint = options
            .endpoint
            .clone()
            .unwrap_or_else(|| site.consultation.endpoint.as_str().to_owned());
        let service = options.service(&site.consultation);
        let findings = self.findings?;
        let build_date = options.build_date.unwrap_or_else(Date::today);
        Some(Content {
            warnings: Vec::new(),
            readability: Report::default(),
            withheld: evidence::withheld(&findings.finding, build_date),
            build_date,
            site,
            consultation: self.consultation?,
            sources: self.sources?,
            findings,
            comparison: self.comparison?,
            faq: self.faq?,
            choosing: self.choosing?,
            cost: self.cost?,
            quiz: self.quiz?,
            sheets: self.sheets?,
            time: self.time?,
            pages: self.pages,
            articles: self.articles,
            endpoint,
            service,
        })
    }
}

fn toml<T: DeserializeOwned>(file: &Path, issues: &mut Vec<Issue>) -> Option<Filed<T>> {
    match read_toml(file) {
        Ok((value, source)) => Some(Filed { value, source }),
        Err(issue) => {
            issues.push(issue);
            None
        }
    }
}

/// A page file that no address belongs to is a spelling mistake: it would never be shown.
fn unknown_pages(dir: &Path, issues: &mut Vec<Issue>) {
    for file in files(dir, "toml") {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let known = ROUTES
            .iter()
            .chain([&NOT_FOUND, &MOVED])
            .any(|route| route.page == name);
        if !known {
            issues.push(Issue {
                file,
                line: 1,
                what: format!("no page of the site is called \"{name}\""),
                mend: "take the file out, or name it after one of the pages that exist".into(),
            });
        }
    }
}

fn articles(dir: &Path, issues: &mut Vec<Issue>) -> Vec<Article> {
    let mut found = Vec::new();
    for file in files(dir, "md") {
        match Source::read(&file).and_then(Article::read) {
            Ok(article) => found.push(article),
            Err(issue) => issues.push(issue),
        }
    }
    found
}

/// The files of a folder with this ending, by name; an absent folder has none.
fn files(dir: &Path, ending: &str) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    files.sort();
    files
}
