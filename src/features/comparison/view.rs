//! The side-by-side comparison, and the tools to decide with.

use super::choosing::Choosing;
use super::row::ComparisonRow;
use crate::site::render::site;
use content::evidence::Row;
use leptos::prelude::*;

/// Ketamine infusion and ECT side by side, a patient's question a row.
///
/// Read aloud: a table with caption, column headers and row headers, the same on a phone, where
/// each question is a card. With `tools`, a group of controls before it.
///
/// Prerendered: whole. The controls need the script and are hidden without it.
#[component]
pub fn Comparison(
    /// Ids of rows in order; `None` shows all.
    ids: Option<Vec<String>>,
    /// Whether the controls stand above it.
    tools: bool,
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
    let controls = tools.then(|| view! { <Choosing rows=rows.clone()/> });
    let foot = tools.then(|| {
        let printed = &site.content.choosing.printed;
        let address = format!(
            "{}{}",
            site.content.site.site.url.value.trim_end_matches('/'),
            site.href("/evidence/")
        );
        view! { <p class="comparison__foot">{printed.as_str().to_owned()}" "{address}</p> }
    });
    let rows = rows
        .into_iter()
        .map(|row| view! { <ComparisonRow row tools/> })
        .collect_view();
    let ketamine = words.ketamine.clone();
    view! {
        {controls}
        <table class="cards-table comparison" id=tools.then_some("comparison-table") role="table">
            <caption data-swapped=words.comparison_caption_swapped.clone()>{words.comparison_caption.clone()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{words.question_column.clone()}</th>
                    <th role="columnheader" scope="col" data-side="ketamine" class="comparison__head comparison__head--ketamine">{ketamine}</th>
                    <th role="columnheader" scope="col" data-side="ect" class="comparison__head comparison__head--ect">{words.ect.clone()}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {foot}
    }
}
