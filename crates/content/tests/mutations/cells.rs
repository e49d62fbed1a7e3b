//! Figures side by side in rows, items and tables.

use crate::ROWS;
use crate::support::Site;

#[test]
fn two_figures_side_by_side_that_are_no_pair() {
    let site = Site::new();
    let line = site.change(
        ROWS,
        "it was {{ketect-remission-ect}}",
        "it was {{ketect-relapse-ect}}",
        "{{ketect-relapse-ect}}",
    );
    site.expect(
        ROWS,
        line,
        "the figure \"ketect-relapse-ect\" stands beside",
    );
    let site = Site::new();
    let line = site.change(
        "pages/home.toml",
        "This was studied separately from the trial.",
        "In all {{ketect-headache-ect}} had it.",
        "In all {{ketect-headache-ect}}",
    );
    site.expect(
        "pages/home.toml",
        line,
        "\"ketect-headache-ect\" stands beside",
    );
    let site = Site::new();
    let line = site.change(
        "pages/compare.toml",
        "{{ketect-amnesia-day-ketamine}} with ketamine and {{ketect-amnesia-day-ect}} with ECT\"",
        "{{ketect-amnesia-day-ketamine}} with ketamine\"",
        "{{ketect-amnesia-day-ketamine}} with ketamine\"",
    );
    site.expect(
        "pages/compare.toml",
        line,
        "\"ketect-amnesia-day-ketamine\" stands beside",
    );
}

#[test]
fn a_figure_studied_separately_that_no_longer_says_so() {
    let site = Site::new();
    let line = site.change(
        ROWS,
        "The two were studied separately, and age",
        "Age",
        "question = \"What if I am older?\"",
    );
    // Only one side of this row has a number, so it passes; deaths stand beside another figure.
    site.load();
    assert!(line > 1);
    let deaths = "Deaths after ECT were studied separately.";
    let line = site.change(ROWS, deaths, "", "{{ect-deaths}}");
    site.expect(ROWS, line, "\"ect-deaths\" stands beside");
}
