//! Every source, and every figure that rests on it.

use crate::render::{site, still};
use content::evidence::{Finding, Kind, Source, Status};
use content::figure;
use leptos::prelude::*;

/// The list of sources, each with the findings that it carries. `#source-id` and `#finding-id` are
/// the addresses that figures in the words lead to. Beneath it stands how hard the site is to read.
#[component]
pub fn Sources() -> impl IntoView {
    let site = site();
    let sources = site.content.sources.value.source.clone();
    let list = still(move || {
        sources
            .into_iter()
            .map(|source| view! { <SourceEntry source/> })
            .collect_view()
    });
    let words = &site.content.site.words;
    let level = site.content.readability.median().map(|median| {
        view! { <p class="review">{words.reading_level.clone()}": "{format!("{median:.1}")}"."</p> }
    });
    view! {
        <div class="sources" inner_html=list></div>
        {level}
    }
}

#[component]
fn SourceEntry(source: Source) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let place = [
        source.authors.clone(),
        source.journal.clone(),
        source.year.map(|year| year.to_string()),
    ];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let part = |value: &Option<String>| value.clone().unwrap_or_else(|| words.not_recorded.clone());
    let link = source.link().map(|href| {
        let shown = href
            .trim_start_matches("https://")
            .trim_end_matches('/')
            .to_owned();
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
            <Figures id=source.id.as_str()/>
        </article>
    }
}

/// The figures whose first source this is, those of the same people and period together.
#[component]
fn Figures(
    /// The source.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let all = &site.content.findings.finding;
    let mine = |finding: &&Finding| {
        finding.status == Status::Verified
            && finding.has_entry()
            && finding
                .sources
                .first()
                .is_some_and(|source| source.as_str() == id)
    };
    let mut groups: Vec<(Frame, Vec<Finding>)> = Vec::new();
    for finding in all.iter().filter(mine) {
        let frame = Frame::of(finding);
        match groups.iter_mut().find(|(known, _)| *known == frame) {
            Some((_, findings)) => findings.push(finding.clone()),
            None => groups.push((frame, vec![finding.clone()])),
        }
    }
    let shown = groups.len();
    let groups = groups.into_iter().map(|(frame, findings)| {
        let findings = findings
            .into_iter()
            .map(|finding| view! { <FindingEntry finding/> })
            .collect_view();
        view! { {frame.view()}<ul class="findings">{findings}</ul> }
    });
    let groups = groups.collect_view();
    (shown > 0).then(|| {
        view! {
            <details class="source__figures">
                <summary>{words.figures_from_source.clone()}</summary>
                {groups}
            </details>
        }
    })
}

/// Who was studied, and when it was measured.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Frame([Option<String>; 2]);

impl Frame {
    fn of(finding: &Finding) -> Self {
        Self([finding.population.clone(), finding.period.clone()])
    }

    fn view(self) -> impl IntoView {
        let site = site();
        let words = &site.content.site.words;
        let names = [&words.studied, &words.period];
        let facts = self.0.into_iter().zip(names).filter_map(|(value, name)| {
            value.map(|value| view! { <div><dt>{name.clone()}</dt><dd>{value}</dd></div> })
        });
        let facts = facts.collect_view();
        (!facts.is_empty()).then(|| view! { <dl class="facts studied">{facts}</dl> })
    }
}

/// One figure. A figure in words says in its label all that it says in a sentence.
#[component]
fn FindingEntry(finding: Finding) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let id = format!("finding-{}", finding.id.as_str());
    if site.content.withheld.contains(finding.id.as_str()) {
        // Past its date; its label may name the figure too.
        return view! { <li class="finding" id=id><p>{words.being_checked.clone()}</p></li> }
            .into_any();
    }
    let measured = matches!(finding.kind, Kind::Outcome | Kind::Harm);
    let none = measured.then(|| words.range_none.clone());
    let compared = finding
        .comparator
        .clone()
        .map(|with| format!("{}: {with}", words.compared_with));
    let range = finding
        .range
        .clone()
        .map(|range| format!("{}: {range}", words.range))
        .or(none);
    let certainty = format!("{}: {}", words.certainty, finding.certainty.word());
    let more = compared
        .into_iter()
        .chain(range)
        .chain([certainty])
        .collect::<Vec<_>>()
        .join(" · ");
    let number = finding
        .text
        .is_none()
        .then(|| view! { <strong>{figure::words(&finding)}": "</strong> });
    view! {
        <li class="finding" id=id>
            <p>{number}{finding.label.as_str().to_owned()}</p>
            <p class="finding__more">{more}</p>
        </li>
    }
    .into_any()
}
