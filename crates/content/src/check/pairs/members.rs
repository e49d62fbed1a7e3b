//! A pair has two members that agree in all but the treatment.

use super::shared::sources;
use crate::evidence::{Finding, Findings};
use crate::file::Filed;
use crate::issue::Issue;
use std::collections::BTreeMap;

pub(super) fn check(findings: &Filed<Findings>, issues: &mut Vec<Issue>) {
    let mut pairs: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &findings.finding {
        if let Some(pair) = &finding.pair {
            pairs.entry(pair).or_default().push(finding);
        }
    }
    for (pair, members) in pairs {
        let mut say = |finding: &Finding, what: String, mend: &str| {
            issues.push(findings.file.issue(finding.id.at, what, mend));
        };
        let [first, second] = members[..] else {
            let count = members.len();
            let what =
                format!("the pair \"{pair}\" has {count} members, not one for each treatment");
            let mend = "give the same `pair` to the two figures of one study, outcome, scale and period, and to no other";
            say(members[count - 1], what, mend);
            continue;
        };
        for key in differences(first, second) {
            let what = format!("the two figures of the pair \"{pair}\" differ in `{key}`");
            let mend = "write the same in both if it is one study, outcome, scale and period; else take `pair` out";
            say(second, what, mend);
        }
        if first.comparator == second.comparator {
            let what = format!("both figures of the pair \"{pair}\" have the same `comparator`");
            let mend = "a pair is one figure for each treatment, each compared with the other";
            say(second, what, mend);
        }
    }
}

fn differences(a: &Finding, b: &Finding) -> impl Iterator<Item = &'static str> {
    let unit = |finding: &Finding| finding.unit.as_deref().map(str::to_owned);
    let checks = [
        ("sources", sources(a) != sources(b)),
        ("kind", a.kind != b.kind),
        ("period", a.period != b.period),
        ("unit", unit(a) != unit(b)),
        ("population", a.population != b.population),
    ];
    let differing = checks.into_iter().filter(|(_, differ)| *differ);
    differing.map(|(key, _)| key)
}
