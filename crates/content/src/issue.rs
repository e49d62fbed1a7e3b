//! What is wrong with the content, said so that a person who knows no code can mend it.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::fmt;
use std::path::PathBuf;

/// One thing that is wrong, with its place and its mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Issue {
    /// The file, as given to [`crate::load`] (relative where that was relative).
    pub file: PathBuf,
    /// Line in that file, counted from 1.
    pub line: usize,
    /// What is wrong, one sentence.
    pub what: String,
    /// How to mend it, one sentence.
    pub mend: String,
    /// The line itself; `None` where there is none to show.
    pub excerpt: Option<Excerpt>,
}

/// The line in which something is wrong, and which part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Excerpt {
    /// The line, without its end.
    pub text: String,
    /// The first byte of the part.
    pub from: usize,
    /// The byte behind the part.
    pub to: usize,
}

impl Issue {
    /// An issue without a line to show.
    pub fn new(
        file: impl Into<PathBuf>,
        line: usize,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self {
            file: file.into(),
            line,
            what: what.into(),
            mend: mend.into(),
            excerpt: None,
        }
    }
}

impl fmt::Display for Issue {
    /// `file:line: what`, the line with carets under the part, and the mend, in plain characters.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}:{}: {}", self.file.display(), self.line, self.what)?;
        if let Some(Excerpt { text, from, to }) = &self.excerpt {
            let part = AnnotationKind::Primary.span(*from..*to);
            let snippet = Snippet::source(text.as_str()).line_start(self.line);
            let group = Group::with_level(Level::ERROR).element(snippet.annotation(part));
            let drawn = Renderer::plain().render(&[group]);
            writeln!(out, "{}", drawn.trim_end())?;
        }
        write!(out, "    mend: {}", self.mend)
    }
}

/// Everything that is wrong, in the order of file and line.
#[derive(Clone, Debug, Default)]
pub struct Issues(pub Vec<Issue>);

impl Issues {
    /// Sorts and removes exact repeats, so that one run reads like a list.
    pub fn sorted(mut self) -> Self {
        self.0.sort();
        self.0.dedup();
        self
    }
}

impl fmt::Display for Issues {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for issue in &self.0 {
            writeln!(out, "{issue}")?;
        }
        match self.0.len() {
            1 => write!(out, "1 problem in the content; nothing was written."),
            n => write!(out, "{n} problems in the content; nothing was written."),
        }
    }
}

impl std::error::Error for Issues {}
