//! The plot draws differences that a finding gives, inside its scale.

use super::ids::{FINDING, unknown};
use crate::evidence::Findings;
use crate::file::TextFile;
use crate::files::Files;
use crate::issue::Issue;
use crate::page::{PlotLine, PlotPanel};

/// How many characters of a label the drawing has room for.
const LABEL: usize = 46;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    for page in files.pages.values() {
        for panel in page.section.iter().flat_map(|section| &section.panel) {
            scale(panel, &page.file, issues);
            for line in &panel.line {
                drawn(line, panel, &files.findings, &page.file, issues);
            }
        }
    }
}

fn scale(panel: &PlotPanel, file: &TextFile, issues: &mut Vec<Issue>) {
    for line in &panel.line {
        if line.label.chars().count() > LABEL {
            let label = line.label.as_str();
            let what = format!("the label \"{label}\" is too long to be drawn");
            issues.push(file.issue(line.label.at, what, "keep it to 46 characters"));
        }
    }
    if !(panel.step.is_finite() && panel.step > 0.0 && (1..=10).contains(&panel.steps)) {
        let heading = panel.heading.as_str();
        let what = format!("the scale of \"{heading}\" cannot be drawn");
        let mend = "give a step above 0, and 1 to 10 steps";
        issues.push(file.issue(panel.heading.at, what, mend));
    }
}

fn drawn(
    line: &PlotLine,
    panel: &PlotPanel,
    findings: &Findings,
    file: &TextFile,
    issues: &mut Vec<Issue>,
) {
    let Some(finding) = findings.by_id(&line.finding) else {
        issues.push(unknown(file, &line.finding, FINDING));
        return;
    };
    let Some(value) = finding.value else { return };
    let id = line.finding.as_str();
    if finding.favors.is_none() {
        let what = format!("the finding \"{id}\" is no difference, so it has no place on the plot");
        let mend = "add favors = \"ketamine\" or \"ect\" to the finding, if that is what it says";
        issues.push(file.issue(line.finding.at, what, mend));
    }
    let end = panel.step * f64::from(panel.steps);
    let [low, high] = finding.interval.unwrap_or([value, value]);
    if [low, high, value].iter().any(|at| at.abs() > end) {
        let what = format!("the finding \"{id}\" reaches beyond the scale of its panel");
        issues.push(file.issue(line.finding.at, what, "add steps to the panel"));
    }
}
