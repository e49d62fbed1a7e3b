//! The table of rules, read and made ready.

use super::pattern::Pattern;
use crate::file::Filed;
use crate::issue::Issue;
use crate::rules::{Rule, RuleKind, Rules};
use crate::text::{Verbatim, is_id};
use std::collections::HashSet;

/// A rule with its phrases made ready.
pub(super) struct Ready<'a> {
    pub rule: &'a Rule,
    pub patterns: Vec<Pattern>,
    pub unless: Vec<Pattern>,
}

/// All rules; what is wrong with them goes to `issues`.
pub(super) fn ready<'a>(file: &'a Filed<Rules>, issues: &mut Vec<Issue>) -> Vec<Ready<'a>> {
    let mut seen = HashSet::new();
    for rule in &file.rule {
        shape(rule, file, issues);
        if !seen.insert(rule.id.as_str()) {
            let what = format!("the rule id \"{}\" stands twice", rule.id.as_str());
            issues.push(file.file.issue(rule.id.at, what, "give each its own id"));
        }
    }
    for kind in RuleKind::ALL {
        if !file.rule.iter().any(|rule| rule.kind == kind) {
            let what = format!("no rule has the kind {kind:?}, so its check would be left out");
            let mend = "put the rule back from the last good version";
            issues.push(file.file.issue(0, what, mend));
        }
    }
    let rules = file.rule.iter();
    rules
        .map(|rule| Ready {
            rule,
            patterns: patterns(&rule.patterns, file, issues),
            unless: patterns(&rule.unless, file, issues),
        })
        .collect()
}

/// Phrases made ready; what is wrong with them goes to `issues`.
pub(in crate::check) fn patterns(
    texts: &[Verbatim],
    file: &Filed<Rules>,
    issues: &mut Vec<Issue>,
) -> Vec<Pattern> {
    let mut out = Vec::new();
    for text in texts {
        match Pattern::read(text) {
            Ok(pattern) => out.push(pattern),
            Err(problem) => {
                let what = format!("the phrase \"{}\" {problem}", text.as_str());
                let mend = "write whole words; {number}, {gap}, a|b and begin* are the wild cards";
                issues.push(file.file.issue(text.at, what, mend));
            }
        }
    }
    out
}

fn shape(rule: &Rule, file: &Filed<Rules>, issues: &mut Vec<Issue>) {
    let mut say = |what: &str, mend: &str| {
        let what = format!("the rule \"{}\" {what}", rule.id.as_str());
        issues.push(file.file.issue(rule.id.at, what, mend));
    };
    if !is_id(&rule.id) {
        say(
            "has characters in its id that do not belong there",
            "use small letters, digits and hyphens, beginning with a letter",
        );
    }
    if rule.kind.has_patterns() == rule.patterns.is_empty() {
        say(
            "has phrases that its kind does not look for, or none where it must",
            "add or take out `patterns`",
        );
    }
    if rule.kind.has_limit() != rule.limit.is_some() {
        say(
            "has a limit that its kind does not know, or none where it must",
            "add or take out `limit`",
        );
    }
    for (key, text) in [("reason", &rule.reason), ("better", &rule.better)] {
        if text.trim().is_empty() {
            say(&format!("has an empty `{key}`"), "write it");
        }
    }
}

/// The rules of this kind.
pub(super) fn of<'r, 'a>(
    rules: &'r [Ready<'a>],
    kind: RuleKind,
) -> impl Iterator<Item = &'r Ready<'a>> {
    rules.iter().filter(move |ready| ready.rule.kind == kind)
}

/// The rule of this kind with the highest limit that `value` is above.
pub(super) fn above<'a>(rules: &'a [Ready<'a>], kind: RuleKind, value: f64) -> Option<&'a Rule> {
    let rules = of(rules, kind).map(|ready| ready.rule);
    let limits = rules.filter(|rule| rule.limit.is_some_and(|limit| value > limit));
    limits.max_by(|a, b| a.limit.unwrap_or(0.0).total_cmp(&b.limit.unwrap_or(0.0)))
}
