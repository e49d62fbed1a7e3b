//! `claims.csv`: a row for each claim; those that a clinician or a lawyer has to sign by name come first.

use crate::page::{Claim, claims};
use crate::site::Built;
use anyhow::{Context, Result};
use content::Content;
use content::evidence::{Finding, Kind, Source};
use std::io::Write;

/// The cells of a row, each with the name of its column.
type Row = [(&'static str, String); 19];

/// Writes a row for each citation on each page and for each entry of the evidence page.
///
/// # Errors
/// A page cites what the content does not have, or `out` cannot be written.
pub fn write(built: &Built, out: impl Write) -> Result<usize> {
    let mut csv = csv::Writer::from_writer(out);
    let mut rows = Vec::new();
    for page in &built.pages {
        for claim in claims(&page.body) {
            rows.push(row(&built.content, &page.path, &claim)?);
        }
    }
    // A stable sort: within each group they stay in the order of the pages.
    rows.sort_by_key(|row| row[0].1.is_empty());
    let head = rows.first().into_iter().flatten();
    csv.write_record(head.map(|(name, _)| name))?;
    for row in &rows {
        let cells = row.iter().map(|(_, cell)| lead::spreadsheet_safe(cell));
        csv.write_record(cells.map(|cell| cell.into_owned()))?;
    }
    csv.flush()?;
    Ok(rows.len())
}

/// Who has to look at a claim: passages on suicide and on the law are not for the marketing team alone.
fn reviewer(finding: &Finding) -> &'static str {
    match finding.kind {
        _ if finding.about_suicide() => "clinician",
        Kind::Law => "lawyer",
        _ => "",
    }
}

fn row(content: &Content, page: &str, claim: &Claim) -> Result<Row> {
    let finding = content
        .findings
        .by_id(&claim.finding)
        .with_context(|| format!("{page} cites {:?}, which is no finding", claim.finding))?;
    let sources = sources(content, finding);
    let names: Vec<_> = sources.iter().map(|source| name(source)).collect();
    let none = || "no link recorded".to_owned();
    let links: Vec<_> = (sources.iter())
        .map(|it| it.link().unwrap_or_else(none))
        .collect();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let certainty = content.site.words.certainty(finding.certainty);
    Ok([
        ("reviewer", reviewer(finding).to_owned()),
        ("page", page.to_owned()),
        ("place", claim.place.clone()),
        ("sentence", claim.sentence.clone()),
        ("finding", claim.finding.clone()),
        ("figure", content::figure::words(finding)),
        ("shown", claim.shown.clone()),
        ("kind", word(finding.kind)),
        ("population", text(&finding.population)),
        ("comparator", text(&finding.comparator)),
        ("period", text(&finding.period)),
        ("range", finding.range_words().unwrap_or_default()),
        ("certainty", certainty.to_owned()),
        ("sources", names.join(" | ")),
        ("links", links.join(" | ")),
        ("status", word(finding.status)),
        ("checked", finding.checked.iso()),
        ("expires", finding.expires.iso()),
        ("note", note(content, finding)),
    ])
}

fn sources<'a>(content: &'a Content, finding: &Finding) -> Vec<&'a Source> {
    let ids = finding.sources.iter();
    ids.filter_map(|id| content.sources.by_id(id)).collect()
}

/// Authors, title, journal and year, as far as they are recorded.
fn name(source: &Source) -> String {
    let parts = [
        source.authors.as_ref().map(|names| names.to_string()),
        Some(source.title.to_string()),
        source.journal.as_ref().map(|name| name.to_string()),
        source.year.map(|year| year.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A choice of one word, as the content files write it.
fn word(choice: impl std::fmt::Debug) -> String {
    format!("{choice:?}").to_lowercase()
}

/// The comment above the finding in its file, such as "our arithmetic" or "check: abstract copy".
fn note(content: &Content, finding: &Finding) -> String {
    let before = content.findings.file.text.get(..finding.id.at);
    let above = before.and_then(|before| before.rsplit_once("[[finding]]"));
    let lines = above
        .map_or("", |(above, _)| above.trim_end_matches('\n'))
        .lines()
        .rev();
    let comments = lines
        .map_while(|line| line.strip_prefix('#'))
        .map(str::trim);
    let mut notes: Vec<&str> = comments.filter(|line| !line.starts_with("---")).collect();
    notes.reverse();
    notes.join(" ")
}
