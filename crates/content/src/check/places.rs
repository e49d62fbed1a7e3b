//! Every text of the content with its place: what the checks on words and figures walk over.

use crate::article::Article;
use crate::load::{Filed, Raw};
use crate::page::{Page, Section};
use crate::read::Source;
use crate::tools::Tool;
use crate::{Issue, Text};

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum As {
    Markdown,
    /// One line, in which citations are shown.
    Plain,
    /// One line, in which none can be shown.
    Bare,
    Link,
}

/// Where a text is shown, which decides the rules it is under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// Words about treatment: figures must be cited.
    Clinical,
    /// An answer of the accordion: clinical, and closed until it is opened.
    Answer,
    /// Words of a page that is not about treatment.
    Page,
    /// Settings and small words.
    Small,
}

/// One text.
#[derive(Clone, Debug)]
pub(super) struct Place<'a> {
    pub text: &'a Text,
    pub source: &'a Source,
    pub form: As,
    pub scope: Scope,
    /// The section it belongs to: no two files share one.
    pub group: String,
}

impl Place<'_> {
    /// An issue in the line of byte `inside` of the text.
    pub fn issue(&self, inside: usize, what: String, mend: &str) -> Issue {
        Issue {
            file: self.source.file.clone(),
            line: self.source.line_inside(self.text.at, self.text, inside),
            what,
            mend: mend.to_owned(),
        }
    }

    /// Whether figures must be cited here.
    pub fn clinical(&self) -> bool {
        matches!(self.scope, Scope::Clinical | Scope::Answer)
    }
}

/// Collects the texts of one section after the other.
struct Walk<'a> {
    places: Vec<Place<'a>>,
    source: &'a Source,
    scope: Scope,
    group: String,
}

impl<'a> Walk<'a> {
    fn new(source: &'a Source, scope: Scope) -> Self {
        Self {
            places: Vec::new(),
            source,
            scope,
            group: format!("{}#", source.file.display()),
        }
    }

    fn section(&mut self, id: &str) {
        self.group = format!("{}#{id}", self.source.file.display());
    }

    fn add(&mut self, form: As, texts: impl IntoIterator<Item = &'a Text>) {
        self.places.extend(texts.into_iter().map(|text| Place {
            text,
            source: self.source,
            form,
            scope: self.scope,
            group: self.group.clone(),
        }));
    }
}

/// Every text, file by file.
pub(super) fn places(raw: &Raw) -> Vec<Place<'_>> {
    let mut places = settings(raw);
    places.extend(raw.pages.values().flat_map(page));
    places.extend(comparison(raw));
    places.extend(questions(raw));
    places.extend(tools(raw));
    places.extend(raw.articles.iter().flat_map(article));
    places
}

fn settings(raw: &Raw) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    if let Some(site) = &raw.site {
        let mut walk = Walk::new(&site.source, Scope::Small);
        walk.add(As::Markdown, site.notices.values());
        walk.add(As::Markdown, [&site.crisis.text, &site.crisis.veterans]);
        walk.add(As::Markdown, [&site.words.sample_bar]);
        let links = site.nav.iter().chain(&site.footer.link);
        walk.add(As::Link, links.map(|link| &link.link));
        walk.add(As::Link, [&site.header.link]);
        places.extend(walk.places);
    }
    if let Some(form) = &raw.consultation {
        let mut walk = Walk::new(&form.source, Scope::Small);
        let words = &form.form;
        walk.add(
            As::Markdown,
            [&words.before, &words.sent_body, &words.failed_body],
        );
        places.extend(walk.places);
    }
    places
}

/// The texts of a page's own file, without the rows and questions that it shows.
pub(super) fn page(page: &Filed<Page>) -> Vec<Place<'_>> {
    let scope = if page.clinical {
        Scope::Clinical
    } else {
        Scope::Page
    };
    let mut walk = Walk::new(&page.source, scope);
    walk.section("head");
    walk.add(As::Bare, [&page.title, &page.description]);
    walk.section("lead");
    walk.add(As::Bare, [&page.heading]);
    walk.add(As::Bare, &page.heading_swapped);
    walk.add(As::Markdown, [&page.lead]);
    for section in &page.section {
        walk.section(&section.id);
        add_section(&mut walk, section);
    }
    walk.places
}

