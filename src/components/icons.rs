//! Pictures of a hundred people, so many of them marked.

use crate::render::{site, still};
use content::evidence::Finding;
use content::page::IconPair;
use leptos::prelude::*;

/// Chances for both treatments: the sentence first, then a picture of a hundred people for each.
///
/// Read aloud: the heading and the figures; the pictures say the same and are hidden.
///
/// Prerendered: whole; it needs no script.
#[component]
pub fn Icons(
    /// The pairs, in order.
    pairs: Vec<IconPair>,
) -> impl IntoView {
    let list = still(move || {
        pairs
            .into_iter()
            .map(|pair| view! { <Pair pair/> })
            .collect_view()
    });
    view! { <ul class="icons" inner_html=list></ul> }
}

#[component]
fn Pair(pair: IconPair) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let side = |class: &'static str, treatment: &String, id: &str| {
        let shown = |finding: &&Finding| !site.markdown.withheld.contains(finding.id.as_str());
        let picture = site
            .markdown
            .findings
            .get(id)
            .filter(shown)
            .and_then(people);
        view! {
            <div class=format!("icons__side icons__side--{class}")>
                <p>
                    <span class="icons__treatment">{treatment.clone()}" "</span>
                    <span inner_html=site.markdown.figure(id)></span>
                </p>
                {picture}
            </div>
        }
    };
    view! {
        <li class="icons__pair">
            <h3 class="icons__heading">{pair.heading.as_str().to_owned()}</h3>
            {side("ketamine", &words.ketamine, &pair.ketamine)}
            {side("ect", &words.ect, &pair.ect)}
        </li>
    }
}

/// A hundred people in ten rows. Below one in a hundred nothing is drawn: a picture would round it up.
fn people(finding: &Finding) -> Option<impl IntoView + use<>> {
    let marked = finding.value.filter(|value| *value >= 1.0)?.round();
    // A chance lies between 0 and 100: the content's checks see to it.
    let marked = (0..=100_u8).find(|count| f64::from(*count) >= marked)?;
    Some(view! {
        <svg class="icons__people" viewBox="0 0 20 20" aria-hidden="true">
            <path class="icons__rest" d=dots(marked..100)></path>
            <path class="icons__marked" d=dots(0..marked)></path>
        </svg>
    })
}

/// Dots as very short lines with round ends: one path for all of them.
fn dots(places: std::ops::Range<u8>) -> String {
    places
        .map(|place| format!("M{} {}h.01", place % 10 * 2 + 1, place / 10 * 2 + 1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::dots;

    #[test]
    fn a_hundred_people_stand_in_ten_rows() {
        assert_eq!(dots(0..2), "M1 1h.01M3 1h.01");
        assert_eq!(dots(99..100), "M19 19h.01");
        assert_eq!(dots(0..100).matches('M').count(), 100);
    }
}
