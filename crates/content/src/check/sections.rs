//! Each kind of section has the keys it needs and no others, and names what exists.

use super::ids::{FINDING, QUESTION, QUESTION_GROUP, ROW, unknown};
use crate::evidence::Findings;
use crate::figure::CHANCE;
use crate::file::{Filed, TextFile};
use crate::files::Files;
use crate::issue::Issue;
use crate::page::{Page, Section};
use crate::text::Id;
use std::collections::HashMap;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    groups(files, issues);
    for page in files.pages.values() {
        for section in &page.section {
            keys(section, page, issues);
            names(section, &page.file, files, issues);
            cells(section, page, issues);
            icons(section, &page.file, &files.findings, issues);
        }
        notices(&page.notices, &page.file, files, issues);
    }
    for article in &files.articles {
        notices(&article.front.notices, &article.file, files, issues);
    }
}

/// Every group of questions stands on one page: there its questions have their address.
fn groups(files: &Files, issues: &mut Vec<Issue>) {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for page in files.pages.values() {
        for id in page
            .section
            .iter()
            .filter_map(|section| section.groups.as_ref())
            .flatten()
        {
            *places.entry(id.as_str()).or_default() += 1;
            if files.faq.group(id).is_none() {
                issues.push(unknown(&page.file, id, QUESTION_GROUP));
            }
        }
    }
    for group in &files.faq.group {
        let count = places.get(group.id.as_str()).copied().unwrap_or_default();
        if count != 1 {
            let id = group.id.as_str();
            let what = format!("{count} pages show the group \"{id}\"; it must be one");
            let mend = "name it once, in `groups` of a section of kind questions";
            issues.push(files.faq.file.issue(group.id.at, what, mend));
        }
    }
}

/// The notices that pages and articles name are there.
fn notices(names: &[Id], file: &TextFile, files: &Files, issues: &mut Vec<Issue>) {
    for name in names {
        if !files.site.notices.contains_key(name.as_str()) {
            let name_words = name.as_str();
            let what = format!("no notice in site.toml under [notices] is called \"{name_words}\"");
            issues.push(file.issue(name.at, what, "check the spelling, or add it there"));
        }
    }
}

fn keys(section: &Section, page: &Filed<Page>, issues: &mut Vec<Issue>) {
    let (needed, allowed) = section.wanted();
    let id = section.id.as_str();
    let mut say =
        |what: String, mend: &str| issues.push(page.file.issue(section.id.at, what, mend));
    for (key, present) in section.present() {
        if !present && needed.contains(&key) {
            let what = format!("section \"{id}\" needs `{key}` for its kind");
            say(what, "add it, or choose another kind");
        }
        if present && !needed.contains(&key) && !allowed.contains(&key) {
            let what = format!("section \"{id}\" has `{key}`, which its kind does not show");
            say(what, "take it out, or choose another kind");
        }
    }
}

fn names(section: &Section, file: &TextFile, files: &Files, issues: &mut Vec<Issue>) {
    for id in section.rows.iter().flatten() {
        if files.comparison.by_id(id).is_none() {
            issues.push(unknown(file, id, ROW));
        }
    }
    for id in section.questions.iter().flatten() {
        if files.faq.question(id).is_none() {
            issues.push(unknown(file, id, QUESTION));
        }
    }
}

fn cells(section: &Section, page: &Filed<Page>, issues: &mut Vec<Issue>) {
    let columns = section.columns.len();
    for row in section
        .row
        .iter()
        .filter(|row| row.cells.len() + 1 != columns)
    {
        let (cells, columns) = (row.cells.len(), columns.saturating_sub(1));
        let what = format!(
            "this row has {cells} cells, but the table has {columns} columns behind the first"
        );
        let mend = "give each row one cell per column";
        issues.push(page.file.issue(row.heading.at, what, mend));
    }
}

/// The two pictures of a pair show figures of one study, outcome, scale and period, out of a hundred.
fn icons(section: &Section, file: &TextFile, findings: &Findings, issues: &mut Vec<Issue>) {
    for pair in &section.pair {
        let mut pairs = Vec::new();
        for id in [&pair.ketamine, &pair.ect] {
            match findings.by_id(id) {
                Some(finding) if finding.unit.as_deref() == Some(CHANCE) => {
                    pairs.push(finding.pair.as_deref());
                }
                Some(_) => {
                    let what = format!("the finding \"{}\" is no chance out of 100", id.as_str());
                    let mend = "only findings with unit = \"out of 100\" can be drawn as people";
                    issues.push(file.issue(id.at, what, mend));
                }
                None => issues.push(unknown(file, id, FINDING)),
            }
        }
        if let [one, other] = pairs[..]
            && (one.is_none() || one != other)
        {
            let what = format!(
                "the two findings of \"{}\" are no pair",
                pair.heading.as_str()
            );
            let mend = "draw figures of one study, outcome, scale and period, with the same `pair`";
            issues.push(file.issue(pair.heading.at, what, mend));
        }
    }
}
