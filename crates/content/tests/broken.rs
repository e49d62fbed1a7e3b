//! Broken content stops the build, with the right file and line.
//!
//! Each case takes the site's own content, breaks one thing, and expects the issue there. The line
//! is worked out from the broken text, so that the cases do not drift with the words.
#![allow(clippy::unwrap_used)]

mod support;

use content::{Options, load};
use std::fs;
use support::Site;

#[test]
fn the_sites_own_content_is_right() {
    let site = Site::new();
    if let Err(issues) = load(site.dir(), &support::options()) {
        panic!("{issues}");
    }
}

#[test]
fn an_unknown_key() {
    let site = Site::new();
    let line = site.change("site.toml", "[clinic]\n", "[clinic]\nfax = \"1\"\n", "fax");
    site.expect("site.toml", line, "unknown key `fax`");
}

#[test]
fn a_missing_key() {
    let site = Site::new();
    site.change("pages/faq.toml", "heading = ", "# heading = ", "title");
    site.expect("pages/faq.toml", 1, "missing key `heading`");
}

#[test]
fn a_wrong_type() {
    let site = Site::new();
    let line = site.change(
        "site.toml",
        "timeout_seconds = 20",
        "timeout_seconds = \"soon\"",
        "\"soon\"",
    );
    site.expect("site.toml", line, "wrong type");
}

#[test]
fn a_broken_quote() {
    let site = Site::new();
    let line = site.change(
        "site.toml",
        "name = \"Neuromend Infusions\"",
        "name = \"Neuromend Infusions",
        "name = \"Neuromend",
    );
    site.expect("site.toml", line, "invalid basic string");
}

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

#[test]
fn markdown_that_cannot_be_shown() {
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    let line = site.change(article, "\n## ", "\n<div>boo</div>\n\n## ", "<div>boo");
    site.expect(article, line, "HTML cannot stand in the words");
}

#[test]
fn an_article_without_its_settings() {
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    site.change(article, "+++\n", "", "title");
    site.expect(article, 1, "begins with a line of +++");
}

#[test]
fn an_article_with_a_wrong_date() {
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    let line = site.change(article, "date = 2026-11-23", "date = \"soon\"", "\"soon\"");
    site.expect(article, line, "wrong type");
}

#[test]
fn a_file_that_is_not_utf8() {
    let site = Site::new();
    fs::write(site.file("faq.toml"), b"# a\n# \xff\n").unwrap();
    site.expect("faq.toml", 2, "not UTF-8");
}

#[test]
fn a_citation_of_nothing() {
    let site = Site::new();
    let line = site.change(
        "evidence/comparison.toml",
        "note = \"",
        "note = \"{{no-such-finding}} ",
        "{{no-such",
    );
    site.expect(
        "evidence/comparison.toml",
        line,
        "no finding in evidence/findings.toml has the id \"no-such-finding\"",
    );
}

#[test]
fn an_unverified_finding_is_not_shown() {
    let site = Site::new();
    site.change(
        "evidence/findings.toml",
        "status = \"verified\"",
        "status = \"unverified\"",
        "unverified",
    );
    let issues = site.issues(&support::options());
    assert!(
        issues
            .0
            .iter()
            .any(|issue| issue.what.contains("is not verified")),
        "{issues}"
    );
}

#[test]
fn a_number_without_a_source() {
    let site = Site::new();
    let line = site.change(
        "faq.toml",
        "answer = \"\"\"\n",
        "answer = \"\"\"\nIt helps 7 in 10.\n\n",
        "7 in 10",
    );
    site.expect(
        "faq.toml",
        line,
        "the number 7 stands in clinical words without a source",
    );
}

#[test]
fn a_finding_without_a_source_or_people() {
    let site = Site::new();
    let bad = "[[finding]]\nid = \"bad\"\nlabel = \"Bad\"\nvalue = 1\nunit = \"out of 100\"\nkind = \"harm\"\ncertainty = \"low\"\nsources = []\nstatus = \"verified\"\nchecked = 2026-11-23\nexpires = 2027-11-23\n\n[[finding]]\n";
    let line = site.change(
        "evidence/findings.toml",
        "[[finding]]\n",
        bad,
        "id = \"bad\"",
    );
    site.expect("evidence/findings.toml", line, "names no source");
    site.expect("evidence/findings.toml", line, "without `population`");
}

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

