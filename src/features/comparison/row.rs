//! A row of the comparison: a question, and what is known for each treatment.

use crate::site::icons::people;
use crate::site::render::site;
use content::Markdown;
use content::evidence::{Finding, Kind, Row};
use content::markdown::{Part, parts};
use leptos::prelude::*;

/// A patient's question with a cell for each treatment.
///
/// Read aloud: row header with the question, the note and how sure we are; then the two cells. The
/// pictures say what the sentences say and are hidden.
#[component]
pub(super) fn ComparisonRow(
    /// The row as the content has it.
    row: Row,
    /// Whether the visitor can sort and hide it.
    tools: bool,
) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let choosing = &site.content.choosing;
    let id = format!("row-{}", row.id.as_str());
    let note = row.note.as_ref().map(|note| {
        view! { <span class="comparison__note" inner_html=site.markdown.line(note)></span> }
    });
    let same = row.same.then(|| {
        view! { <span class="comparison__note comparison__same">{choosing.same.as_str().to_owned()}</span> }
    });
    let sure = sure(&row).map(
        |sure| view! { <span class="comparison__note">{words.certainty.clone()}": "{sure}</span> },
    );
    let link = tools.then(|| {
        view! { <a class="comparison__link" href=format!("#{id}")>{choosing.link_to_row.as_str().to_owned()}</a> }
    });
    view! {
        <tr role="row" id=id>
            <th role="rowheader" scope="row">
                <span class="comparison__question">{row.question.as_str().to_owned()}</span>
                {same}
                {note}
                {sure}
                {link}
            </th>
            {cell("ketamine", &words.ketamine, &row.ketamine, &row)}
            {cell("ect", &words.ect, &row.ect, &row)}
        </tr>
    }
}

fn cell(side: &'static str, name: &str, text: &Markdown, row: &Row) -> impl IntoView + use<> {
    let site = site();
    let pictures = row.picture.iter().filter_map(|picture| {
        let of_pair = |finding: &&Finding| finding.pair.as_deref() == Some(picture.pair.as_str());
        let cited = cited(text);
        let finding = cited.iter().find(of_pair)?;
        let people = people(finding, picture.harm)?;
        let caption = picture.caption.as_str().to_owned();
        Some(view! {
            <span class=format!("comparison__picture icons__side--{side}") aria-hidden="true">
                {people}
                <span class="comparison__caption">{caption}</span>
            </span>
        })
    });
    let pictures = pictures.collect_view();
    let pictures = (!pictures.is_empty())
        .then(|| view! { <span class="comparison__pictures">{pictures}</span> });
    view! {
        <td role="cell" class=format!("comparison__{side}") data-side=side>
            <span class="cards-table__label" aria-hidden="true">{name.to_owned()}</span>
            <span inner_html=site.markdown.line(text)></span>
            {pictures}
        </td>
    }
}

/// The findings that a text cites, those that are shown.
fn cited(text: &str) -> Vec<Finding> {
    let site = site();
    let known = |part| match part {
        Part::Cite(range) => text.get(range),
        Part::Words(_) => None,
    };
    parts(text)
        .into_iter()
        .filter_map(known)
        .filter(|id| !site.markdown.withheld.contains(*id))
        .filter_map(|id| site.markdown.findings.get(id).cloned())
        .collect()
}

/// How sure the figures on benefit and harm in the two cells are: one word, or the lowest and the
/// highest.
fn sure(row: &Row) -> Option<String> {
    let site = site();
    let words = &site.content.site.words;
    let findings = [cited(&row.ketamine), cited(&row.ect)].concat();
    let measured = |finding: &&Finding| matches!(finding.kind, Kind::Outcome | Kind::Harm);
    let sure = findings
        .iter()
        .filter(measured)
        .map(|finding| finding.certainty);
    let (low, high) = (sure.clone().min()?, sure.max()?);
    let low_word = words.certainty(low);
    Some(if low == high {
        low_word.to_owned()
    } else {
        format!(
            "{low_word} {} {}",
            words.certainty_to,
            words.certainty(high)
        )
    })
}
