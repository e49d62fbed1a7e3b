//! Names that frighten stand at most once on a page, and only as what a treatment is also called.

use super::hits::Hit;
use super::phrases::find;
use super::spoken::Spoken;
use super::table::{Ready, of};
use crate::file::TextFile;
use crate::files::Files;
use crate::page::SectionKind;
use crate::rules::RuleKind;

/// What has to stand directly before such a name.
const BEFORE: &[&str] = &["also called", "also known as"];

pub(super) fn check<'a>(
    files: &Files,
    rules: &[Ready<'a>],
    spoken: &[Spoken<'_>],
    hits: &mut Vec<Hit<'a>>,
) {
    for ready in of(rules, RuleKind::AlsoCalled) {
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
        for shown in pages(files) {
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
fn pages(files: &Files) -> Vec<Vec<String>> {
    let whole = |file: &TextFile| format!("{}#", file.path.display());
    let articles = files.articles.iter();
    let mut pages: Vec<_> = articles.map(|article| vec![whole(&article.file)]).collect();
    for page in files.pages.values() {
        let mut shown = vec![whole(&page.file)];
        for section in &page.section {
            let (file, chosen) = match section.kind {
                SectionKind::Comparison => (&files.comparison.file, &section.rows),
                SectionKind::Questions => (&files.faq.file, &section.questions),
                _ => continue,
            };
            match chosen {
                None => shown.push(whole(file)),
                Some(ids) => shown.extend(ids.iter().map(|id| whole(file) + id)),
            }
        }
        pages.push(shown);
    }
    pages
}