fn add_section<'a>(walk: &mut Walk<'a>, section: &'a Section) {
    walk.add(As::Plain, [&section.heading]);
    walk.add(As::Markdown, section.intro.iter().chain(&section.body));
    for card in &section.card {
        walk.add(As::Plain, [&card.heading]);
        walk.add(As::Markdown, [&card.body]);
    }
    for item in &section.item {
        walk.add(As::Plain, [&item.heading]);
        walk.add(As::Markdown, [&item.ketamine, &item.ect]);
    }
    walk.add(As::Bare, section.pair.iter().map(|pair| &pair.heading));
    for panel in &section.panel {
        walk.add(
            As::Bare,
            [&panel.heading, &panel.toward_ect, &panel.toward_ketamine],
        );
        walk.add(As::Markdown, [&panel.about]);
        walk.add(As::Bare, panel.line.iter().map(|line| &line.label));
    }
    walk.add(As::Plain, section.caption.iter().chain(&section.columns));
    for row in &section.row {
        walk.add(As::Plain, [&row.heading]);
        walk.add(As::Markdown, &row.cells);
    }
    walk.add(As::Markdown, &section.after);
    walk.add(As::Bare, &section.button);
    walk.add(As::Link, &section.link);
}

/// The rows of the comparison; each is a section of its own.
pub(super) fn comparison(raw: &Raw) -> Vec<Place<'_>> {
    let Some(file) = &raw.comparison else {
        return Vec::new();
    };
    let mut walk = Walk::new(&file.source, Scope::Clinical);
    for row in &file.row {
        walk.section(&row.id);
        walk.add(As::Bare, [&row.question]);
        walk.add(As::Markdown, [&row.ketamine, &row.ect]);
        walk.add(As::Markdown, &row.note);
        walk.add(As::Bare, row.picture.iter().map(|picture| &picture.caption));
    }
    walk.places
}

/// The words of the tools; each file is a section of its own.
fn tools(raw: &Raw) -> Vec<Place<'_>> {
    fn one<T: Tool>(file: &Option<Filed<T>>) -> Vec<Place<'_>> {
        let Some(file) = file else {
            return Vec::new();
        };
        let mut walk = Walk::new(&file.source, Scope::Clinical);
        let texts = file.value.texts();
        walk.add(As::Bare, texts.bare);
        walk.add(As::Markdown, texts.markdown);
        walk.places
    }
    let mut places = one(&raw.choosing);
    places.extend(one(&raw.cost));
    places.extend(one(&raw.quiz));
    places.extend(one(&raw.sheets));
    places.extend(one(&raw.time));
    places
}

/// The questions and answers; each is a section of its own.
pub(super) fn questions(raw: &Raw) -> Vec<Place<'_>> {
    let Some(file) = &raw.faq else {
        return Vec::new();
    };
    let mut walk = Walk::new(&file.source, Scope::Clinical);
    for group in &file.group {
        walk.section(&group.id);
        walk.scope = Scope::Clinical;
        walk.add(As::Bare, [&group.heading]);
        for question in &group.question {
            walk.section(&question.id);
            walk.scope = Scope::Clinical;
            walk.add(As::Bare, [&question.question]);
            walk.scope = Scope::Answer;
            walk.add(As::Markdown, [&question.answer]);
        }
    }
    walk.places
}

/// The texts of an article.
pub(super) fn article(article: &Article) -> Vec<Place<'_>> {
    let front = &article.front;
    let mut walk = Walk::new(&article.source, Scope::Clinical);
    walk.section("head");
    walk.add(As::Bare, [&front.title, &front.description]);
    walk.add(As::Bare, [&front.heading, &front.summary]);
    walk.section("body");
    walk.add(As::Markdown, [&article.body]);
    walk.places
}
