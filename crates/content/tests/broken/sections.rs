//! Sections and what they name.

use crate::support::Site;

#[test]
fn a_section_without_what_its_kind_needs() {
    let site = Site::new();
    let line = site.change(
        "pages/home.toml",
        "kind = \"comparison\"\n",
        "kind = \"prose\"\n",
        "id = \"how-ketamine-compares\"",
    );
    site.expect("pages/home.toml", line, "needs `body`");
    site.expect(
        "pages/home.toml",
        line,
        "has `rows`, which its kind does not show",
    );
}

#[test]
fn a_question_and_a_row_that_do_not_exist() {
    let site = Site::new();
    let line = site.change(
        "pages/home.toml",
        "\"who-suits-ketamine\"",
        "\"who-knows\"",
        "\"who-knows\"",
    );
    site.expect(
        "pages/home.toml",
        line,
        "no question in faq.toml has the id \"who-knows\"",
    );
    let line = site.change("pages/home.toml", "\"works\"", "\"wonders\"", "\"wonders\"");
    site.expect(
        "pages/home.toml",
        line,
        "no row in evidence/comparison.toml has the id \"wonders\"",
    );
}
