//! No text of the content escapes the checks: what may not stand in a text is planted in every one of them.

use crate::support::{self, Site};
use content::files::{Files, Scope};
use content::text::TextKind;
use content::{Issue, Issues};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A string of the content.
#[derive(Clone, Debug)]
struct Found {
    file: String,
    scope: Scope,
    kind: TextKind,
    /// The keys that lead to it.
    path: String,
    /// Byte and line at which it begins.
    at: usize,
    line: usize,
}

/// Every string, as the loader finds it.
fn strings(site: &Site) -> Vec<Found> {
    let files = Files::read(site.dir()).map_err(Issues);
    let files = files.unwrap_or_else(|issues| panic!("{issues}"));
    let mut found = Vec::new();
    for (file, scope) in files.scoped() {
        let name = site.name(&file.path);
        found.extend(file.strings.iter().map(|string| Found {
            file: name.clone(),
            scope,
            kind: string.kind,
            path: string.path.clone(),
            at: string.text.at,
            line: file.line(string.text.at),
        }));
    }
    found
}

/// How many strings there are in a TOML value.
fn count(value: &toml::Value) -> usize {
    match value {
        toml::Value::String(_) => 1,
        toml::Value::Array(items) => items.iter().map(count).sum(),
        toml::Value::Table(table) => table.values().map(count).sum(),
        _ => 0,
    }
}

#[test]
fn the_loader_finds_every_string_of_every_file() {
    let site = Site::new();
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for string in strings(&site) {
        *found.entry(string.file).or_default() += 1;
    }
    let mut wanted = BTreeMap::new();
    for folder in ["", "evidence", "tools", "pages", "blog"] {
        for entry in fs::read_dir(site.file(folder)).unwrap() {
            let path = entry.unwrap().path();
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            // An article is its front matter and one text more.
            let front = text
                .strip_prefix("+++\n")
                .map(|rest| rest.split("\n+++\n").next().unwrap());
            let body = usize::from(front.is_some());
            let table = toml::from_str(front.unwrap_or(&text)).unwrap();
            wanted.insert(site.name(&path), count(&toml::Value::Table(table)) + body);
        }
    }
    assert_eq!(found, wanted);
}

/// Puts words before each of these strings.
fn plant(site: &Site, strings: &[&Found], words: impl Fn(&Found) -> &'static str) {
    let mut last = BTreeMap::new();
    for string in strings.iter().rev() {
        let path = site.file(&string.file);
        let mut text = fs::read_to_string(&path).unwrap();
        let rest = &text[string.at..];
        let quotes = ["\"\"\"\n", "\"\"\"", "\"", ""];
        let skipped = quotes
            .iter()
            .find(|quote| rest.starts_with(**quote))
            .unwrap()
            .len();
        text.insert_str(string.at + skipped, words(string));
        let before = last.insert(string.file.clone(), string.at);
        assert!(
            before.is_none_or(|before| string.at < before),
            "the strings are out of order"
        );
        fs::write(path, text).unwrap();
    }
}

/// The paths of choices of one word: what is planted there stops the build by its shape.
fn choices(all: &[Found]) -> BTreeSet<(String, String)> {
    let untyped = all.iter().filter(|string| string.kind == TextKind::Untyped);
    let firsts: BTreeMap<_, _> = untyped
        .map(|s| ((s.file.clone(), s.path.clone()), s))
        .collect();
    let choice = |string: &Found| {
        let site = Site::new();
        plant(&site, &[string], |_| "x");
        Files::read(site.dir())
            .err()
            .is_some_and(|issues| issues[0].what.contains("unknown choice"))
    };
    let choices = firsts.into_iter().filter(|(_, string)| choice(string));
    choices.map(|(path, _)| path).collect()
}

