//! Rules for whole pages: notices and review dates.

use crate::support::Site;

#[test]
fn a_page_without_its_notices() {
    let site = Site::new();
    let line = site.change(
        "pages/faq.toml",
        "notices = [\"interest\", \"off-label\"]",
        "notices = [\"interest\"]",
        "heading = ",
    );
    site.expect("pages/faq.toml", line, "lacks the notice off-label");
    let line = site.change(
        "pages/home.toml",
        "notices = [\"interest\", \"off-label\"]",
        "notices = [\"off-label\"]",
        "heading = ",
    );
    site.expect("pages/home.toml", line, "rule notices: ");
}

#[test]
fn review_dates_that_are_missing_or_backward() {
    let dated = "clinical = true\nreviewed = 2026-11-01\n";
    let site = Site::new();
    let line = site.change("pages/faq.toml", "clinical = true\n", dated, "heading = ");
    site.expect("pages/faq.toml", line, "rule review-dates: ");
    let site = Site::new();
    let backward = format!("{dated}next_review = 2026-10-01\n");
    let line = site.change(
        "pages/faq.toml",
        "clinical = true\n",
        &backward,
        "heading = ",
    );
    site.expect("pages/faq.toml", line, "rule review-dates: ");
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    let line = site.change(
        article,
        "date = 2026-11-23",
        "date = 2028-01-01",
        "heading = ",
    );
    site.expect(article, line, "rule review-dates: ");
    let site = Site::new();
    site.change(
        "site.toml",
        "next_review = 2027-05-23",
        "next_review = 2026-05-23",
        "next_review",
    );
    let line = site.change("pages/home.toml", "heading = ", "heading = ", "heading = ");
    site.expect("pages/home.toml", line, "rule review-dates: ");
}
