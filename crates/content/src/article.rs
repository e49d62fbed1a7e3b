//! `content/blog/*.md`: an article is its front matter between `+++` lines and Markdown.

use crate::date::Date;
use crate::read::Source;
use crate::{Issue, Text};
use serde::Deserialize;

/// What stands between the `+++` lines.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct FrontMatter {
    pub title: Text,
    pub description: Text,
    pub heading: Text,
    pub summary: Text,
    pub date: Date,
    /// When this page was last reviewed, if not with the whole site; then `next_review` as well.
    pub reviewed: Option<Date>,
    /// When it is next reviewed, if not with the whole site.
    pub next_review: Option<Date>,
    #[serde(default)]
    pub notices: Vec<Text>,
    /// Keeps the article back: no page, no card.
    #[serde(default)]
    pub draft: bool,
}

/// One article.
#[derive(Clone, Debug)]
pub struct Article {
    /// From the file's name; its address is `/blog/<slug>/`.
    pub slug: String,
    /// Title, description, date and so on.
    pub front: FrontMatter,
    /// The Markdown, with its place in the file.
    pub body: Text,
    /// Kept for the lines of later checks.
    pub source: Source,
}

const FENCE: &str = "+++\n";

impl Article {
    /// Reads an article from its file.
    ///
    /// # Errors
    /// The first structural error: no front matter, front matter of a wrong shape, a bad file name.
    pub fn read(source: Source) -> Result<Self, Issue> {
        let slug = source
            .file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if !crate::check::is_id(&slug) {
            return Err(source.issue(
                0,
                format!("the file name \"{slug}\" becomes the address and has characters that do not belong there"),
                "name the file with small letters, digits and hyphens, like ketamine-and-pain.md",
            ));
        }
        let Some(rest) = source.text.strip_prefix(FENCE) else {
            return Err(source.issue(
                0,
                "an article begins with a line of +++",
                "put title, description, heading, summary and date between two lines of +++ at the top",
            ));
        };
        let Some(end) = rest.find("\n+++\n") else {
            return Err(source.issue(
                0,
                "the second line of +++ is missing",
                "end the settings at the top with a line of +++",
            ));
        };
        let front: FrontMatter = source.parse(&rest[..end + 1], FENCE.len())?;
        let front = front.shifted(FENCE.len());
        let at = FENCE.len() + end + FENCE.len() + 1;
        let body = Text::new(&source.text[at..], at);
        Ok(Self {
            slug,
            front,
            body,
            source,
        })
    }

    /// Minutes that reading takes at 200 words a minute, at least 1.
    pub fn minutes(&self) -> usize {
        self.body.split_whitespace().count().div_ceil(200).max(1)
    }
}

impl FrontMatter {
    /// The same, with places counted from the file's first byte instead of the front matter's.
    fn shifted(mut self, by: usize) -> Self {
        let texts = [
            &mut self.title,
            &mut self.description,
            &mut self.heading,
            &mut self.summary,
        ];
        for text in texts.into_iter().chain(&mut self.notices) {
            text.at += by;
        }
        self
    }
}
