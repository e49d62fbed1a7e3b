//! The sources of a subject, and every figure that rests on them.

use crate::site::render::site;
use content::evidence::{Finding, Kind, Source, Status, Subject};
use content::figure;
use leptos::prelude::*;

/// The list of sources of a subject, each with the findings that it carries. `#source-id` and `#finding-id` are
/// the addresses that figures in the words lead to. Beneath it stands how hard the site is to read.
#[component]
pub fn Sources(subject: Option<Subject>) -> impl IntoView {
    let site = site();
    let sources = site.content.sources.value.source.iter();
    let sources = sources.filter(|source| Some(source.subject) == subject);
    let sources = sources.map(|source| view! { <SourceEntry source=source.clone()/> });
    let sources = sources.collect_view();
    let words = &site.content.site.words;
    let level = site.content.readability.median().map(|median| {
        view! { <p class="review">{words.reading_level.clone()}": "{format!("{median:.1}")}"."</p> }
    });
    view! {
        <div class="sources">{sources}</div>
        {level}
    }
}

#[component]
fn SourceEntry(source: Source) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let place = [
        source.authors.as_ref().map(|names| short(names)),
        source.journal.as_ref().map(|name| name.to_string()),
        source.year.map(|year| year.to_string()),
    ];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let facts = [
        (&words.source_design, &source.design),
        (&words.source_size, &source.size),
        (&words.source_setting, &source.setting),
        (&words.source_funding, &source.funding),
    ];
    let read = format!("{}: {}", words.source_read, words.reading(source.read));
    let known = facts
        .iter()
        .filter_map(|(name, value)| Some(format!("{name}: {}", value.as_ref()?)));
    let unknown: Vec<_> = facts
        .iter()
        .filter(|(_, value)| value.is_none())
        .map(|(name, _)| name.to_lowercase())
        .collect();
    let unknown =
        (!unknown.is_empty()).then(|| format!("{}: {}", words.not_recorded, unknown.join(", ")));
    let facts = known
        .chain([read])
        .chain(unknown)
        .collect::<Vec<_>>()
        .join(" · ");
    let link = source.link().map(|href| {
        view! { " · "<a href=href rel="noreferrer">{words.source_open.clone()}</a> }
    });
    // The id stands inside: a browser without the script then opens the entry for a link to it.
    view! {
        <details class="source">
            <summary class="source__summary">
                <h3 class="source__title">{source.title.to_string()}</h3>
                <span class="source__place">{place}</span>
            </summary>
            <p id=format!("source-{}", source.id.as_str())>{facts}{link}</p>
            {figures(source.id.as_str())}
        </details>
    }
}

/// More than two authors as the first one "et al."; `sources.toml` has them all.
fn short(authors: &str) -> String {
    match authors.split(", ").collect::<Vec<_>>()[..] {
        [first, _, _, ..] => format!("{first} et al."),
        _ => authors.to_owned(),
    }
}

/// The figures whose first source this is, those of the same people and period together.
fn figures(id: &str) -> impl IntoView + use<> {
    let site = site();
    let all = &site.content.findings.finding;
    let mine = |finding: &&Finding| {
        finding.status == Status::Verified && finding.has_entry() && finding.first_source() == id
    };
    let mut groups: Vec<([Option<String>; 2], Vec<Finding>)> = Vec::new();
    for finding in all.iter().filter(mine) {
        let frame = [finding.population.clone(), finding.period.clone()];
        match groups.iter_mut().find(|(known, _)| *known == frame) {
            Some((_, findings)) => findings.push(finding.clone()),
            None => groups.push((frame, vec![finding.clone()])),
        }
    }
    let groups = groups.into_iter().map(|(frame, findings)| {
        let findings = findings.into_iter().map(entry).collect_view();
        view! { {studied(frame)}{findings} }
    });
    groups.collect_view()
}

/// Who was studied, and when it was measured.
fn studied(frame: [Option<String>; 2]) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let names = [&words.studied, &words.period];
    let facts = frame.into_iter().zip(names);
    let facts = facts.filter_map(|(value, name)| Some(format!("{name}: {}", value?)));
    let facts = facts.collect::<Vec<_>>().join(" · ");
    (!facts.is_empty()).then(|| view! { <p class="studied">{facts}</p> })
}

/// One figure. A figure in words without a number says in its label all that it says in a sentence.
fn entry(finding: Finding) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let id = format!("finding-{}", finding.id.as_str());
    if site.content.withheld.contains(finding.id.as_str()) {
        // Past its date; its label may name the figure too.
        return view! { <p class="finding" id=id>{words.being_checked.clone()}</p> }.into_any();
    }
    let measured = matches!(finding.kind, Kind::Outcome | Kind::Harm);
    let none = measured.then(|| words.range_none.clone());
    let compared = finding
        .comparator
        .clone()
        .map(|with| format!("{}: {with}", words.compared_with));
    let range = finding
        .range_words()
        .map(|range| format!("{}: {range}", words.range))
        .or(none);
    let certainty = words.certainty(finding.certainty);
    let certainty = format!("{}: {certainty}", words.certainty);
    let more = compared
        .into_iter()
        .chain(range)
        .chain([certainty])
        .collect::<Vec<_>>()
        .join(" · ");
    let words = figure::words(&finding);
    let counts = finding.text.is_none() || words.contains(|c: char| c.is_ascii_digit());
    let number = counts.then(|| view! { <strong>{words}": "</strong> });
    view! {
        <p class="finding" id=id>
            {number}{finding.label.to_string()}" "
            <small>{more}</small>
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn three_authors_and_more_are_the_first_one_et_al() {
        assert_eq!(short("Freedman R"), "Freedman R");
        assert_eq!(short("Paul S, Smith J"), "Paul S, Smith J");
        assert_eq!(
            short("Jha MK, Wilkinson ST, Krishnan K, et al."),
            "Jha MK et al."
        );
    }
}
