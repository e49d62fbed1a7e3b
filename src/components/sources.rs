//! Every source, and every figure that rests on it.

use crate::render::site;
use content::evidence::{Finding, Source, Status};
use content::figure;
use leptos::prelude::*;

/// The list of sources, each with the findings that it carries. `#source-id` and `#finding-id` are
/// the addresses that figures in the words lead to.
#[component]
pub fn Sources() -> impl IntoView {
    let site = site();
    let sources = site.content.sources.value.source.clone();
    sources.into_iter().map(|source| view! { <SourceEntry source/> }).collect_view()
}

#[component]
fn SourceEntry(source: Source) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let first = |finding: &&Finding| finding.sources.first().is_some_and(|id| id.as_str() == source.id.as_str());
    let verified = site.content.findings.finding.iter().filter(|finding| finding.status == Status::Verified);
    let findings = verified.filter(first).map(|finding| view! { <FindingEntry finding=finding.clone()/> }).collect_view();
    let place = [source.authors.clone(), source.journal.clone(), source.year.map(|year| year.to_string())];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let part = |value: &Option<String>| value.clone().unwrap_or_else(|| words.not_recorded.clone());
    let link = source.link().map(|href| {
        let shown = href.trim_start_matches("https://").trim_end_matches('/').to_owned();
        view! { <p class="source__link"><a href=href rel="noreferrer">{shown}</a></p> }
    });
    view! {
        <article class="source" id=format!("source-{}", source.id.as_str())>
            <h3 class="source__title">{source.title.as_str().to_owned()}</h3>
            <p class="source__place">{place}</p>
            <dl class="facts">
                <div><dt>{words.source_design.clone()}</dt><dd>{part(&source.design)}</dd></div>
                <div><dt>{words.source_size.clone()}</dt><dd>{part(&source.size)}</dd></div>
                <div><dt>{words.source_setting.clone()}</dt><dd>{part(&source.setting)}</dd></div>
                <div><dt>{words.source_funding.clone()}</dt><dd>{part(&source.funding)}</dd></div>
            </dl>
            {link}
            <ul class="findings">{findings}</ul>
        </article>
    }
}

#[component]
fn FindingEntry(finding: Finding) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let facts = [
        (words.studied.clone(), finding.population.clone()),
        (words.compared_with.clone(), finding.comparator.clone()),
        (words.period.clone(), finding.period.clone()),
        (words.range.clone(), Some(finding.range.clone().unwrap_or_else(|| words.range_none.clone()))),
        (words.certainty.clone(), Some(finding.certainty.word().to_owned())),
    ];
    let facts = facts.into_iter().filter_map(|(name, value)| value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }));
    let facts = facts.collect_view();
    view! {
        <li class="finding" id=format!("finding-{}", finding.id.as_str())>
            <p class="finding__figure"><strong>{figure::words(&finding)}</strong>" "<span>{finding.label.as_str().to_owned()}</span></p>
            <dl class="facts">{facts}</dl>
        </li>
    }
}
