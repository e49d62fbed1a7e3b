//! The list of claims against the pages themselves.

use super::built;
use ::claims::{site, table};
use std::collections::HashMap;

type Row = HashMap<String, String>;

fn rows(built: &site::Built) -> Vec<Row> {
    let mut out = Vec::new();
    let written = table::write(built, &mut out).unwrap();
    let mut csv = csv::Reader::from_reader(out.as_slice());
    let rows: Vec<Row> = csv.deserialize().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows.len(), written);
    rows
}

/// As many rows as the HTML has citations and entries: none is forgotten, none is twice.
#[test]
fn every_citation_of_every_page_is_a_row() {
    let built = built();
    let rows = rows(&built);
    for page in &built.pages {
        let main = page.body.split("<main").nth(1).unwrap_or_default();
        let marks = ["data-finding=\"", "id=\"finding-"];
        let there: usize = marks.iter().map(|mark| main.matches(mark).count()).sum();
        let listed = rows.iter().filter(|row| row["page"] == page.path).count();
        assert_eq!(listed, there, "{}", page.path);
    }
    assert!(rows.len() > 500, "{} rows", rows.len());
}

/// Whether the reader sees the figure, its number alone as the second chance of a sentence, or its range in the
/// table of a plot. The entry of a figure in words has no figure before its label.
fn shows(built: &site::Built, row: &Row) -> bool {
    let (shown, words) = (&*row["shown"], &built.content.site.words);
    let finding = built.content.findings.by_id(&row["finding"]).unwrap();
    let in_words = finding.text.is_some() && row["place"] == format!("#{}", finding.anchor());
    let short = row["figure"].strip_suffix(" out of 100");
    let range = finding.range_words();
    let range = range.as_ref().unwrap_or(&words.range_none);
    shown == row["figure"]
        || short == Some(shown)
        || shown == words.being_checked
        || (in_words && shown.is_empty())
        || (row["place"] == "#plot" && shown == *range)
}

#[test]
fn a_row_tells_all_that_a_signer_needs() {
    let built = built();
    for row in rows(&built) {
        for cell in "sentence finding figure kind certainty sources links".split(' ') {
            assert!(!row[cell].is_empty(), "{cell}: {row:?}");
        }
        assert!(row["sentence"].contains(&row["shown"]), "{row:?}");
        assert!(shows(&built, &row), "{row:?}");
        assert_eq!(row["status"], "verified");
        let [sources, links] = ["sources", "links"].map(|cell| row[cell].split(" | ").count());
        assert_eq!(sources, links, "{row:?}");
        for date in ["checked", "expires"] {
            assert_eq!(row[date].len(), "2026-11-23".len(), "{row:?}");
        }
        for cell in row.values() {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
                "{cell:?}"
            );
        }
    }
}

#[test]
fn a_claim_is_found_where_it_stands() {
    let built = built();
    let rows = rows(&built);
    let find = |page: &str, place: &str, finding: &str| {
        let place = [page, place, finding];
        let here = |row: &&Row| ["page", "place", "finding"].map(|cell| &*row[cell]) == place;
        rows.iter()
            .find(here)
            .unwrap_or_else(|| panic!("{place:?}"))
    };
    let id = "ketect-remission-ect";
    let row = find("/compare/", "#row-works", id);
    let shown = ["figure", "shown"].map(|cell| &*row[cell]);
    assert_eq!(shown, ["63 out of 100"; 2]);
    assert!(row["links"].starts_with("https://doi.org/10.1093/ijnp/pyab088"));
    assert!(row["range"].contains("2 to 30 points"), "{}", row["range"]);
    assert!(row["population"].contains("186"), "{}", row["population"]);
    let entry = &find("/sources/", "#finding-ketect-remission-ect", id)["sentence"];
    assert!(entry.starts_with("63 out of 100: "), "{entry}");
    let arithmetic = find("/sources/", "#finding-elektd-left-ect", "elektd-left-ect");
    assert_eq!(arithmetic["note"], "our arithmetic from published counts");
}

/// What a clinician or a lawyer has to sign stands before all else.
#[test]
fn claims_on_suicide_and_the_law_come_first() {
    let built = built();
    let rows = rows(&built);
    let marked = |row: &&Row| !row["reviewer"].is_empty();
    let first = rows.iter().take_while(marked).count();
    assert_eq!(first, rows.iter().filter(marked).count());
    for (reviewer, finding) in [("clinician", "suicid"), ("lawyer", "approv")] {
        let mut marked = rows.iter().filter(|row| row["reviewer"] == reviewer);
        let found = marked.any(|row| row["sentence"].contains(finding));
        assert!(found, "nothing on {finding} for the {reviewer}");
    }
}