/// Expects an issue at each string that may not hold these words.
#[track_caller]
fn refused(words: impl Fn(&Found) -> &'static str, what: &[&str], may: impl Fn(&Found) -> bool) {
    let site = Site::new();
    let all = strings(&site);
    let choices = choices(&all);
    let planted = |string: &&Found| {
        // Settings of the service, which `delivery` checks.
        let service = string.path.starts_with("consultation.service.");
        !service && !may(string) && !choices.contains(&(string.file.clone(), string.path.clone()))
    };
    let before: Vec<_> = all.iter().filter(planted).collect();
    plant(&site, &before, words);
    let issues = site.issues(&support::options()).0;
    let mut there: BTreeMap<_, Vec<&Issue>> = BTreeMap::new();
    for issue in issues
        .iter()
        .filter(|issue| what.iter().any(|words| issue.what.contains(words)))
    {
        there
            .entry((site.name(&issue.file), issue.line))
            .or_default()
            .push(issue);
    }
    let all = strings(&site);
    let after: Vec<_> = all.iter().filter(planted).collect();
    assert_eq!(before.len(), after.len());
    let mut missed = Vec::new();
    for string in &after {
        let text = fs::read_to_string(site.file(&string.file)).unwrap();
        let begins = text[..string.at].rfind('\n').map_or(0, |at| at + 1);
        let long = text[string.at..].starts_with("\"\"\"\n");
        let (line, from) = if long {
            (string.line + 1, 0)
        } else {
            (string.line, string.at - begins)
        };
        let at = there
            .get(&(string.file.clone(), line))
            .into_iter()
            .flatten();
        let spans = at.filter_map(|issue| issue.excerpt.as_ref());
        if !spans
            .into_iter()
            .any(|span| (from..=from + 30).contains(&span.from))
        {
            missed.push(format!(
                "{}:{line}: {} ({:?})",
                string.file, string.path, string.kind
            ));
        }
    }
    assert!(
        missed.is_empty(),
        "{} of {} escape:\n{}",
        missed.len(),
        after.len(),
        missed.join("\n")
    );
    assert!(after.len() > 300, "only {} texts", after.len());
}

/// Names of things, and words that stand as they are.
fn no_words(string: &Found) -> bool {
    matches!(
        string.kind,
        TextKind::Id | TextKind::Anchor | TextKind::Verbatim
    )
}

#[test]
fn words_are_no_names_and_stand_as_they_are_in_four_files_only() {
    let site = Site::new();
    let all = strings(&site);
    let named = all
        .iter()
        .filter(|string| string.kind == TextKind::Verbatim);
    let files: BTreeSet<_> = named.map(|string| string.file.as_str()).collect();
    let wanted = [
        "allowed.toml",
        "evidence/searches.toml",
        "evidence/sources.toml",
        "words.toml",
    ];
    assert!(files.iter().eq(&wanted), "{files:?}");
    let id = |string: &&Found| string.kind == TextKind::Id;
    let ids: Vec<_> = all.iter().filter(id).map(|s| (&s.file, s.line)).collect();
    let before: Vec<_> = all.iter().filter(id).collect();
    plant(&site, &before, |_| "It cures depression. ");
    let issues = Issues(site.issues(&support::options()).0);
    for (file, line) in ids {
        let found = support::among(&issues, &site.file(file), line, "a name has no spaces");
        assert!(found, "{file}:{line} passes for a name");
    }
}

#[test]
fn a_forbidden_claim() {
    let link = |string: &Found| string.kind == TextKind::Href;
    refused(
        |_| "It cures depression. ",
        &["rule cure"],
        |s| no_words(s) || link(s),
    );
}

#[test]
fn a_dead_link() {
    let words = |string: &Found| match string.kind {
        TextKind::Href => "/nowhere",
        _ => "[x](/nowhere/) ",
    };
    let what = [
        "leads nowhere",
        "is neither an address",
        "a link cannot be shown",
    ];
    refused(words, &what, no_words);
}

#[test]
fn a_bare_number() {
    // Numbers may stand in settings and small words, in the evidence, and on pages that are not clinical.
    let elsewhere = |string: &Found| matches!(string.scope, Scope::Small | Scope::Page);
    let may = |s: &Found| no_words(s) || elsewhere(s) || s.kind == TextKind::Href;
    refused(|_| "It was 73. ", &["the number 73 stands"], may);
}
