//! What the rules hit, and what `allowed.toml` lets through.

use super::flow::{self, Token};
use super::pattern::Pattern;
use super::table::Ready;
use crate::file::{Filed, TextFile};
use crate::issue::Issue;
use crate::rules::{Allowed, Rule, Severity};
use crate::text::Text;
use std::ops::Range;

/// A byte of a text.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub file: &'a TextFile,
    pub text: &'a Text,
    pub inside: usize,
}

/// One place where a rule fires.
pub(super) struct Hit<'a> {
    pub rule: &'a Rule,
    pub issue: Issue,
    /// The text around, and where in it the hit is: what an allowance has to name.
    tokens: Vec<Token>,
    range: Range<usize>,
}

impl<'a> Hit<'a> {
    /// A phrase in running text.
    pub fn phrase(rule: &'a Rule, spot: Spot<'_>, tokens: &[Token], range: Range<usize>) -> Self {
        let words: Vec<_> = tokens[range.clone()]
            .iter()
            .map(|t| t.word.as_str())
            .collect();
        let found = format!("\"{}\"", words.join(" "));
        Self {
            rule,
            issue: issue(rule, spot, &found),
            tokens: tokens.to_vec(),
            range,
        }
    }

    /// Something about a whole: `name` is its heading or question, by which it can be allowed.
    pub fn whole(rule: &'a Rule, spot: Spot<'_>, name: &str, found: &str) -> Self {
        let tokens = flow::tokens(name);
        Self {
            rule,
            issue: issue(rule, spot, &format!("\"{name}\" {found}")),
            range: 0..tokens.len(),
            tokens,
        }
    }
}

/// A warning comes with every build: it is kept short.
fn issue(rule: &Rule, spot: Spot<'_>, found: &str) -> Issue {
    let (id, better) = (rule.id.as_str(), rule.better.as_str());
    let what = format!("rule {id}: {found}.");
    let mut issue = spot.file.issue_inside(spot.text, spot.inside, what, better);
    match rule.severity {
        Severity::Warning => issue.excerpt = None,
        Severity::Failure => {
            issue.what = format!("{} {}", issue.what, rule.reason.as_str());
            issue.mend += " (or allow it, with the reason, in allowed.toml)";
        }
    }
    issue
}

/// Parts the hits that stay into failures and warnings; an allowance that lets nothing through is
/// a failure, because it would one day let through what nobody looked at.
pub(super) fn settle(
    hits: Vec<Hit<'_>>,
    allowed: &Filed<Allowed>,
    rules: &[Ready<'_>],
    issues: &mut Vec<Issue>,
    warnings: &mut Vec<Issue>,
) {
    let mut used = vec![false; allowed.allow.len()];
    for hit in hits {
        let mut let_through = false;
        for (allow, used) in allowed.allow.iter().zip(&mut used) {
            let same = allow.rule.as_str() == hit.rule.id.as_str()
                && hit.issue.file.ends_with(allow.file.as_str());
            if same && Pattern::exact(&allow.words).covers(&hit.tokens, &hit.range) {
                *used = true;
                let_through = true;
            }
        }
        match hit.rule.severity {
            _ if let_through => {}
            Severity::Failure => issues.push(hit.issue),
            Severity::Warning => warnings.push(hit.issue),
        }
    }
    for (allow, used) in allowed.allow.iter().zip(used) {
        let mut say = |what: &str, mend: &str| {
            issues.push(allowed.file.issue(allow.rule.at, what, mend));
        };
        if allow.reason.trim().is_empty() {
            let mend = "write why these words may stay, or change them";
            say("this allowance has no reason", mend);
        }
        let (id, file) = (allow.rule.as_str(), allow.file.as_str());
        if !rules.iter().any(|ready| ready.rule.id.as_str() == id) {
            let what = format!("no rule in words.toml has the id \"{id}\"");
            say(&what, "check the spelling, or take the entry out");
        } else if !used {
            let words = allow.words.as_str();
            let what = format!("nothing in {file} needs the allowance \"{words}\"");
            say(&what, "take the entry out, or correct `file` and `words`");
        }
    }
}
