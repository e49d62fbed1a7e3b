//! The files of `content/`: what is read, where it stands, and where its words are shown.

use crate::article::Article;
use crate::consultation::Consultation;
use crate::evidence::{Comparison, Findings, Searches, Sources};
use crate::faq::Faq;
use crate::file::{Filed, TextFile};
use crate::issue::Issue;
use crate::page::{Page, Section};
use crate::picture::{self, Picture};
use crate::routes::{MOVED, NOT_FOUND, ROUTES};
use crate::rules::{Allowed, Rules};
use crate::site::Site;
use crate::theme::Theme;
use crate::tools::{choosing::Choosing, cost::Cost, quiz::Quiz, sheets::Sheets, time::Time};
use std::collections::BTreeMap;
use std::path::Path;

/// Where a text is shown, which decides the rules it is under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Words about treatment: figures must be cited.
    Clinical,
    /// Answers of the accordion: clinical, and closed until they are opened.
    Answers,
    /// Words of a page that is not about treatment.
    Page,
    /// Settings, small words and evidence.
    Small,
}

/// Declares the files with one value, so that none is read and left out of the checks.
macro_rules! files {
    ($($name:ident: $type:ty = $path:literal, $scope:ident;)*) => {
        /// All files, each of the right shape.
        #[derive(Clone, Debug)]
        pub struct Files {
            $(pub $name: Filed<$type>,)*
            /// By file name without `.toml`, as in [`crate::routes`].
            pub pages: BTreeMap<&'static str, Filed<Page>>,
            /// By file name, or newest first in [`crate::Content`], which has no drafts.
            pub articles: Vec<Article>,
            /// The pictures of `pictures/`, by file name.
            pub pictures: BTreeMap<String, Picture>,
        }

        impl Files {
            /// Reads the folder.
            ///
            /// # Errors
            /// The first error of the shape of each file.
            pub fn read(dir: &Path) -> Result<Self, Vec<Issue>> {
                let mut issues = Vec::new();
                $(let $name = kept(Filed::read(&dir.join($path)), &mut issues);)*
                let pages = pages(&dir.join("pages"), &mut issues);
                let articles = files(&dir.join("blog"), "md");
                let articles = articles.iter().filter_map(|path| kept(Article::read(path), &mut issues));
                let articles = articles.collect();
                let pictures = picture::all(&dir.join("pictures"), &mut issues);
                match ($($name,)*) {
                    ($(Some($name),)*) if issues.is_empty() => Ok(Self { $($name,)* pages, articles, pictures }),
                    _ => Err(issues),
                }
            }

            /// The schema of each kind of file, by its name without `.toml`.
            #[cfg(feature = "schema")]
            pub fn schemas() -> Vec<(&'static str, schemars::Schema)> {
                let mut all = vec![$((stem($path), schemars::schema_for!($type)),)*];
                all.push(("page", schemars::schema_for!(Page)));
                all.sort_by_key(|(name, _)| *name);
                all
            }

            /// The sections of a page, by its file name without `.toml`; none where it has no file.
            pub fn sections(&self, page: &str) -> impl Iterator<Item = &Section> {
                self.pages.get(page).into_iter().flat_map(|page| &page.section)
            }

            /// Every file, with where its words are shown.
            pub fn scoped(&self) -> Vec<(&TextFile, Scope)> {
                let pages = self.pages.values().map(|page| {
                    let scope = if page.clinical { Scope::Clinical } else { Scope::Page };
                    (&page.file, scope)
                });
                let mut all: Vec<_> = pages.collect();
                all.extend([$((&self.$name.file, Scope::$scope),)*]);
                all.extend(self.articles.iter().map(|article| (&article.file, Scope::Clinical)));
                all
            }
        }
    };
}

files! {
    site: Site = "site.toml", Small;
    consultation: Consultation = "consultation.toml", Small;
    sources: Sources = "evidence/sources.toml", Small;
    findings: Findings = "evidence/findings.toml", Small;
    searches: Searches = "evidence/searches.toml", Small;
    comparison: Comparison = "evidence/comparison.toml", Clinical;
    faq: Faq = "faq.toml", Answers;
    choosing: Choosing = "tools/choosing.toml", Clinical;
    cost: Cost = "tools/cost.toml", Clinical;
    quiz: Quiz = "tools/quiz.toml", Clinical;
    sheets: Sheets = "tools/sheets.toml", Clinical;
    time: Time = "tools/time.toml", Clinical;
    theme: Theme = "theme.toml", Small;
    words: Rules = "words.toml", Small;
    allowed: Allowed = "allowed.toml", Small;
}

#[cfg(feature = "schema")]
fn stem(path: &'static str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.trim_end_matches(".toml")
}

fn kept<T>(read: Result<T, Issue>, issues: &mut Vec<Issue>) -> Option<T> {
    read.map_err(|issue| issues.push(issue)).ok()
}

/// The page of every route, but for optional ones without a file. A file that no address belongs to is a spelling mistake: it would never be shown.
fn pages(dir: &Path, issues: &mut Vec<Issue>) -> BTreeMap<&'static str, Filed<Page>> {
    let mut pages = BTreeMap::new();
    let routes = ROUTES.iter().chain([&NOT_FOUND]);
    let routes = routes.map(|route| (route.page, route.optional));
    let names: Vec<_> = routes.chain([(MOVED, false)]).collect();
    for (name, optional) in &names {
        let file = dir.join(format!("{name}.toml"));
        if *optional && !file.exists() {
            continue;
        }
        pages.extend(kept(Filed::read(&file), issues).map(|page| (*name, page)));
    }
    for file in files(dir, "toml") {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if !names.iter().any(|(known, _)| *known == name) {
            let what = format!("no page of the site is called \"{name}\"");
            let mend = "take the file out, or name it after one of the pages that exist";
            issues.push(Issue::new(file, 1, what, mend));
        }
    }
    pages
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
