//! A row of the comparison: a question, and what is known for each treatment.

use crate::site::icons::people;
use crate::site::render::{html, site};
use content::evidence::{Finding, Kind, Row, RowPicture};
use content::markdown::{Part, escape, parts};
use content::{Line, Markdown};
use leptos::prelude::*;

/// A patient's question: the answer for each treatment at a glance, side by side, and below them, to be opened,
/// the words and figures behind the answers, how sure they are and the link to the row.
///
/// Read aloud: a group of rows with the question as its header; the two short answers; then the disclosure. The
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
    let question = row.question.to_string();
    let same = row.same.then(|| {
        view! { <p class="comparison__same">{choosing.same.to_string()}</p> }
    });
    let sure = sure(&row).map(|sure| format!("{}: {sure}.", words.certainty));
    let note = row.note.as_ref().map(|note| site.markdown.line(note));
    let notes = note.into_iter().chain(sure).collect::<Vec<_>>().join(" ");
    let notes =
        (!notes.is_empty()).then(|| view! { <p class="comparison__note" inner_html=notes></p> });
    let link = tools.then(|| {
        view! { <a class="comparison__link" href=format!("#{id}")>{choosing.link_to_row.to_string()}</a> }
    });
    let named = format!("{}: {question}", words.row_more);
    view! {
        <tbody role="rowgroup" class="comparison__row" id=id>
            <tr role="row">
                <th role="rowheader" scope="rowgroup" colspan="2" class="comparison__question">{question}</th>
            </tr>
            <tr role="row">
                {glance("ketamine", &row.ketamine_short, &row.ketamine, &row)}
                {glance("ect", &row.ect_short, &row.ect, &row)}
            </tr>
            <tr role="row">
                <td role="cell" colspan="2" class="comparison__more">
                    <details>
                        <summary aria-label=named>{words.row_more.clone()}</summary>
                        {same}
                        <div class="comparison__sides">
                            {read("ketamine", &words.ketamine, &row.ketamine)}
                            {read("ect", &words.ect, &row.ect)}
                        </div>
                        {notes}
                        {link}
                    </details>
                </td>
            </tr>
        </tbody>
    }
}

/// One treatment's short answer, with every picture: one trial of two alone would take sides.
fn glance(side: &'static str, short: &Line, text: &Markdown, row: &Row) -> impl IntoView + use<> {
    let site = site();
    let pictures = pictures(text, &row.picture);
    let inside = site.markdown.inline(short) + &html(move || pictures);
    view! { <td role="cell" class="comparison__short" data-side=side inner_html=inside></td> }
}

/// What stands behind one treatment's short answer.
fn read(side: &'static str, name: &str, text: &Markdown) -> impl IntoView + use<> {
    let site = site();
    let name = escape(name);
    let text = site.markdown.line(text);
    let inside = format!("<strong class=\"comparison__treatment\">{name}</strong> {text}");
    view! { <p class="comparison__side" data-side=side inner_html=inside></p> }
}

/// A hundred people for each of these pairs that the text cites.
fn pictures(text: &str, pictures: &[RowPicture]) -> impl IntoView + use<> {
    let drawn = pictures.iter().filter_map(|picture| {
        let of_pair = |finding: &&Finding| finding.pair.as_deref() == Some(picture.pair.as_str());
        let cited = cited(text);
        let finding = cited.iter().find(of_pair)?;
        let people = people(finding, picture.harm)?;
        let caption = picture.caption.to_string();
        Some(view! {
            <span class="comparison__picture" aria-hidden="true">
                {people}
                <span class="comparison__caption">{caption}</span>
            </span>
        })
    });
    let drawn = drawn.collect_view();
    (!drawn.is_empty()).then(|| view! { <span class="comparison__pictures">{drawn}</span> })
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
