//! `content/blog/*.md`: an article is its front matter between `+++` lines and Markdown.

use crate::date::Date;
use crate::file::TextFile;
use crate::issue::Issue;
use crate::strings::FileString;
use crate::text::{Id, Markdown, Text, TextKind, is_id};
use serde::Deserialize;
use std::path::Path;

/// What stands between the `+++` lines.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
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
    pub notices: Vec<Id>,
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
    pub body: Markdown,
    /// Kept for the lines of later checks.
    pub file: TextFile,
}

const FENCE: &str = "+++\n";

impl Article {
    /// Reads an article from its file.
    ///
    /// # Errors
    /// The first error of its shape: no front matter, front matter of a wrong shape, a bad file name.
    pub fn read(path: &Path) -> Result<Self, Issue> {
        let mut file = TextFile::read(path)?;
        let slug = path.file_stem().unwrap_or_default();
        let slug = slug.to_string_lossy().into_owned();
        if !is_id(&slug) {
            let what = format!(
                "the file name \"{slug}\" becomes the address and has characters that do not belong there"
            );
            let mend =
                "name the file with small letters, digits and hyphens, like ketamine-and-pain.md";
            return Err(file.issue(0, what, mend));
        }
        let Some(rest) = file.text.strip_prefix(FENCE) else {
            let mend = "put title, description, heading, summary and date between two lines of +++ at the top";
            return Err(file.issue(0, "an article begins with a line of +++", mend));
        };
        let Some(end) = rest.find("\n+++\n") else {
            let mend = "end the settings at the top with a line of +++";
            return Err(file.issue(0, "the second line of +++ is missing", mend));
        };
        // To TOML the first line is a comment, so that places are those of the file.
        let front = format!("###\n{}", &rest[..end + 1]);
        let at = front.len() + FENCE.len();
        let body = Markdown::new(&file.text[at..], at);
        let front = file.parse(&front)?;
        file.strings.push(FileString {
            text: Text::clone(&body),
            kind: TextKind::Markdown,
            path: "body".into(),
            group: "body".into(),
        });
        Ok(Self {
            slug,
            front,
            body,
            file,
        })
    }

    /// Minutes that reading takes at 200 words a minute, at least 1.
    pub fn minutes(&self) -> usize {
        self.body.split_whitespace().count().div_ceil(200).max(1)
    }
}
