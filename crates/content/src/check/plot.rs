//! The plot draws differences that a finding gives, inside its scale; a table shows rows that exist.

use crate::evidence::Finding;
use crate::load::{Filed, Raw};
use crate::page::{Page, PlotLine, PlotPanel, Section, SectionKind};
use crate::read::Source;
use crate::{Issue, Text};

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    if let Some(findings) = &raw.findings {
        for finding in &findings.value.finding {
            difference(finding, &findings.source, issues);
        }
        for page in raw.pages.values() {
            for panel in page.section.iter().flat_map(|section| &section.panel) {
                scale(panel, page, issues);
                for line in &panel.line {
                    drawn(line, panel, &findings.value.finding, page, issues);
                }
            }
        }
    }
    for page in raw.pages.values() {
        for from in page
            .section
            .iter()
            .filter_map(|section| section.from.as_ref())
        {
            if raw.whole && shared(raw, from).is_none() {
                issues.push(page.source.issue(
                    from.at,
                    format!("no page shows the table \"{}\"", from.as_str()),
                    "write it as page#section, like from = \"compare#trials\"",
                ));
            }
        }
    }
}

/// The table that `from` names.
fn shared<'a>(raw: &'a Raw, from: &Text) -> Option<&'a Section> {
    let (page, id) = from.split_once('#')?;
    let table = |section: &&Section| {
        section.kind == SectionKind::Table && !section.row.is_empty() && section.id.as_str() == id
    };
    raw.pages.get(page)?.value.section.iter().find(table)
}

/// An interval belongs to a difference, and its value lies inside.
fn difference(finding: &Finding, source: &Source, issues: &mut Vec<Issue>) {
    let id = finding.id.as_str();
    let mut wrong = |what: &str, mend: &str| {
        issues.push(source.issue(finding.id.at, format!("finding \"{id}\" {what}"), mend));
    };
    if finding.favors.is_some() && (finding.value.is_none() || finding.high.is_some()) {
        wrong(
            "favors a treatment without one number to say by how much",
            "give it `value` and `unit`, or take out `favors`",
        );
    }
    let Some([low, high]) = finding.interval else {
        return;
    };
    if finding.favors.is_none() || finding.range.is_some() {
        wrong(
            "has an `interval`, which belongs to a difference and stands instead of `range`",
            "add `favors` and take out `range`, or write the interval as `range`",
        );
    }
    if !finding
        .value
        .is_some_and(|value| low <= value && value <= high)
    {
        wrong(
            "lies outside its own interval",
            "write interval = [lower end, upper end], counted toward the treatment of `favors`",
        );
    }
}

/// How many characters of a label the drawing has room for.
const LABEL: usize = 46;

fn scale(panel: &PlotPanel, page: &Filed<Page>, issues: &mut Vec<Issue>) {
    for line in panel
        .line
        .iter()
        .filter(|line| line.label.chars().count() > LABEL)
    {
        issues.push(page.source.issue(
            line.label.at,
            format!(
                "the label \"{}\" is too long to be drawn",
                line.label.as_str()
            ),
            "keep it to 46 characters",
        ));
    }
    if !(panel.step.is_finite() && panel.step > 0.0 && (1..=10).contains(&panel.steps)) {
        issues.push(page.source.issue(
            panel.heading.at,
            format!(
                "the scale of \"{}\" cannot be drawn",
                panel.heading.as_str()
            ),
            "give a step above 0, and 1 to 10 steps",
        ));
    }
}

fn drawn(
    line: &PlotLine,
    panel: &PlotPanel,
    findings: &[Finding],
    page: &Filed<Page>,
    issues: &mut Vec<Issue>,
) {
    let id = line.finding.as_str();
    let mut wrong = |what: String, mend: &str| {
        issues.push(page.source.issue(line.finding.at, what, mend));
    };
    let found = findings.iter().find(|finding| finding.id.as_str() == id);
    let Some(finding) = found else {
        wrong(
            format!("no finding in evidence/findings.toml has the id \"{id}\""),
            "check the spelling, or add the finding",
        );
        return;
    };
    let Some(value) = finding.value else { return };
    if finding.favors.is_none() {
        wrong(
            format!("the finding \"{id}\" is no difference, so it has no place on the plot"),
            "add favors = \"ketamine\" or \"ect\" to the finding, if that is what it says",
        );
    }
    let end = panel.step * f64::from(panel.steps);
    let ends = finding.interval.unwrap_or([value, value]);
    if [ends[0], ends[1], value].iter().any(|at| at.abs() > end) {
        wrong(
            format!("the finding \"{id}\" reaches beyond the scale of its panel"),
            "add steps to the panel",
        );
    }
}
