//! Rules for whole pages: notices and review dates.

use crate::support::{Site, broken};

const FAQ: &str = "pages/faq.toml";
const HEADING: &str = "heading = ";

#[test]
fn a_page_without_its_notices() {
    let both = "notices = [\"interest\", \"off-label\"]";
    let words = "lacks the notice off-label";
    broken(FAQ, both, "notices = [\"interest\"]", HEADING, words);
    let to = "notices = [\"off-label\"]";
    broken("pages/home.toml", both, to, HEADING, "rule notices: ");
}

#[test]
fn review_dates_that_are_missing_or_backward() {
    let rule = "rule review-dates: ";
    let dated = "clinical = true\nreviewed = 2026-11-01\n";
    broken(FAQ, "clinical = true\n", dated, HEADING, rule);
    let backward = format!("{dated}next_review = 2026-10-01\n");
    broken(FAQ, "clinical = true\n", &backward, HEADING, rule);
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    broken(
        article,
        "date = 2026-11-23",
        "date = 2028-01-01",
        HEADING,
        rule,
    );
    let site = Site::new();
    let (from, to) = ("next_review = 2027-05-23", "next_review = 2026-05-23");
    site.change("site.toml", from, to, to);
    let line = site.line("pages/home.toml", HEADING);
    site.expect("pages/home.toml", line, rule);
}
