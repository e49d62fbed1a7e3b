//! Names that frighten stand at most once on a page, and only as what a treatment is also called.

use super::Spoken;
use super::hits::Hit;
use super::phrases::find;
use super::table::Ready;
use crate::load::Raw;
use crate::page::SectionKind;
use crate::words::RuleKind;

/// What has to stand directly before such a name.
const BEFORE: &[&str] = &["also called", "also known as"];

pub(super) fn check<'a>(
    raw: &Raw,
    rules: &[Ready<'a>],
    spoken: &[Spoken<'_>],
    hits: &mut Vec<Hit<'a>>,
) {
    for ready in rules.iter().filter(|r| r.rule.kind == RuleKind::AlsoCalled) {
        let mut places = Vec::new();
        for (index, words) in spoken
            .iter()
            .enumerate()
            .filter(|(_, words)| !words.flow.link)
        {
            for range in find(ready, words) {
                let before = words.flow.words(range.start.saturating_sub(3)..range.start);
                if BEFORE.iter().any(|phrase| before.ends_with(phrase)) {
                    places.push((index, range));
                } else {
                    hits.push(words.hit(ready.rule, range));
                }
            }
        }
        for shown in pages(raw) {
            let on_page = places.iter().filter(|(index, _)| {
                let group = &spoken[*index].place.group;
                shown.iter().any(|part| group.starts_with(part))
            });
            for (index, range) in on_page.skip(1) {
                hits.push(spoken[*index].hit(ready.rule, range.clone()));
            }
        }
    }
}

/// The sections that each page shows, as beginnings of their groups.
fn pages(raw: &Raw) -> Vec<Vec<String>> {
    let mut pages: Vec<_> = raw
        .articles
        .iter()
        .map(|article| vec![format!("{}#", article.source.file.display())])
        .collect();
    for page in raw.pages.values() {
        let mut shown = vec![format!("{}#", page.source.file.display())];
        for section in &page.section {
            let (file, chosen) = match section.kind {
                SectionKind::Comparison => {
                    (raw.comparison.as_ref().map(|f| &f.source), &section.rows)
                }
                SectionKind::Questions => (raw.faq.as_ref().map(|f| &f.source), &section.questions),
                _ => continue,
            };
            let Some(file) = file.map(|source| source.file.display()) else {
                continue;
            };
            match chosen {
                None => shown.push(format!("{file}#")),
                Some(ids) => shown.extend(ids.iter().map(|id| format!("{file}#{}", id.as_str()))),
            }
        }
        pages.push(shown);
    }
    pages
}
