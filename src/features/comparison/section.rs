//! The side-by-side comparison at build.

use super::props::ComparisonProps;
use super::row::ComparisonRow;
use crate::island::{self, island};
use crate::site::render::site;
use content::evidence::Row;
use content::text::Id;
use content::tools::choosing::Choosing;
use leptos::prelude::*;

/// Ketamine infusion and ECT side by side, a patient's question a row.
///
/// Read aloud: a table with caption, column headers and a header for each question, two columns on every
/// screen. With `tools`, a group of controls before it.
///
/// Prerendered: whole. The controls need the script and are hidden without it.
#[component]
pub fn ComparisonSection(
    /// Ids of rows in order; `None` shows all.
    ids: Option<Vec<Id>>,
    /// Whether the controls stand above it.
    tools: bool,
) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let all = &site.content.comparison;
    let rows: Vec<Row> = match ids {
        Some(ids) => ids.iter().filter_map(|id| all.by_id(id).cloned()).collect(),
        None => all.row.clone(),
    };
    let controls = tools.then(|| island("comparison", &props(&rows), controls(&rows)));
    let foot = tools.then(|| {
        let printed = &site.content.choosing.printed;
        let address = format!(
            "{}{}",
            site.content.site.site.url.value.trim_end_matches('/'),
            site.href("/sources/")
        );
        view! { <p class="comparison__foot">{printed.to_string()}" "{address}</p> }
    });
    let rows = rows
        .into_iter()
        .map(|row| view! { <ComparisonRow row tools/> })
        .collect_view();
    let ketamine = words.ketamine.clone();
    view! {
        {controls}
        <div role="table" aria-labelledby="comparison-caption">
            <table class="comparison" id=tools.then_some("comparison-table") role="none">
                <caption id="comparison-caption" data-swapped=words.comparison_caption_swapped.clone()>{words.comparison_caption.clone()}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col" data-side="ketamine" class="comparison__head">{ketamine}</th>
                        <th role="columnheader" scope="col" data-side="ect" class="comparison__head">{words.ect.clone()}</th>
                    </tr>
                </thead>
                {rows}
            </table>
        </div>
        {foot}
    }
}

/// What the controls of these rows are given.
fn props(rows: &[Row]) -> ComparisonProps {
    let site = site();
    let choosing = &site.content.choosing.value;
    let rated_by = |row: &Row| {
        let mut statements = choosing.statement.iter();
        let statement = statements.find(|statement| {
            statement
                .rows
                .iter()
                .any(|id| id.as_str() == row.id.as_str())
        });
        statement
            .map(|statement| statement.id.to_string())
            .unwrap_or_default()
    };
    let ids = choosing.statement.iter().map(|statement| &statement.id);
    let words = [
        ("ect_first", &choosing.ect_first),
        ("ketamine_first", &choosing.ketamine_first),
        ("ect_is_first", &choosing.ect_is_first),
        ("ketamine_is_first", &choosing.ketamine_is_first),
        ("shown", &choosing.shown),
        ("moved", &choosing.moved),
        ("copied", &choosing.copied),
        ("not_copied", &choosing.not_copied),
        ("was_reset", &choosing.was_reset),
        ("unread", &choosing.unread),
    ];
    ComparisonProps {
        rows: rows.iter().map(|row| row.id.to_string()).collect(),
        same: rows
            .iter()
            .filter(|row| row.same)
            .map(|row| row.id.to_string())
            .collect(),
        rated_by: rows.iter().map(rated_by).collect(),
        statements: ids.map(|id| id.to_string()).collect(),
        words: island::words(words),
    }
}

/// Controls that sort and hide the rows of the table below. A form that goes nowhere (`dialog`), so that browsers put
/// no box back that was ticked before a reload.
///
/// Read aloud: a form with a name; buttons and boxes with visible names; each statement a group
/// of five buttons that say whether they are pressed; polite status lines tell what changed.
///
/// Prerendered: whole, and unseen in its place until the script is live.
fn controls(rows: &[Row]) -> impl IntoView + use<> {
    let choosing = &site().content.choosing.value;
    view! {
        <form class="choosing needs-script" id="choosing" method="dialog" autocomplete="off" aria-label=choosing.heading.to_string()>
            <button class="button button--quiet" type="button" id="choosing-swap">{choosing.ect_first.to_string()}</button>
            <label class="check"><input type="checkbox" id="choosing-differ"/>{choosing.only_differences.to_string()}</label>
            <div class="choosing__parts">{parts(choosing, rows)}</div>
            <p class="choosing__status" id="choosing-status" role="status"></p>
            <p class="choosing__copied" id="choosing-copied" role="status"></p>
            <p class="choosing__link" id="choosing-link"></p>
        </form>
    }
}

/// The boxes, the ratings and the buttons below. They are read by `id`, `name` and `value`.
fn parts(choosing: &Choosing, rows: &[Row]) -> impl IntoView + use<> {
    let site = site();
    let boxes = rows.iter().map(|row| {
        let id = format!("show-{}", row.id.as_str());
        view! { <label class="check"><input type="checkbox" checked id=id value=row.id.to_string()/>{row.question.to_string()}</label> }
    });
    let statements = choosing.statement.iter().map(|statement| {
        let buttons = choosing.ratings.iter().zip(1..).map(|(rating, value): (_, u8)| {
            view! { <button class="rate__button" type="button" aria-pressed="false" name=statement.id.to_string() value=value>{rating.to_string()}</button> }
        });
        view! {
            <fieldset class="rate">
                <legend>{statement.text.to_string()}</legend>
                {buttons.collect_view()}
            </fieldset>
        }
    });
    view! {
        <details>
        <summary class="choosing__summary">{choosing.heading.to_string()}</summary>
        <p inner_html=site.markdown.line(&choosing.about)></p>
        <details class="choosing__part" id="what-matters">
            <summary>{choosing.statements.to_string()}</summary>
            <p inner_html=site.markdown.line(&choosing.statements_about)></p>
            {statements.collect_view()}
        </details>
        <details class="choosing__part">
            <summary>{choosing.choose_rows.to_string()}</summary>
            <div class="choosing__rows">{boxes.collect_view()}</div>
        </details>
        <div class="choosing__row">
            <button class="button button--quiet" type="button" id="choosing-copy" aria-describedby="choosing-holds">{choosing.copy_link.to_string()}</button>
            <button class="button button--quiet" type="button" id="choosing-print">{choosing.print.to_string()}</button>
            <button class="button button--quiet" type="button" id="choosing-reset">{choosing.reset.to_string()}</button>
        </div>
        <p class="choosing__holds" id="choosing-holds" inner_html=site.markdown.line(&choosing.link_holds)></p>
        </details>
    }
}
