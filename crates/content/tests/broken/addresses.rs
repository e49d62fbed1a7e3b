//! Ids and links.

use crate::support::Site;

#[test]
fn an_id_that_stands_twice() {
    let site = Site::new();
    let twice =
        "[[row]]\nid = \"works\"\nquestion = \"Again?\"\nketamine = \"a\"\nect = \"b\"\n\n[[row]]";
    let from = "[[row]]\nid = \"how-soon\"";
    let line = site.change(
        "evidence/comparison.toml",
        from,
        &from.replacen("[[row]]", twice, 1),
        "id = \"works\"\nquestion = \"Again",
    );
    site.expect(
        "evidence/comparison.toml",
        line,
        "the row id \"works\" stands already in line",
    );
}

#[test]
fn a_link_to_no_page_and_a_link_to_no_section() {
    let site = Site::new();
    let line = site.change(
        "pages/privacy.toml",
        "lead = \"\"\"\n",
        "lead = \"\"\"\nOne.\n\n[Two](/prices/)\n\n",
        "[Two]",
    );
    site.expect(
        "pages/privacy.toml",
        line,
        "the link /prices/ leads nowhere",
    );
    let line = site.change(
        "pages/terms.toml",
        "lead = \"\"\"\n",
        "lead = \"\"\"\n[One](/faq/#prices)\n\n",
        "[One]",
    );
    site.expect("pages/terms.toml", line, "/faq/ has no section \"prices\"");
}

#[test]
fn a_link_in_the_menu_without_its_slash() {
    let site = Site::new();
    let line = site.change(
        "site.toml",
        "link = \"/compare/\"",
        "link = \"/compare\"",
        "\"/compare\"",
    );
    site.expect("site.toml", line, "addresses end with a slash");
}
