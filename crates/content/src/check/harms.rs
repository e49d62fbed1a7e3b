//! Pictures of harms follow the rule that their section states, so that nobody picks what looks well.

use crate::evidence::{Finding, Findings};
use crate::figure::CHANCE;
use crate::file::TextFile;
use crate::files::Files;
use crate::issue::Issue;
use crate::markdown::cites;
use crate::page::{HarmRule, Section};

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    for page in files.pages.values() {
        for section in &page.section {
            match &section.harms {
                Some(rule) => held(section, rule, &files.findings, &page.file, issues),
                None => {
                    if let Some(pair) = section.pair.iter().find(|pair| pair.harm.is_some()) {
                        let heading = pair.heading.as_str();
                        let what =
                            format!("\"{heading}\" is a harm, and no rule says which are drawn");
                        let mend = "add harms = { table = \"…\", least = 5 } to the section";
                        issues.push(page.file.issue(pair.heading.at, what, mend));
                    }
                }
            }
        }
    }
}

fn held(
    section: &Section,
    rule: &HarmRule,
    findings: &Findings,
    file: &TextFile,
    issues: &mut Vec<Issue>,
) {
    let table = rule.table.as_str();
    let of_table = |finding: &&Finding| finding.table.as_deref().map(|t| t.as_str()) == Some(table);
    let (chances, totals): (Vec<_>, Vec<_>) = findings
        .finding
        .iter()
        .filter(of_table)
        .filter(|finding| finding.pair.is_some())
        .partition(|finding| finding.unit.as_deref() == Some(CHANCE));
    let frequent = |pair: Option<&str>| {
        let mut both = chances.iter().filter(|f| f.pair.as_deref() == pair);
        both.any(|finding| finding.value.is_some_and(|value| value >= rule.least))
    };
    let drawn = |finding: &Finding| {
        let mut pairs = section.pair.iter();
        pairs.any(|pair| {
            [&pair.ketamine, &pair.ect]
                .into_iter()
                .any(|id| id.as_str() == finding.id.as_str())
        })
    };
    let least = rule.least;
    let mut say = |at: usize, what: String, mend: &str| issues.push(file.issue(at, what, mend));
    for finding in &chances {
        if frequent(finding.pair.as_deref()) && !drawn(finding) {
            let id = finding.id.as_str();
            let what =
                format!("\"{id}\" reaches {least} out of 100 with a treatment and is not drawn");
            say(
                rule.table.at,
                what,
                "add a [[section.pair]] for it: the rule draws all of them",
            );
        }
    }
    for pair in &section.pair {
        let finding = findings.by_id(&pair.ketamine);
        let Some(finding) = finding.filter(|f| of_table(f) && !frequent(f.pair.as_deref())) else {
            continue;
        };
        let id = finding.id.as_str();
        let what = format!("\"{id}\" does not reach {least} out of 100 with either treatment");
        say(
            pair.heading.at,
            what,
            "take the pair out, or lower the rule for all",
        );
    }
    let texts = [&section.intro, &section.after];
    for total in totals {
        let id = total.id.as_str();
        let mut texts = texts.iter().copied().flatten();
        let cited = texts.any(|text| cites(text).any(|range| &text[range] == id));
        if !cited {
            let what = format!("the total \"{id}\" of the table is not told beside its pictures");
            say(
                rule.table.at,
                what,
                "cite it in the section's intro or after",
            );
        }
    }
}
