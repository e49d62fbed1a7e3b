//! Figures side by side in rows, items and tables.

use super::ROWS;
use crate::support::Site;

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
