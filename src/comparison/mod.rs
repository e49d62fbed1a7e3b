//! The side-by-side comparison.

use crate::render::site;
use content::evidence::Row;
use leptos::prelude::*;

/// Ketamine infusion and ECT side by side, a patient's question a row.
///
/// Read aloud: a table with caption, column headers and row headers, the same on a phone, where
/// each question is a card.
///
/// Prerendered: whole; it needs no script.
#[component]
pub fn Comparison(
    /// Ids of rows in order; `None` shows all.
    ids: Option<Vec<String>>,
) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let all = &site.content.comparison.row;
    let rows: Vec<Row> = match ids {
        Some(ids) => ids
            .iter()
            .filter_map(|id| all.iter().find(|row| row.id.as_str() == id).cloned())
            .collect(),
        None => all.clone(),
    };
    let rows = rows
        .into_iter()
        .map(|row| view! { <ComparisonRow row/> })
        .collect_view();
    view! {
        <table class="cards-table comparison" role="table">
            <caption>{words.comparison_caption.clone()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{words.question_column.clone()}</th>
                    <th role="columnheader" scope="col" class="comparison__head comparison__head--ketamine">{words.ketamine.clone()}</th>
                    <th role="columnheader" scope="col" class="comparison__head comparison__head--ect">{words.ect.clone()}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

#[component]
fn ComparisonRow(row: Row) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let note = row.note.as_ref().map(|note| {
        view! { <span class="comparison__note" inner_html=site.markdown.line(note)></span> }
    });
    let cell = |class: &'static str, label: &String, text: &content::Text| {
        view! {
            <td role="cell" class=class>
                <span class="cards-table__label" aria-hidden="true">{label.clone()}</span>
                <span inner_html=site.markdown.line(text)></span>
            </td>
        }
    };
    view! {
        <tr role="row" id=format!("row-{}", row.id.as_str())>
            <th role="rowheader" scope="row">
                <span class="comparison__question">{row.question.as_str().to_owned()}</span>
                {note}
            </th>
            {cell("comparison__ketamine", &words.ketamine, &row.ketamine)}
            {cell("comparison__ect", &words.ect, &row.ect)}
        </tr>
    }
}
