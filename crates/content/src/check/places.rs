//! Every text of the content with its place: what the checks on words and figures walk over.

use crate::file::TextFile;
use crate::files::{Files, Scope};
use crate::issue::Issue;
use crate::text::{Text, TextKind};

/// The settings of the service that requests go to are no words: `delivery` checks them (`endpoint.rs`).
const SERVICE: &str = "consultation.service.";

/// One text.
#[derive(Clone, Debug)]
pub(super) struct Place<'a> {
    pub text: &'a Text,
    pub file: &'a TextFile,
    pub kind: TextKind,
    pub scope: Scope,
    /// Its key in the file.
    pub key: &'a str,
    /// The section it belongs to: no two files share one.
    pub group: String,
}

impl Place<'_> {
    /// An issue in the line of byte `inside` of the text.
    pub fn issue(&self, inside: usize, what: impl Into<String>, mend: &str) -> Issue {
        self.file.issue_inside(self.text, inside, what, mend)
    }

    /// Whether it is an answer that is closed until it is opened.
    pub fn answer(&self) -> bool {
        self.scope == Scope::Answers && self.kind == TextKind::Markdown
    }

    /// Whether figures must be cited here.
    pub fn clinical(&self) -> bool {
        matches!(self.scope, Scope::Clinical | Scope::Answers)
    }
}

/// Every text, file by file.
pub(super) fn places(files: &Files) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    for (file, scope) in files.scoped() {
        let strings = file.strings.iter();
        for string in strings.filter(|string| !string.path.starts_with(SERVICE)) {
            // What search engines show is no part of the opening.
            let head = ["title", "description"].contains(&string.path.as_str());
            let group = if head { "head" } else { &string.group };
            places.push(Place {
                text: &string.text,
                file,
                kind: string.kind,
                scope,
                key: string.key(),
                group: format!("{}#{group}", file.path.display()),
            });
        }
    }
    places
}
