//! Files that cannot be read, and what one run shows of them.

use crate::support::{self, Site};
use content::load;
use std::fs;

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
fn a_file_that_is_not_utf8() {
    let site = Site::new();
    fs::write(site.file("faq.toml"), b"# a\n# \xff\n").unwrap();
    site.expect("faq.toml", 2, "not UTF-8");
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
