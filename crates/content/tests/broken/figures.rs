//! Findings, citations and bare numbers.

use crate::support::{self, Site};

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
