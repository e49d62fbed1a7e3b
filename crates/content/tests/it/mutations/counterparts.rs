//! A result stands beside the result of the same source that points the other way.

use crate::support::{SPOTS, Site, everywhere};

const FINDINGS: &str = "evidence/findings.toml";

fn lines(counterparts: &str) -> String {
    format!(
        "population = \"somebody\"\ncomparator = \"none\"\ntext = \"fewer of them\"\ncounterparts = [{counterparts}]"
    )
}

/// A finding with a counterpart.
fn planted() -> Site {
    let site = Site::new();
    site.plant("planted-other", &lines(""));
    site.plant("planted-one", &lines("\"planted-other\""));
    site
}

#[test]
fn one_without_the_other() {
    let what = "\"planted-one\" stands here without \"planted-other\"";
    everywhere(planted, "There were {{planted-one}}.", Some(what));
}

#[test]
fn the_other_in_another_section_is_not_enough() {
    let site = planted();
    let line = site.say(&SPOTS[0], "There were {{planted-one}}.");
    site.say(&SPOTS[1], "There were {{planted-other}}.");
    site.expect(SPOTS[0].file, line, "stands here without");
}

#[test]
fn counterparts_that_are_none() {
    let site = Site::new();
    let line = site.plant("planted", &lines("\"no-such-finding\""));
    site.expect(
        FINDINGS,
        line + 12,
        "no finding in evidence/findings.toml has the id",
    );
    let line = site.plant("planted-too", &lines("\"elektd-remission-ect\""));
    site.expect(FINDINGS, line + 12, "is from another source");
}

#[test]
fn both_in_a_section_or_the_other_alone() {
    for words in [
        "There were {{planted-one}} and {{planted-other}}.",
        "There were {{planted-one}}.\n\nThere were {{planted-other}}.",
        "There were {{planted-other}}.",
    ] {
        everywhere(planted, words, None);
    }
}
