//! Sources that a newer one has taken the place of.

use crate::support::Site;

const SOURCES: &str = "evidence/sources.toml";

fn source(id: &str, superseded_by: &str) -> String {
    format!(
        "[[source]]\nid = \"{id}\"\nsubject = \"ect\"\ntitle = \"Planted\"\nread = \"abstract\"\n{superseded_by}\n"
    )
}

fn finding(source: &str) -> String {
    format!(
        "population = \"somebody\"\ncomparator = \"none\"\ntext = \"some relief\"\nrange = \"{source}\""
    )
}

/// A finding that rests on the planted source.
fn resting(site: &Site) -> usize {
    let line = site.plant("planted-finding", &finding("none"));
    site.change("evidence/findings.toml", "label = \"Planted, planted-finding\"\nkind = \"harm\"\nperiod = \"a course\"\ncertainty = \"low\"\nsources = [\"ketect\"]", "label = \"Planted\"\nkind = \"harm\"\nperiod = \"a course\"\ncertainty = \"low\"\nsources = [\"planted-old\"]", "planted-old");
    line + 5
}

#[test]
fn a_figure_that_rests_on_an_old_edition() {
    let site = Site::new();
    site.add(
        SOURCES,
        &source("planted-old", "superseded_by = \"ketect\""),
        "planted-old",
    );
    let line = resting(&site);
    site.expect(
        "evidence/findings.toml",
        line,
        "\"planted-finding\" rests on \"planted-old\", which \"ketect\" has superseded",
    );
}

#[test]
fn a_newer_edition_that_is_not_there() {
    let site = Site::new();
    let line = site.add(
        SOURCES,
        &source("planted-old", "superseded_by = \"planted-new\""),
        "superseded_by = \"planted-new\"",
    );
    site.expect(
        SOURCES,
        line,
        "no source in sources.toml has the id \"planted-new\"",
    );
}

#[test]
fn an_old_edition_that_carries_nothing_and_one_that_still_holds() {
    let site = Site::new();
    site.add(
        SOURCES,
        &source("planted-old", "superseded_by = \"ketect\""),
        "planted-old",
    );
    site.load();
    let site = Site::new();
    site.add(SOURCES, &source("planted-old", ""), "planted-old");
    resting(&site);
    site.load();
}

#[test]
fn a_source_that_does_not_say_how_it_was_read() {
    let site = Site::new();
    let line = site.add(
        SOURCES,
        &source("planted-old", "").replace("read = \"abstract\"\n", ""),
        "id = \"planted-old\"",
    );
    site.expect(SOURCES, line - 1, "missing key `read`");
    let site = Site::new();
    let line = site.add(
        SOURCES,
        &source("planted-old", "").replace("abstract", "glance"),
        "read = \"glance\"",
    );
    site.expect(SOURCES, line, "unknown choice");
}
