//! Reading one file: UTF-8, TOML, the first error of its shape with its line, and every string in it.

use crate::issue::{Excerpt, Issue};
use crate::mistake::mistake;
use crate::strings::{FileString, strings};
use crate::text::{Text, kinds_of};
use serde::de::DeserializeOwned;
use std::ops::{Deref, Range};
use std::path::{Path, PathBuf};

/// A file that was read, kept to turn byte offsets into lines.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// Where it was read from.
    pub path: PathBuf,
    /// The whole text.
    pub text: String,
    /// Every string of its TOML, in the order of the file.
    pub strings: Vec<FileString>,
}

impl TextFile {
    /// Reads a UTF-8 file.
    ///
    /// # Errors
    /// An [`Issue`] at line 1 when the file is missing, or at the first bad byte's line.
    pub fn read(path: &Path) -> Result<Self, Issue> {
        let bytes = std::fs::read(path).map_err(|error| {
            let what = format!("this file cannot be read: {error}");
            let mend = "put the file back, or restore it from the last good version";
            Issue::new(path, 1, what, mend)
        })?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = 1 + good.iter().filter(|&&byte| byte == b'\n').count();
            let what = "a character here is not UTF-8";
            Issue::new(path, line, what, "save the file as UTF-8 in your editor")
        })?;
        Ok(Self {
            path: path.to_owned(),
            text,
            strings: Vec::new(),
        })
    }

    /// The line, counted from 1, in which byte `at` stands.
    pub fn line(&self, at: usize) -> usize {
        let before = self.text.as_bytes().iter().take(at);
        1 + before.filter(|&&byte| byte == b'\n').count()
    }

    /// The line of byte `inside` of a text.
    pub fn line_inside(&self, text: &Text, inside: usize) -> usize {
        self.line(self.byte(text, inside))
    }

    /// An issue at the value that begins at byte `at`.
    pub fn issue(&self, at: usize, what: impl Into<String>, mend: impl Into<String>) -> Issue {
        let rest = self.text.get(at..).unwrap_or_default();
        let rest = rest.lines().next().unwrap_or_default();
        let end = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) if !rest.starts_with("\"\"\"") => {
                rest[1..].find(quote).map_or(rest.len(), |end| end + 2)
            }
            _ => rest.trim_end().len(),
        };
        self.spanned(at..at + end, what, mend)
    }

    /// An issue at the word that begins at byte `inside` of a text.
    pub fn issue_inside(
        &self,
        text: &Text,
        inside: usize,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Issue {
        let at = self.byte(text, inside);
        let rest = self.text.get(at..).unwrap_or_default();
        let outside = |c: char| c.is_whitespace() || "\"\\])}".contains(c);
        let word = rest.split(outside).next().unwrap_or_default();
        let word = word.trim_end_matches(['.', ',', ':', ';', '?', '!', '*']);
        self.spanned(at..at + word.len().max(1), what, mend)
    }

    /// The byte of the file at which byte `inside` of a text stands: quotes and the line end behind `"""` are
    /// no part of the text, and an escape such as `\"` is longer in the file.
    fn byte(&self, text: &Text, inside: usize) -> usize {
        let rest = self.text.get(text.at..).unwrap_or_default();
        let skipped = match rest.as_bytes() {
            [b'"', b'"', b'"', b'\n', ..] | [b'\'', b'\'', b'\'', b'\n', ..] => 4,
            [b'"', b'"', b'"', ..] | [b'\'', b'\'', b'\'', ..] => 3,
            [b'"' | b'\'', ..] => 1,
            _ => 0,
        };
        let mut raw = rest.get(skipped..).unwrap_or_default().char_indices();
        let mut at = text.at + skipped;
        for _ in text.get(..inside).unwrap_or(text).chars() {
            if let Some((_, '\\')) = raw.next()
                && skipped > 0
            {
                raw.next();
            }
            at = text.at + skipped + raw.offset();
        }
        at
    }

    fn spanned(
        &self,
        span: Range<usize>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Issue {
        let before = self.text.get(..span.start).unwrap_or(&self.text);
        let (line, begins) = (self.line(span.start), before.rfind('\n'));
        let begins = begins.map_or(0, |end| end + 1);
        let text = self.text[begins..].lines().next().unwrap_or_default();
        let from = span.start.saturating_sub(begins).min(text.len());
        let to = (span.end - begins.min(span.end)).clamp(from, text.len());
        let excerpt = (!text.trim().is_empty()).then(|| Excerpt {
            text: text.to_owned(),
            from,
            to,
        });
        Issue {
            excerpt,
            ..Issue::new(&self.path, line, what, mend)
        }
    }

    /// Reads `part` of this file as TOML of the shape `T`; bytes in it are those of the file.
    ///
    /// # Errors
    /// The first error of its shape, with its line.
    pub fn parse<T: DeserializeOwned>(&mut self, part: &str) -> Result<T, Issue> {
        let (value, kinds) = kinds_of(|| toml::from_str(part));
        let value = value.map_err(|error| {
            let (span, what, mend) = mistake::<T>(part, &error);
            self.spanned(span, what, mend)
        })?;
        self.strings = strings(part, &kinds);
        Ok(value)
    }
}

/// A file's value with the file, to tell places.
#[derive(Clone, Debug)]
pub struct Filed<T> {
    /// What the file says.
    pub value: T,
    /// The file itself.
    pub file: TextFile,
}

impl<T: DeserializeOwned> Filed<T> {
    /// Reads a TOML file.
    ///
    /// # Errors
    /// The first error of its shape, with its line.
    pub fn read(path: &Path) -> Result<Self, Issue> {
        let mut file = TextFile::read(path)?;
        let value = file.parse(&file.text.clone())?;
        Ok(Self { value, file })
    }
}

impl<T> Deref for Filed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
