//! Pictures of a hundred people, so many of them marked.

use crate::site::render::site;
use content::evidence::{Finding, Harm};
use content::page::IconPair;
use leptos::prelude::*;

/// Chances for both treatments: the sentence first, then a picture of a hundred people for each. Harms
/// that lasted are told apart from those of any length by shade, shape and word; a key tells how.
///
/// Read aloud: the heading and the figures; the pictures say the same and are hidden.
///
/// Prerendered: whole; it needs no script.
#[component]
pub fn Icons(
    /// The pairs, in order.
    pairs: Vec<IconPair>,
) -> impl IntoView {
    let withheld = site().markdown.withheld.clone();
    let drawn = |pair: &IconPair| pair.harm.is_some() && !withheld.contains(pair.ect.as_str());
    let key = pairs.iter().any(drawn).then(|| {
        view! { <ul class="icons-key">{[Harm::Passing, Harm::Lasting].map(key).collect_view()}</ul> }
    });
    let pairs = pairs.into_iter().map(|pair| view! { <Pair pair/> });
    view! {
        {key}
        <ul class="icons">{pairs.collect_view()}</ul>
    }
}

/// A mark and its words.
fn key(harm: Harm) -> impl IntoView {
    let words = site().content.time.harm.of(harm).to_string();
    let marks = marks(Some(harm), 0..1);
    view! {
        <li>
            <svg class="icons-key__mark" viewBox="0 0 2 2" aria-hidden="true">{marks}</svg>
            {words}
        </li>
    }
}

/// The answer, drawn: for each pair two hundred people on one axis, ketamine's growing to its left and ECT's to its
/// right, so that each trial leans to the side where more got well.
///
/// Read aloud: a table with the treatments as columns and the figures as cells.
#[component]
pub fn Answer(
    /// The pairs, in order.
    pairs: Vec<IconPair>,
) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let head = |side: &'static str, name: &String| {
        view! { <th role="columnheader" scope="col" class="answer__head" data-side=side>{name.clone()}</th> }
    };
    let cell = |side: &'static str, id: &str| {
        let figure = site.markdown.figure(id);
        view! { <td role="cell" class="answer__side" data-side=side><span inner_html=figure></span>{drawn(id, None)}</td> }
    };
    let pairs = pairs.into_iter().map(|pair| {
        view! {
            <tbody role="rowgroup">
                <tr role="row">
                    <th role="rowheader" scope="rowgroup" colspan="2" class="answer__trial">{pair.heading.to_string()}</th>
                </tr>
                <tr role="row">{cell("ketamine", &pair.ketamine)}{cell("ect", &pair.ect)}</tr>
            </tbody>
        }
    });
    view! {
        <div role="table">
            <table class="answer" role="none">
                <thead role="rowgroup">
                    <tr role="row">{head("ketamine", &words.ketamine)}{head("ect", &words.ect)}</tr>
                </thead>
                {pairs.collect_view()}
            </table>
        </div>
    }
}

/// The picture of a finding that is shown.
fn drawn(id: &str, harm: Option<Harm>) -> Option<impl IntoView + use<>> {
    let site = site();
    let shown = |finding: &&Finding| !site.markdown.withheld.contains(finding.id.as_str());
    let finding = site.markdown.findings.get(id).filter(shown);
    finding.and_then(|finding| people(finding, harm))
}

#[component]
fn Pair(pair: IconPair) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let lasted = pair.harm.map(|harm| {
        let words = site.content.time.harm.of(harm).to_string();
        view! { <p class="icons__lasted">{words}</p> }
    });
    let side = |class: &'static str, treatment: &String, id: &str| {
        view! {
            <div class="icons__side" data-side=class>
                <p>
                    <span class="icons__treatment">{treatment.clone()}" "</span>
                    <span inner_html=site.markdown.figure(id)></span>
                </p>
                {drawn(id, pair.harm)}
            </div>
        }
    };
    view! {
        <li class="icons__pair">
            <h3 class="icons__heading">{pair.heading.to_string()}</h3>
            {lasted}
            {side("ketamine", &words.ketamine, &pair.ketamine)}
            {side("ect", &words.ect, &pair.ect)}
        </li>
    }
}

/// A hundred people in a band of twenty by five, filled column by column, so that a count is also a length; none
/// of them marked where it happened to nobody. A chance between none and one
/// in a hundred is not drawn: a picture would round it up.
/// People with a harm are marked by how long it lasted.
pub fn people(finding: &Finding, harm: Option<Harm>) -> Option<impl IntoView + use<>> {
    let marked = finding
        .value
        .filter(|value| *value == 0.0 || *value >= 1.0)?
        .round();
    // A chance lies between 0 and 100: the content's checks see to it.
    let marked = (0..=100_u8).find(|count| f64::from(*count) >= marked)?;
    Some(view! {
        <svg class="icons__people" viewBox="0 0 40 10" aria-hidden="true">
            {(marked < 100).then(|| view! { <path class="icons__rest" d=dots(marked..100)></path> })}
            {(marked > 0).then(|| marks(harm, 0..marked))}
        </svg>
    })
}

/// The marked people: dots, or crosses for a harm that lasted.
fn marks(harm: Option<Harm>, places: std::ops::Range<u8>) -> impl IntoView + use<> {
    let (class, shape) = match harm {
        None => ("icons__marked", dots(places)),
        Some(Harm::Passing) => ("icons__marked icons__marked--passing", dots(places)),
        Some(Harm::Lasting) => ("icons__marked icons__marked--lasting", crosses(places)),
    };
    view! { <path class=class d=shape></path> }
}

/// Where a person stands: across and down, in the picture's units.
fn place(person: u8) -> (u8, u8) {
    (person / 5 * 2 + 1, person % 5 * 2 + 1)
}

/// Dots as very short lines with round ends: one path for all of them.
fn dots(places: std::ops::Range<u8>) -> String {
    places
        .map(place)
        .map(|(x, y)| format!("M{x} {y}h.01"))
        .collect()
}

/// Crosses, each inside the place of a dot.
fn crosses(places: std::ops::Range<u8>) -> String {
    places
        .map(place)
        .map(|(x, y)| format!("M{x} {y}m-.45-.45l.9.9m0-.9l-.9.9"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{crosses, dots};

    #[test]
    fn a_hundred_people_stand_in_twenty_columns() {
        assert_eq!(dots(0..2), "M1 1h.01M1 3h.01");
        assert_eq!(dots(99..100), "M39 9h.01");
        assert_eq!(dots(0..100).matches('M').count(), 100);
    }

    #[test]
    fn a_cross_stands_where_a_dot_would() {
        assert_eq!(crosses(6..7), "M3 3m-.45-.45l.9.9m0-.9l-.9.9");
        assert_eq!(crosses(0..54).matches('M').count(), 54);
    }
}
