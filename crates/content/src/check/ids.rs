//! Ids are well formed, and no id stands twice where it must name one thing.

use crate::file::TextFile;
use crate::files::Files;
use crate::issue::Issue;
use crate::text::{Text, TextKind, is_id};
use std::collections::HashMap;

/// Words that the frame of every page uses as ids.
const TAKEN: &[&str] = &["app", "page", "main", "top"];

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    for (file, _) in files.scoped() {
        unique(file, issues);
    }
}

/// Something with an id, and the file that it stands in.
type Named = (&'static str, &'static str);

pub(super) const FINDING: Named = ("finding", "evidence/findings.toml");
pub(super) const ROW: Named = ("row", "evidence/comparison.toml");
pub(super) const SOURCE: Named = ("source", "sources.toml");
pub(super) const QUESTION: Named = ("question", "faq.toml");
pub(super) const QUESTION_GROUP: Named = ("group of questions", "faq.toml");
pub(super) const PEOPLE: Named = ("group of people", "words.toml");

/// What is wrong when nothing of this kind has the id.
pub(super) fn unknown(file: &TextFile, id: &Text, (what, of): Named) -> Issue {
    let mend = format!("check the spelling, or add the {what}");
    let what = format!("no {what} in {of} has the id \"{}\"", id.as_str());
    file.issue(id.at, what, mend)
}

fn unique(file: &TextFile, issues: &mut Vec<Issue>) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let strings = file.strings.iter();
    for string in strings.filter(|string| string.kind == TextKind::Anchor) {
        let (id, at) = (string.text.as_str(), string.text.at);
        let mut say = |what: String, mend: &str| issues.push(file.issue(at, what, mend));
        if !is_id(id) {
            let what = format!("the id \"{id}\" has characters that do not belong in an address");
            let mend = "use small letters, digits and hyphens, beginning with a letter";
            say(what, mend);
        }
        if TAKEN.contains(&id) {
            let what = format!("the id \"{id}\" is used by the frame of every page");
            say(what, "choose another id");
        }
        if let Some(first) = seen.insert(id, at) {
            let of = string.path.rsplit('.').nth(1).unwrap_or_default();
            let line = file.line(first);
            let what = format!("the {of} id \"{id}\" stands already in line {line}");
            say(what, "give each its own id");
        }
    }
}