#[test]
fn a_page_that_no_address_belongs_to() {
    let site = Site::new();
    fs::write(site.file("pages/prices.toml"), "title = \"x\"\n").unwrap();
    site.expect(
        "pages/prices.toml",
        1,
        "no page of the site is called \"prices\"",
    );
}

#[test]
fn an_endpoint_that_is_no_endpoint() {
    for endpoint in [
        "http://forms.example.com/x",
        "forms",
        "//evil.example/x",
        "http://localhost:1/x",
        "https://a b.example/",
        "javascript:x",
    ] {
        let site = Site::new();
        let line = site.change(
            "site.toml",
            "endpoint = \"/api/consultations\"",
            &format!("endpoint = \"{endpoint}\""),
            "endpoint = ",
        );
        site.expect("site.toml", line, "the consultation endpoint");
    }
}

#[test]
fn the_variable_is_checked_like_the_setting_and_loopback_needs_leave() {
    let site = Site::new();
    let mut options = Options {
        endpoint: Some("http://127.0.0.1:8787/api/consultations".into()),
        allow_loopback: false,
        ..support::options()
    };
    let issues = site.issues(&options);
    assert!(
        issues.to_string().contains("CONSULTATION_ENDPOINT"),
        "{issues}"
    );
    options.allow_loopback = true;
    assert_eq!(
        load(site.dir(), &options).unwrap().endpoint,
        "http://127.0.0.1:8787/api/consultations"
    );
}

#[test]
fn one_run_shows_the_first_structural_error_of_each_file_and_all_others() {
    let site = Site::new();
    let broken = site.change(
        "site.toml",
        "[clinic]\n",
        "[clinic]\nfax = \"1\"\nfax_too = \"1\"\n",
        "fax",
    );
    let missing = site.change("pages/faq.toml", "heading = ", "# heading = ", "title");
    let number = site.change(
        "faq.toml",
        "answer = \"\"\"\n",
        "answer = \"\"\"\nIt helps 7 in 10.\n\n",
        "7 in 10",
    );
    let question = site.change("evidence/comparison.toml", "?\"", ".\"", ".\"");
    let issues = site.issues(&support::options());
    let places: Vec<_> = issues
        .0
        .iter()
        .map(|issue| {
            (
                issue
                    .file
                    .strip_prefix(site.dir())
                    .unwrap()
                    .to_str()
                    .unwrap(),
                issue.line,
            )
        })
        .collect();
    for place in [
        ("site.toml", broken),
        ("pages/faq.toml", missing),
        ("faq.toml", number),
        ("evidence/comparison.toml", question),
    ] {
        assert!(places.contains(&place), "{place:?} is not among\n{issues}");
    }
    assert_eq!(
        places
            .iter()
            .filter(|(file, _)| *file == "site.toml")
            .count(),
        1,
        "{issues}"
    );
}

#[test]
fn an_article_with_a_notice_that_does_not_exist() {
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    let line = site.change(
        article,
        "\"off-label-pain\"",
        "\"of-label-pain\"",
        "notices = ",
    );
    site.expect(article, line, "is called \"of-label-pain\"");
}

#[test]
fn a_figure_where_none_can_be_shown() {
    let site = Site::new();
    let line = site.change(
        "pages/compare.toml",
        "heading = \"",
        "heading = \"{{ketect-serious-ect}} ",
        "heading = ",
    );
    site.expect(
        "pages/compare.toml",
        line,
        "a figure cannot be shown in this place",
    );
}

#[test]
fn a_form_without_words_for_a_problem_or_a_choice() {
    let site = Site::new();
    site.change(
        "consultation.toml",
        "name_missing = ",
        "name_mising = ",
        "name_mising",
    );
    let line = site.change(
        "consultation.toml",
        "other = \"Someone else\"",
        "others = \"Someone else\"",
        "[fields.asking_for]",
    );
    site.expect(
        "consultation.toml",
        line,
        "no words for its choice \"other\"",
    );
    let issues = site.issues(&Options::default()).to_string();
    for words in [
        "no sentence for \"name_missing\"",
        "no problem called \"name_mising\"",
        "no choice called \"others\"",
    ] {
        assert!(issues.contains(words), "{words}\n{issues}");
    }
}

#[test]
fn pictures_of_two_studies_side_by_side() {
    let site = Site::new();
    let from = "ect = \"ketect-headache-ect\"";
    let line = site.change(
        "pages/compare.toml",
        from,
        "ect = \"ketect-nausea-ect\"",
        "heading = \"Headache\"",
    );
    site.expect("pages/compare.toml", line, "are no pair");
}
