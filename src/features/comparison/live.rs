//! Sorting and hiding the rows of the comparison, and which treatment comes first.
//!
//! The choice stands in the address after `#`, which no server sees. Ratings stay in memory; they
//! enter a link only when the visitor asks for one.

use super::table::{STATUS, Table};
use crate::browser::device::print;
use crate::browser::dom::{by_id, data, say};
use choice::view::View;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

thread_local! {
    /// The comparison on the page that is shown.
    static TABLE: RefCell<Option<Table>> = const { RefCell::new(None) };
}

/// A page was shown: reads the choice from its address and applies it.
pub fn begin(hash: &str) {
    let read = Table::read(hash);
    TABLE.with(|table| *table.borrow_mut() = read);
}

/// The address changed on the page that is shown. One without a choice in it, such as a link to a
/// section, keeps the choice, which then stands beside it.
pub fn follow(hash: &str) {
    TABLE.with(|table| {
        let mut table = table.borrow_mut();
        let Some(table) = table.as_mut() else { return };
        let read = table.parse(hash);
        if read.unread {
            say(
                STATUS,
                by_id("choosing").and_then(|root| data(&root, "data-unread")),
            );
        }
        if read.view == View::new(table.rows.len(), table.statements.len()) {
            if let Some(anchor) = read.anchor {
                table.remember(&anchor);
            }
            return;
        }
        let ratings = std::mem::take(&mut table.view.ratings);
        table.view = read.view;
        if !table.view.ratings.iter().any(|rating| *rating > 0) {
            table.view.ratings = ratings;
        }
        table.apply();
    });
}

/// A box was ticked or cleared.
pub fn changed(target: &Element) {
    let Some(input) = target.dyn_ref::<HtmlInputElement>() else {
        return;
    };
    change(|table| {
        if input.id() == "choosing-differ" {
            table.view.differing = input.checked();
        } else {
            let row = data(input, "data-row")?;
            let at = table.rows.iter().position(|known| known.id == row)?;
            *table.view.hidden.get_mut(at)? = !input.checked();
        }
        table.show_rows();
        say(STATUS, table.count());
        Some(())
    });
}

/// A button was pressed, or a row's own link followed.
pub fn clicked(target: &Element) {
    change(|table| {
        let said = match target.id().as_str() {
            "choosing-swap" => table.swap(),
            "choosing-copy" => return table.copy_link(),
            "choosing-print" => {
                print("comparison");
                return None;
            }
            "choosing-reset" => {
                table.view = View::new(table.rows.len(), table.statements.len());
                table.apply();
                "data-reset"
            }
            _ if target.has_attribute("data-rate") => table.rate(target)?,
            _ => return table.link(target),
        };
        table.mark();
        say(STATUS, data(by_id("choosing")?.as_ref(), said));
        Some(())
    });
}

/// Changes the table and writes the choice into the address.
fn change(with: impl FnOnce(&mut Table) -> Option<()>) {
    TABLE.with(|table| {
        if let Some(table) = table.borrow_mut().as_mut()
            && with(table).is_some()
        {
            table.remember("");
        }
    });
}
