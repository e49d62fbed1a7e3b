//! The controls above the comparison: order of the treatments, rows, and what matters to the visitor.

use crate::site::render::{site, still};
use content::evidence::Row;
use content::tools::choosing::Statement;
use leptos::prelude::*;

/// Controls that sort and hide rows. What they do is in `browser/tools/choose.rs`; what they say
/// rides on them as attributes.
///
/// Read aloud: a region with a heading; buttons and boxes with visible names; each statement a group
/// of five buttons that say whether they are pressed; polite status lines tell what changed.
///
/// Prerendered: whole, and hidden until the script is live.
#[component]
pub(super) fn Choosing(
    /// The rows of the table below, in order.
    rows: Vec<Row>,
) -> impl IntoView {
    let inside = still(move || view! { <Controls rows/> });
    let choosing = &site().content.choosing.value;
    let text = |text: &content::Text| text.as_str().to_owned();
    view! {
        <div
            class="choosing needs-script"
            id="choosing"
            role="region"
            aria-labelledby="choosing-heading"
            data-ketamine-first=text(&choosing.ketamine_is_first)
            data-ect-first=text(&choosing.ect_is_first)
            data-shown=text(&choosing.shown)
            data-moved=text(&choosing.moved)
            data-copied=text(&choosing.copied)
            data-not-copied=text(&choosing.not_copied)
            data-reset=text(&choosing.was_reset)
            data-unread=text(&choosing.unread)
            inner_html=inside
        ></div>
    }
}

#[component]
fn Controls(rows: Vec<Row>) -> impl IntoView {
    let site = site();
    let choosing = &site.content.choosing.value;
    let text = |text: &content::Text| text.as_str().to_owned();
    let boxes = rows.into_iter().map(|row| {
        let id = row.id.as_str().to_owned();
        view! { <li><label class="check"><input type="checkbox" autocomplete="off" checked data-row=id/>{text(&row.question)}</label></li> }
    });
    let statements = choosing.statement.iter().cloned();
    let statements = statements.map(|statement| view! { <Rate statement/> });
    view! {
        <h3 id="choosing-heading">{text(&choosing.heading)}</h3>
        <div inner_html=site.markdown.block(&choosing.about)></div>
        <div class="choosing__row">
            <button class="button button--quiet" type="button" id="choosing-swap" data-swapped=text(&choosing.ketamine_first)>{text(&choosing.ect_first)}</button>
            <label class="check"><input type="checkbox" autocomplete="off" id="choosing-differ"/>{text(&choosing.only_differences)}</label>
        </div>
        <p class="choosing__status" id="choosing-status" role="status"></p>
        <details class="choosing__part">
            <summary>{text(&choosing.choose_rows)}</summary>
            <ul class="choosing__rows">{boxes.collect_view()}</ul>
        </details>
        <details class="choosing__part" id="what-matters">
            <summary>{text(&choosing.statements)}</summary>
            <div inner_html=site.markdown.block(&choosing.statements_about)></div>
            {statements.collect_view()}
        </details>
        <div class="choosing__row">
            <button class="button button--quiet" type="button" id="choosing-copy" aria-describedby="choosing-holds">{text(&choosing.copy_link)}</button>
            <button class="button button--quiet" type="button" id="choosing-print">{text(&choosing.print)}</button>
            <button class="button button--quiet" type="button" id="choosing-reset">{text(&choosing.reset)}</button>
        </div>
        <div class="choosing__holds" id="choosing-holds" inner_html=site.markdown.block(&choosing.link_holds)></div>
        <p class="choosing__copied" id="choosing-copied" role="status"></p>
        <p class="choosing__link" id="choosing-link"></p>
    }
}

/// A statement with its five ratings.
#[component]
fn Rate(statement: Statement) -> impl IntoView {
    let site = site();
    let ratings = site.content.choosing.ratings.iter().zip(1..);
    let buttons = ratings.map(|(rating, value): (_, u8)| {
        view! { <button class="rate__button" type="button" aria-pressed="false" data-rate=value>{rating.as_str().to_owned()}</button> }
    });
    view! {
        <fieldset class="rate" data-statement=statement.id.as_str().to_owned()>
            <legend>{statement.text.as_str().to_owned()}</legend>
            <div class="rate__buttons">{buttons.collect_view()}</div>
        </fieldset>
    }
}
