//! A table of words.

use crate::site::render::site;
use content::markdown::slug;
use content::page::Section;
use leptos::prelude::*;

/// A real table with caption and headers. On a phone each row becomes a card that repeats the
/// column's name beside each cell; the roles keep it a table for screen readers there too.
#[component]
pub fn WordTable(
    /// A section of kind `table`.
    section: Section,
) -> impl IntoView {
    let site = site();
    let columns: Vec<String> = section
        .columns
        .iter()
        .map(|column| site.markdown.inline(column))
        .collect();
    let heads = columns
        .iter()
        .map(|column| {
            view! { <th role="columnheader" scope="col" data-side=side(column) inner_html=column.clone()></th> }
        })
        .collect_view();
    let rows = section.row.iter().map(|row| {
        let cells = row.cells.iter().zip(columns.iter().skip(1)).map(|(cell, column)| {
            view! {
                <td role="cell" data-side=side(column)>
                    <span class="cards-table__label" aria-hidden="true" inner_html=column.clone()></span>
                    <span inner_html=site.markdown.line(cell)></span>
                </td>
            }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" inner_html=site.markdown.inline(&row.heading)></th>
                {cells.collect_view()}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let caption = section.caption.as_ref().unwrap_or(&section.heading);
    view! {
        <CardsTable class="cards-table" caption=site.markdown.inline(caption) heads rows/>
    }
}

/// Rows below their heads. Only roles keep a table one for every screen reader where a phone lays it out as cards; as
/// HTML allows none inside a table, the table is the element around it.
#[component]
pub fn CardsTable(
    /// Classes of the table.
    class: &'static str,
    /// HTML above it.
    caption: String,
    /// Its `th`s, with their roles.
    heads: impl IntoView + 'static,
    /// Its `tr`s, with their roles.
    rows: impl IntoView + 'static,
) -> impl IntoView {
    let id = format!("{}-table", slug(&caption));
    let named = id.clone();
    view! {
        <div role="table" aria-labelledby=named>
            <table class=class role="none">
                <caption id=id inner_html=caption></caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

/// Which treatment a column is about, by its heading; `None` for all other columns.
fn side(column: &str) -> Option<&'static str> {
    let words = &site().content.site.words;
    if column == words.ketamine {
        return Some("ketamine");
    }
    (column == words.ect).then_some("ect")
}
