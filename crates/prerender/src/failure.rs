//! Why a run stopped.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why a run stopped. Nothing is published then.
#[derive(Debug)]
pub enum Failure {
    /// The content is wrong; every problem with its place.
    Content(content::Issues),
    /// A setting is missing.
    Setting(String),
    /// A file could not be read or written.
    File(PathBuf, io::Error),
}

impl Failure {
    /// For `map_err`: an error at this file.
    pub fn at(file: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::File(file.to_owned(), error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(issues) => issues.fmt(out),
            Self::Setting(what) => out.write_str(what),
            Self::File(file, error) => write!(out, "{}: {error}", file.display()),
        }
    }
}
