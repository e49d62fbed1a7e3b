//! Sources that a newer one has taken the place of.

use crate::support::Site;

const FINDINGS: &str = "evidence/findings.toml";
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

/// The site with the planted source, of which these words are replaced; the line of its id.
fn planted(superseded_by: &str, from: &str, to: &str) -> (Site, usize) {
    let site = Site::new();
    let text = source("planted-old", superseded_by).replace(from, to);
    let line = site.add(SOURCES, &text, "id = \"planted-old\"");
    (site, line)
}

/// Adds a finding that rests on it, and tells the line that says so.
fn resting(site: &Site) -> usize {
    let line = site.plant("planted-finding", &finding("none"));
    let entry = site.entry(FINDINGS, "id = \"planted-finding\"");
    let rests = entry.replace("[\"ketect\"]", "[\"planted-old\"]");
    site.change(FINDINGS, &entry, &rests, "planted-old");
    line + 5
}

#[test]
fn a_figure_that_rests_on_an_old_edition() {
    let (site, _) = planted("superseded_by = \"ketect\"", "", "");
    let line = resting(&site);
    let what = "\"planted-finding\" rests on \"planted-old\", which \"ketect\" has superseded";
    site.expect(FINDINGS, line, what);
}

#[test]
fn a_newer_edition_that_is_not_there() {
    let (site, line) = planted("superseded_by = \"planted-new\"", "", "");
    let what = "no source in sources.toml has the id \"planted-new\"";
    site.expect(SOURCES, line + 4, what);
}

#[test]
fn an_old_edition_that_carries_nothing_and_one_that_still_holds() {
    planted("superseded_by = \"ketect\"", "", "").0.load();
    let (site, _) = planted("", "", "");
    resting(&site);
    site.load();
}

#[test]
fn a_source_that_does_not_say_how_it_was_read() {
    let (site, line) = planted("", "read = \"abstract\"\n", "");
    site.expect(SOURCES, line - 1, "missing key `read`");
    let (site, line) = planted("", "abstract", "glance");
    site.expect(SOURCES, line + 3, "unknown choice");
}
