//! Each kind of section has the keys it needs and no others, and names rows and questions that exist.

use crate::load::{Filed, Raw};
use crate::page::{Page, Section, SectionKind as Kind};
use crate::{Issue, Text};

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    for page in raw.pages.values() {
        for section in &page.section {
            keys(section, page, issues);
            names(section, page, raw, issues);
            table(section, page, issues);
            icons(section, page, raw, issues);
        }
    }
    notices(raw, issues);
    if let Some(comparison) = &raw.comparison {
        for row in comparison
            .row
            .iter()
            .filter(|row| !row.question.trim().ends_with('?'))
        {
            issues.push(comparison.source.issue(
                row.question.at,
                "a row of the comparison is a patient's question and ends with a question mark",
                "put it as a question, like \"How soon does it work?\"",
            ));
        }
    }
}

/// The notices that pages and articles name are there.
fn notices(raw: &Raw, issues: &mut Vec<Issue>) {
    let Some(site) = &raw.site else { return };
    let pages = raw
        .pages
        .values()
        .map(|page| (&page.source, &page.value.notices));
    let articles = raw
        .articles
        .iter()
        .map(|article| (&article.source, &article.front.notices));
    for (source, names) in pages.chain(articles) {
        for name in names
            .iter()
            .filter(|name| !site.notices.contains_key(name.as_str()))
        {
            issues.push(source.issue(
                name.at,
                format!(
                    "no notice in site.toml under [notices] is called \"{}\"",
                    name.as_str()
                ),
                "check the spelling, or add it there",
            ));
        }
    }
}

/// The optional keys of a section and whether they are there.
fn present(section: &Section) -> [(&'static str, bool); 13] {
    [
        ("body", section.body.is_some()),
        ("intro", section.intro.is_some()),
        ("after", section.after.is_some()),
        ("[[section.card]]", !section.card.is_empty()),
        ("[[section.item]]", !section.item.is_empty()),
        ("[[section.pair]]", !section.pair.is_empty()),
        ("rows", section.rows.is_some()),
        ("questions", section.questions.is_some()),
        ("columns", !section.columns.is_empty()),
        ("[[section.row]]", !section.row.is_empty()),
        ("[[section.panel]]", !section.panel.is_empty()),
        ("from", section.from.is_some()),
        ("button", section.button.is_some()),
    ]
}

/// What a kind needs, and what it may have besides.
fn wanted(section: &Section) -> (&'static [&'static str], &'static [&'static str]) {
    match section.kind {
        Kind::Prose => (&["body"], &[]),
        Kind::Cards => (&["[[section.card]]"], &["intro", "after"]),
        Kind::Both => (&["[[section.item]]"], &["intro", "after"]),
        Kind::Icons => (&["[[section.pair]]"], &["intro", "after"]),
        Kind::Comparison => (&[], &["rows", "intro", "after"]),
        Kind::Questions => (&[], &["questions", "intro", "after"]),
        Kind::Plot => (&["columns", "[[section.panel]]"], &["intro", "after"]),
        Kind::Table if section.from.is_some() => (&["from"], &["intro", "after"]),
        Kind::Table => (&["columns", "[[section.row]]"], &["intro", "after"]),
        Kind::Action => (&["body", "button"], &[]),
        Kind::Articles | Kind::Form | Kind::Contact | Kind::Sources => (&[], &["intro"]),
        Kind::Sent | Kind::Calendar | Kind::Worksheet | Kind::Sheets | Kind::Quiz => {
            (&[], &["intro", "after"])
        }
    }
}

fn keys(section: &Section, page: &Filed<Page>, issues: &mut Vec<Issue>) {
    let (needed, allowed) = wanted(section);
    for (key, present) in present(section) {
        let id = section.id.as_str();
        if !present && needed.contains(&key) {
            let what = format!("section \"{id}\" needs `{key}` for its kind");
            issues.push(
                page.source
                    .issue(section.id.at, what, "add it, or choose another kind"),
            );
        }
        if present && !needed.contains(&key) && !allowed.contains(&key) {
            let what = format!("section \"{id}\" has `{key}`, which its kind does not show");
            issues.push(page.source.issue(
                section.id.at,
                what,
                "take it out, or choose another kind",
            ));
        }
    }
    if section.kind == Kind::Action && section.link.is_none() {
        let what = format!(
            "section \"{}\" has a button without a link",
            section.id.as_str()
        );
        issues.push(
            page.source
                .issue(section.id.at, what, "add link = \"/consultation/\""),
        );
    }
}

fn names(section: &Section, page: &Filed<Page>, raw: &Raw, issues: &mut Vec<Issue>) {
    let mut unknown = |what: &str, file: &str, id: &Text| {
        issues.push(page.source.issue(
            id.at,
            format!("no {what} in {file} has the id \"{}\"", id.as_str()),
            "check the spelling, or add it there",
        ));
    };
    if let Some(comparison) = &raw.comparison {
        for id in section.rows.iter().flatten() {
            if !comparison
                .row
                .iter()
                .any(|row| row.id.as_str() == id.as_str())
            {
                unknown("row", "evidence/comparison.toml", id);
            }
        }
    }
    if let Some(faq) = &raw.faq {
        for id in section.questions.iter().flatten() {
            if !faq
                .questions()
                .any(|question| question.id.as_str() == id.as_str())
            {
                unknown("question", "faq.toml", id);
            }
        }
    }
}

fn table(section: &Section, page: &Filed<Page>, issues: &mut Vec<Issue>) {
    for row in &section.row {
        if row.cells.len() + 1 != section.columns.len() {
            issues.push(page.source.issue(
                row.heading.at,
                format!(
                    "this row has {} cells, but the table has {} columns behind the first",
                    row.cells.len(),
                    section.columns.len().saturating_sub(1)
                ),
                "give each row one cell per column",
            ));
        }
    }
}

/// The two pictures of a pair show figures of one study, outcome, scale and period, out of a hundred.
fn icons(section: &Section, page: &Filed<Page>, raw: &Raw, issues: &mut Vec<Issue>) {
    let Some(findings) = &raw.findings else {
        return;
    };
    let find = |id: &Text| {
        let mut all = findings.value.finding.iter();
        all.find(|finding| finding.id.as_str() == id.as_str())
    };
    for pair in &section.pair {
        let mut pairs = Vec::new();
        for id in [&pair.ketamine, &pair.ect] {
            match find(id) {
                Some(finding) if finding.unit.as_deref() == Some("out of 100") => {
                    pairs.push(finding.pair.as_deref());
                }
                Some(_) => issues.push(page.source.issue(
                    id.at,
                    format!("the finding \"{}\" is no chance out of 100", id.as_str()),
                    "only findings with unit = \"out of 100\" can be drawn as people",
                )),
                None => issues.push(page.source.issue(
                    id.at,
                    format!(
                        "no finding in evidence/findings.toml has the id \"{}\"",
                        id.as_str()
                    ),
                    "check the spelling, or add the finding",
                )),
            }
        }
        if let [Some(one), Some(other)] = pairs[..]
            && one == other
        {
            continue;
        }
        if pairs.len() == 2 {
            issues.push(page.source.issue(
                pair.heading.at,
                format!(
                    "the two findings of \"{}\" are no pair",
                    pair.heading.as_str()
                ),
                "draw figures of one study, outcome, scale and period, with the same `pair`",
            ));
        }
    }
}
