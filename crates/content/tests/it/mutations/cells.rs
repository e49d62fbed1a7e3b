//! Figures side by side in rows, items and tables.

use super::ROWS;
use crate::support::{Site, broken};

#[test]
fn two_figures_side_by_side_that_are_no_pair() {
    let relapse = "{{ketect-relapse-ect}}";
    let to = format!("it was {relapse}");
    let words = "the figure \"ketect-relapse-ect\" stands beside";
    broken(ROWS, "it was {{ketect-remission-ect}}", &to, relapse, words);
    let from = "A headache came in {{ketect-headache-ect}}.";
    let to = "A headache came in {{ketect-nausea-ect}}.";
    let words = "\"ketect-nausea-ect\" stands beside";
    broken("pages/home.toml", from, to, to, words);
    let to = "{{ketect-amnesia-day-ketamine}} with ketamine\"";
    let from =
        "{{ketect-amnesia-day-ketamine}} with ketamine and {{ketect-amnesia-day-ect}} with ECT\"";
    let words = "\"ketect-amnesia-day-ketamine\" stands beside";
    broken("pages/trials.toml", from, to, to, words);
}

#[test]
fn a_figure_studied_separately_that_no_longer_says_so() {
    let site = Site::new();
    let said = "The two were studied separately, and age";
    site.change(ROWS, said, "Age", "question = \"What if I am older?\"");
    // Only one side of this row has a number, so it passes; deaths stand beside another figure.
    site.load();
    let deaths = "Deaths after ECT were studied separately.";
    let line = site.change(ROWS, deaths, "", "{{ect-deaths}}");
    site.expect(ROWS, line, "\"ect-deaths\" stands beside");
}
