//! What is wrong with the content, said so that a person who knows no code can mend it.

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
}

impl fmt::Display for Issue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}:{}: {}\n    mend: {}",
            self.file.display(),
            self.line,
            self.what,
            self.mend
        )
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
