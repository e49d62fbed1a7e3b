//! Reading and checking the whole `content/` folder.

use crate::check;
use crate::date::Date;
use crate::evidence::{Finding, Status, Subject};
use crate::faq::{Group, Question};
use crate::files::Files;
use crate::issue::{Issue, Issues};
use crate::markdown::Context;
use crate::options::Options;
use crate::page::SectionKind;
use crate::readability::Report;
use crate::routes::{ROUTES, Route};
use std::collections::{HashMap, HashSet};
use std::ops::Deref;
use std::path::Path;

/// Everything in `content/`, read and checked.
#[derive(Clone, Debug)]
pub struct Content {
    /// The files; all their fields can be used as fields of the content.
    pub files: Files,
    /// Where the form posts.
    pub endpoint: String,
    /// What is sent there: `[consultation.service]`, unless the endpoint of this build is the project's own inbox.
    pub service: delivery::Settings,
    /// Whether it is built for colleagues, not for visitors.
    pub preview: bool,
    /// The day of this build.
    pub build_date: Date,
    /// Ids of findings that are past their date on that day, each with the other half of its pair.
    pub withheld: HashSet<String>,
    /// What should be better but does not stop the build, in the order of file and line.
    pub warnings: Vec<Issue>,
    /// The reading grades of the clinical sections.
    pub readability: Report,
}

impl Deref for Content {
    type Target = Files;

    fn deref(&self) -> &Files {
        &self.files
    }
}

impl Content {
    /// The address of a question: on the page that shows its group.
    pub fn question_path(&self, question: &Question) -> String {
        let has = |group: &Group| {
            group
                .question
                .iter()
                .any(|other| other.id.as_str() == question.id.as_str())
        };
        let shows = |route: &&Route| {
            let sections = self.sections(route.page);
            let mut groups = sections.flat_map(|section| self.faq.groups(section));
            groups.any(has)
        };
        let path = ROUTES
            .iter()
            .find(shows)
            .map_or("/faq/", |route| route.path);
        format!("{path}#{}", question.id.as_str())
    }

    /// The page that lists each source.
    fn entries(&self) -> HashMap<String, &'static str> {
        let lists = |route: &&Route, subject: Subject| {
            let mut sections = self.sections(route.page);
            sections.any(|section| section.subject == Some(subject))
        };
        let sources = self.sources.source.iter();
        let listed = sources.filter_map(|source| {
            let route = ROUTES.iter().find(|route| lists(route, source.subject))?;
            Some((source.id.to_string(), route.path))
        });
        listed.collect()
    }

    /// What rendering Markdown and figures needs, below `base`.
    pub fn context(&self, base: &str) -> Context {
        let findings = self.findings.finding.iter();
        let verified = findings.filter(|finding| finding.status == Status::Verified);
        Context {
            findings: verified
                .map(|finding| (finding.id.to_string(), finding.clone()))
                .collect(),
            withheld: self.withheld.clone(),
            entries: self.entries(),
            being_checked: self.site.words.being_checked.clone(),
            base: base.to_owned(),
        }
    }
}

/// Reads and checks the folder `dir`.
///
/// # Errors
/// The first error of the shape of each file; once all have the right shape, everything that the checks find.
pub fn load(dir: &Path, options: &Options) -> Result<Content, Issues> {
    if !dir.join("site.toml").is_file() {
        let mend = "write a folder that was copied from content into SITE_CONTENT, such as clinics/harbor, or leave it out";
        let issue = Issue::new(dir, 1, "there is no site.toml in this folder", mend);
        return Err(Issues(vec![issue]));
    }
    let mut files = Files::read(dir).map_err(|issues| Issues(issues).sorted())?;
    // Before the links are checked: none may lead to a section that is not there.
    if files.site.person.is_empty() {
        for page in files.pages.values_mut() {
            page.value
                .section
                .retain(|section| section.kind != SectionKind::People);
        }
    }
    let (mut issues, mut warnings) = (Vec::new(), Vec::new());
    let readability = check::all(&files, options, &mut issues, &mut warnings);
    if !issues.is_empty() {
        return Err(Issues(issues).sorted());
    }
    files.articles.retain(|article| !article.front.draft);
    files
        .articles
        .sort_by(|a, b| (b.front.date, &a.slug).cmp(&(a.front.date, &b.slug)));
    let settings = &files.site.consultation;
    let endpoint = options
        .endpoint
        .as_deref()
        .unwrap_or(&settings.endpoint)
        .to_owned();
    let build_date = options.build_date.unwrap_or_else(Date::today);
    Ok(Content {
        endpoint,
        service: options.service(settings),
        withheld: withheld(&files.findings.finding, build_date),
        preview: options.preview,
        build_date,
        warnings: Issues(warnings).sorted().0,
        readability,
        files,
    })
}

/// The ids of the findings that are past their date on `today`, each with the other half of its pair:
/// one figure of a pair alone would look like a comparison that nobody made.
fn withheld(findings: &[Finding], today: Date) -> HashSet<String> {
    let past: Vec<&Finding> = findings.iter().filter(|f| f.expires < today).collect();
    let beside = |finding: &Finding| {
        let pair = finding.pair.as_ref();
        pair.is_some() && past.iter().any(|other| other.pair.as_ref() == pair)
    };
    findings
        .iter()
        .filter(|finding| finding.expires < today || beside(finding))
        .map(|finding| finding.id.to_string())
        .collect()
}
