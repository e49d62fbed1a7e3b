//! Ids are well formed, and no id stands twice where it must name one thing.

use super::is_id;
use crate::load::Raw;
use crate::read::Source;
use crate::{Issue, Text};
use std::collections::HashMap;

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    if let Some(sources) = &raw.sources {
        unique(
            &sources.source,
            "source",
            sources.value.source.iter().map(|s| &s.id),
            issues,
        );
    }
    if let Some(findings) = &raw.findings {
        unique(
            &findings.source,
            "finding",
            findings.value.finding.iter().map(|f| &f.id),
            issues,
        );
    }
    if let Some(comparison) = &raw.comparison {
        unique(
            &comparison.source,
            "row",
            comparison.value.row.iter().map(|r| &r.id),
            issues,
        );
    }
    if let Some(faq) = &raw.faq {
        let groups = faq.group.iter().map(|group| &group.id);
        let questions = faq.questions().map(|question| &question.id);
        unique(
            &faq.source,
            "group or question",
            groups.chain(questions),
            issues,
        );
    }
    for page in raw.pages.values() {
        unique(
            &page.source,
            "section",
            page.section.iter().map(|section| &section.id),
            issues,
        );
    }
}

/// Words that the frame of every page uses as ids.
const TAKEN: &[&str] = &["app", "page", "main", "top"];

fn unique<'a>(
    source: &Source,
    what: &str,
    ids: impl Iterator<Item = &'a Text>,
    issues: &mut Vec<Issue>,
) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for id in ids {
        if !is_id(id) {
            issues.push(source.issue(
                id.at,
                format!(
                    "the id \"{}\" has characters that do not belong in an address",
                    id.as_str()
                ),
                "use small letters, digits and hyphens, beginning with a letter",
            ));
        }
        if TAKEN.contains(&id.as_str()) {
            issues.push(source.issue(
                id.at,
                format!(
                    "the id \"{}\" is used by the frame of every page",
                    id.as_str()
                ),
                "choose another id",
            ));
        }
        if let Some(first) = seen.insert(id.as_str(), id.at) {
            issues.push(source.issue(
                id.at,
                format!(
                    "the {what} id \"{}\" stands already in line {}",
                    id.as_str(),
                    source.line(first)
                ),
                "give each its own id",
            ));
        }
    }
}
