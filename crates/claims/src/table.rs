//! `claims.csv`: a row for each claim; those that a clinician or a lawyer has to sign by name come first.

use crate::page::{Claim, claims};
use crate::site::Built;
use anyhow::{Context, Result};
use content::Content;
use content::evidence::{Finding, Kind, Source};
use std::io::Write;

/// The first line.
pub const HEAD: [&str; 19] = [
    "reviewer",
    "page",
    "place",
    "sentence",
    "finding",
    "figure",
    "shown",
    "kind",
    "population",
    "comparator",
    "period",
    "range",
    "certainty",
    "sources",
    "links",
    "status",
    "checked",
    "expires",
    "note",
];

/// Writes a row for each citation on each page and for each entry of the evidence page.
///
/// # Errors
/// A page cites what the content does not have, or `out` cannot be written.
pub fn write(built: &Built, out: impl Write) -> Result<usize> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(HEAD)?;
    let mut rows = Vec::new();
    for page in &built.pages {
        for claim in claims(&page.body) {
            rows.push(row(&built.content, &page.path, &claim)?);
        }
    }
    // A stable sort: within each group they stay in the order of the pages.
    rows.sort_by_key(|row| row[0].is_empty());
    for row in &rows {
        let cells = row.iter().map(|cell| lead::spreadsheet_safe(cell));
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

fn row(content: &Content, page: &str, claim: &Claim) -> Result<[String; 19]> {
    let finding = content
        .findings
        .by_id(&claim.finding)
        .with_context(|| format!("{page} cites {:?}, which is no finding", claim.finding))?;
    let sources = sources(content, finding);
    let names: Vec<_> = sources.iter().map(|source| name(source)).collect();
    let link = |source: &&Source| {
        source
            .link()
            .unwrap_or_else(|| "no link recorded".to_owned())
    };
    let links: Vec<_> = sources.iter().map(link).collect();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Ok([
        reviewer(finding).to_owned(),
        page.to_owned(),
        claim.place.clone(),
        claim.sentence.clone(),
        claim.finding.clone(),
        content::figure::words(finding),
        claim.shown.clone(),
        word(finding.kind),
        text(&finding.population),
        text(&finding.comparator),
        text(&finding.period),
        finding.range_words().unwrap_or_default(),
        content.site.words.certainty(finding.certainty).to_owned(),
        names.join(" | "),
        links.join(" | "),
        word(finding.status),
        finding.checked.iso(),
        finding.expires.iso(),
        note(content, finding),
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
    let text = &content.findings.file.text;
    let before = text.get(..finding.id.at).unwrap_or_default();
    let above = before
        .rsplit_once("[[finding]]")
        .map_or("", |(above, _)| above);
    let comments = above.trim_end_matches('\n').lines().rev();
    let mut notes: Vec<&str> = comments
        .map_while(|line| line.strip_prefix('#'))
        .map(str::trim)
        .filter(|line| !line.starts_with("---"))
        .collect();
    notes.reverse();
    notes.join(" ")
}
