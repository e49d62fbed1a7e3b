//! What the rules hit, and what `allowed.toml` lets through.

use super::flow::{Token, split};
use super::pattern::Pattern;
use crate::Issue;
use crate::load::Filed;
use crate::words::{Allowed, Rule, Severity};
use std::ops::Range;
use std::path::Path;

/// One place where a rule fires.
pub(super) struct Hit<'a> {
    pub rule: &'a Rule,
    pub issue: Issue,
    /// The text around, and where in it the hit is: what an allowance has to name.
    tokens: Vec<Token>,
    range: Range<usize>,
}

impl<'a> Hit<'a> {
    /// A phrase in running text; file and line are those of `issue`.
    pub fn phrase(
        rule: &'a Rule,
        place: (&Path, usize),
        tokens: &[Token],
        range: Range<usize>,
    ) -> Self {
        let words: Vec<_> = tokens[range.clone()]
            .iter()
            .map(|t| t.word.as_str())
            .collect();
        let found = format!("\"{}\"", words.join(" "));
        Self {
            rule,
            issue: issue(rule, place, &found),
            tokens: tokens.to_vec(),
            range,
        }
    }

    /// Something about a whole: `name` is its heading or question, by which it can be allowed.
    pub fn whole(rule: &'a Rule, place: (&Path, usize), name: &str, found: &str) -> Self {
        let tokens: Vec<_> = split(name)
            .into_iter()
            .map(|(range, word)| Token {
                word,
                at: range.start,
                cited: false,
            })
            .collect();
        Self {
            rule,
            issue: issue(rule, place, &format!("\"{name}\" {found}")),
            range: 0..tokens.len(),
            tokens,
        }
    }
}

fn issue(rule: &Rule, (file, line): (&Path, usize), found: &str) -> Issue {
    Issue {
        file: file.to_owned(),
        line,
        what: format!(
            "rule {}: {found}. {}",
            rule.id.as_str(),
            rule.reason.as_str()
        ),
        mend: format!(
            "{} (or allow it, with the reason, in allowed.toml)",
            rule.better.as_str()
        ),
    }
}

/// Parts the hits that stay into failures and warnings; an allowance that lets nothing through is
/// a failure, because it would one day let through what nobody looked at.
pub(super) fn settle(
    hits: Vec<Hit<'_>>,
    allowed: &Filed<Allowed>,
    rules: &[&str],
    issues: &mut Vec<Issue>,
    warnings: &mut Vec<Issue>,
) {
    let mut used = vec![false; allowed.allow.len()];
    for hit in hits {
        let mut let_through = false;
        for (allow, used) in allowed.allow.iter().zip(&mut used) {
            let same = allow.rule.as_str() == hit.rule.id.as_str()
                && hit.issue.file.ends_with(allow.file.as_str());
            let covers =
                |range: &Range<usize>| range.start <= hit.range.start && hit.range.end <= range.end;
            let phrase = Pattern::exact(&allow.words);
            if same && phrase.find(&hit.tokens).iter().any(covers) {
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
        let mut say = |what: String, mend: &str| {
            issues.push(allowed.source.issue(allow.rule.at, what, mend));
        };
        if allow.reason.trim().is_empty() {
            let what = "this allowance has no reason".to_owned();
            say(what, "write why these words may stay, or change them");
        }
        if !rules.contains(&allow.rule.as_str()) {
            let what = format!(
                "no rule in words.toml has the id \"{}\"",
                allow.rule.as_str()
            );
            say(what, "check the spelling, or take the entry out");
        } else if !used {
            let what = format!(
                "nothing in {} needs the allowance \"{}\"",
                allow.file.as_str(),
                allow.words.as_str()
            );
            say(what, "take the entry out, or correct `file` and `words`");
        }
    }
}
