//! Reading one file: UTF-8, TOML, and the first structural error with its line.

use crate::Issue;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// A file that was read, kept to turn byte offsets into lines.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where it was read from.
    pub file: PathBuf,
    /// The whole text.
    pub text: String,
}

impl Source {
    /// Reads a UTF-8 file.
    ///
    /// # Errors
    /// An [`Issue`] at line 1 when the file is missing, or at the first bad byte's line.
    pub fn read(file: &Path) -> Result<Self, Issue> {
        let at = |line, what: String, mend: &str| Issue {
            file: file.to_owned(),
            line,
            what,
            mend: mend.to_owned(),
        };
        let bytes = std::fs::read(file).map_err(|error| {
            at(
                1,
                format!("this file cannot be read: {error}"),
                "put the file back, or restore it from the last good version",
            )
        })?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self {
                file: file.to_owned(),
                text,
            }),
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let line = 1 + error.as_bytes()[..good]
                    .iter()
                    .filter(|&&b| b == b'\n')
                    .count();
                Err(at(
                    line,
                    "a character here is not UTF-8".into(),
                    "save the file as UTF-8 in your editor",
                ))
            }
        }
    }

    /// The line, counted from 1, in which byte `at` stands.
    pub fn line(&self, at: usize) -> usize {
        let end = at.min(self.text.len());
        1 + self.text.as_bytes()[..end]
            .iter()
            .filter(|&&b| b == b'\n')
            .count()
    }

    /// The line of byte `inside` of the value that begins at `at`: a `"""` value begins on the next line.
    pub fn line_inside(&self, at: usize, value: &str, inside: usize) -> usize {
        let opening = self.text.get(at..).unwrap_or_default();
        let skipped = usize::from(opening.starts_with("\"\"\"\n") || opening.starts_with("'''\n"));
        let before = value.get(..inside).unwrap_or(value);
        self.line(at) + skipped + before.matches('\n').count()
    }

    /// An issue in the line of byte `at`.
    pub fn issue(&self, at: usize, what: impl Into<String>, mend: impl Into<String>) -> Issue {
        Issue {
            file: self.file.clone(),
            line: self.line(at),
            what: what.into(),
            mend: mend.into(),
        }
    }

    /// Reads `part` of this file (from byte `offset` on) as TOML of the shape `T`.
    ///
    /// # Errors
    /// The first structural error, with its line.
    pub fn parse<T: DeserializeOwned>(&self, part: &str, offset: usize) -> Result<T, Issue> {
        toml::from_str(part).map_err(|error| {
            let at = offset + error.span().map_or(0, |span| span.start);
            let message = error.message().trim().replace('\n', " ");
            self.issue(at, plain(&message), mend(&message))
        })
    }
}

/// Reads a TOML file of the shape `T`.
///
/// # Errors
/// The first structural error, with its line.
pub fn read_toml<T: DeserializeOwned>(file: &Path) -> Result<(T, Source), Issue> {
    let source = Source::read(file)?;
    let value = source.parse(&source.text, 0)?;
    Ok((value, source))
}

/// The parser's message, with the words that only programmers use taken out.
fn plain(message: &str) -> String {
    let message = message
        .replace("unknown field", "unknown key")
        .replace("missing field", "missing key")
        .replace("unknown variant", "unknown choice")
        .replace("invalid type:", "wrong type:");
    message.trim_end_matches('.').to_owned()
}

/// What to do about the parser's message.
fn mend(message: &str) -> String {
    if message.starts_with("unknown field") {
        "check the spelling of the key against the ones listed, or take the line out".into()
    } else if message.starts_with("missing field") {
        "add the key to the entry that begins in this line".into()
    } else if message.starts_with("unknown variant") {
        "use one of the choices listed".into()
    } else if message.starts_with("invalid type") {
        "write texts in \"quotes\", numbers and dates without them, lists in [brackets]".into()
    } else if message.contains("duplicate key") {
        "keep one of the two".into()
    } else {
        "check quotes, brackets and equals signs in this line and the one before".into()
    }
}
