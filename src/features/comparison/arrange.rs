//! Rearranging the page as it is: the rows carry pictures, notes and links that the download would need once more
//! to render them.

use super::props::ComparisonProps;
use crate::browser::dom::{Element, HtmlInputElement, all, by_id};
use choice::view::{First, View, address};
use wasm_bindgen::JsCast;

/// The place of the statement with this id.
fn statement(id: &str, props: &ComparisonProps) -> Option<usize> {
    props.statements.iter().position(|known| known == id)
}

/// The statement that a button rates, by its place, and the rating.
pub fn rating(button: &Element, props: &ComparisonProps) -> Option<(usize, u8)> {
    let statement = statement(&button.get_attribute("name")?, props)?;
    let level = button
        .get_attribute("value")?
        .bytes()
        .next()?
        .checked_sub(b'0')?;
    Some((statement, level))
}

/// Puts this treatment first wherever both stand side by side on the page. Words that name both in order have
/// their other form beside them.
pub fn order_sides(first: First) {
    let Some(main) = by_id("main") else { return };
    let wrong = match first {
        First::Ketamine => "[data-side=ect]+[data-side=ketamine]",
        First::Ect => "[data-side=ketamine]+[data-side=ect]",
    };
    for late in all(&main, wrong) {
        if let Some(early) = late.previous_element_sibling() {
            let _ = early.before_with_node_1(&late);
        }
    }
    for words in all(&main, "[data-swapped]") {
        let other = words.get_attribute("data-swapped").unwrap_or_default();
        let now = words.text_content().unwrap_or_default();
        words.set_text_content(Some(&other));
        let _ = words.set_attribute("data-swapped", &now);
    }
}

/// The row with this id, as it stands on the page.
fn place(id: &str) -> String {
    ["row-", id].concat()
}

/// Lets the rows stand as they are rated.
pub fn order_rows(props: &ComparisonProps, view: &View) {
    let rated_by = props.rated_by.iter().map(|id| statement(id, props));
    for at in view.order(&rated_by.collect::<Vec<_>>()) {
        let row = props.rows.get(at).and_then(|row| by_id(&place(row)));
        if let Some((row, body)) = row.and_then(|row| Some((row.clone(), row.parent_element()?))) {
            let _ = body.append_child(&row);
        }
    }
}

/// Hides what is not to be shown. The rows' own links keep the choice.
pub fn show_rows(props: &ComparisonProps, view: &View) {
    let choice = props.choice(view, false);
    for (at, row) in props.rows.iter().enumerate() {
        let place = place(row);
        let Some(element) = by_id(&place) else {
            continue;
        };
        let _ = element.toggle_attribute_with_force("hidden", !props.shows(view, at));
        if let Ok(Some(link)) = element.query_selector(".comparison__link") {
            let _ = link.set_attribute("href", &address(&place, &choice));
        }
    }
}

/// Lets the boxes of the rows and the buttons of the ratings show what is chosen.
pub fn mark(props: &ComparisonProps, view: &View) {
    let Some(root) = by_id("choosing") else {
        return;
    };
    let tick = |id: &str, checked| {
        let input = by_id(id).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            input.set_checked(checked);
        }
    };
    tick("choosing-differ", view.differing);
    for (row, hidden) in props.rows.iter().zip(&view.hidden) {
        tick(&["show-", row].concat(), !hidden);
    }
    for button in all(&root, ".rate__button") {
        let pressed =
            rating(&button, props).is_some_and(|(at, level)| view.ratings.get(at) == Some(&level));
        let _ = button.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
    }
}
