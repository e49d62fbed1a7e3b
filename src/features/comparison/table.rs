//! The comparison on the page: reading it, sorting it, and what of it stands in the address.

use crate::browser::device::copy;
use crate::browser::dom::{all, by_id, data, say};
use choice::view::{First, Read, View};
use js_sys::JsString;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement};

/// Where the visitor is told what changed.
pub const STATUS: &str = "choosing-status";

thread_local! {
    /// What the visitor rated, for when they come back to the page.
    static RATINGS: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// The comparison on the page, and how the visitor wants to see it.
pub struct Table {
    /// In the order of the document.
    pub rows: Vec<Row>,
    pub statements: Vec<String>,
    pub view: View,
}

/// A row of it.
pub struct Row {
    pub id: String,
    element: Element,
    same: bool,
    statement: Option<usize>,
}

impl Table {
    /// The comparison of the page that is shown, with the choice of its address applied; `None` when the
    /// page has none.
    pub fn read(hash: &str) -> Option<Self> {
        let root: Element = by_id("choosing")?.into();
        let row = |element: Element| Row {
            id: element.id().split_off("row-".len()),
            same: element.has_attribute("data-same"),
            statement: digit(&element, "data-statement").map(usize::from),
            element,
        };
        let rows: Vec<Row> = all(by_id("comparison-table")?.as_ref(), "tbody tr")
            .map(row)
            .collect();
        let statements = all(&root, "[data-statement]");
        let statements: Vec<String> = statements
            .filter_map(|statement| data(&statement, "data-statement"))
            .collect();
        let view = View::new(rows.len(), statements.len());
        let mut table = Table {
            rows,
            statements,
            view,
        };
        let read = table.parse(hash);
        let mut view = read.view;
        RATINGS.with(|kept| {
            let kept = kept.borrow();
            if view.ratings == table.view.ratings && kept.len() == view.ratings.len() {
                view.ratings.clone_from(&kept);
            }
        });
        if view != table.view {
            table.view = view;
            table.apply();
        }
        if read.unread {
            say(STATUS, data(&root, "data-unread"));
        }
        Some(table)
    }

    /// What an address says of this table.
    pub fn parse(&self, hash: &str) -> Read {
        let rows: Vec<&str> = self.rows.iter().map(|row| row.id.as_str()).collect();
        let statements: Vec<&str> = self.statements.iter().map(String::as_str).collect();
        View::parse(hash, &rows, &statements)
    }

    /// Lets the page show the choice.
    pub fn apply(&self) {
        self.order_sides();
        self.order_rows();
        self.show_rows();
        self.mark();
    }

    /// Puts the other treatment first; names the words to say.
    pub fn swap(&mut self) -> &'static str {
        let (first, said) = match self.view.first {
            First::Ketamine => (First::Ect, "data-ect-first"),
            First::Ect => (First::Ketamine, "data-ketamine-first"),
        };
        self.view.first = first;
        self.order_sides();
        said
    }

    /// Takes a rating, or takes it back when its button was pressed already.
    pub fn rate(&mut self, button: &Element) -> Option<&'static str> {
        let group = button.closest("fieldset").ok()??;
        let statement = data(&group, "data-statement")?;
        let at = self
            .statements
            .iter()
            .position(|known| *known == statement)?;
        let value = digit(button, "data-rate")?;
        let rating = self.view.ratings.get_mut(at)?;
        *rating = if *rating == value { 0 } else { value };
        self.order_rows();
        Some("data-moved")
    }

    /// A row's link keeps the choice: the address is completed just before the browser follows it.
    pub fn link(&self, target: &Element) -> Option<()> {
        let row = target.closest("tr").ok()??;
        let _ = target.set_attribute("href", &self.hash(&row.id()));
        None
    }

    /// `#place&choice`, either of them or nothing.
    fn hash(&self, anchor: &str) -> String {
        let mut hash = String::new();
        for part in [anchor, &self.print(false)] {
            if !part.is_empty() {
                hash.push(if hash.is_empty() { '#' } else { '&' });
                hash.push_str(part);
            }
        }
        hash
    }

    /// Puts the link to this view on the clipboard.
    pub fn copy_link(&self) -> Option<()> {
        let mut link = window().location().href().ok()?;
        let hash = window().location().hash().ok()?;
        link.truncate(link.len() - hash.len());
        let choice = self.print(true);
        if !choice.is_empty() {
            link.push('#');
            link.push_str(&choice);
        }
        let shown = link.clone();
        copy(&link, move |copied| {
            let said = if copied {
                "data-copied"
            } else {
                "data-not-copied"
            };
            let root = by_id("choosing");
            say("choosing-copied", root.and_then(|root| data(&root, said)));
            say("choosing-link", (!copied).then_some(shown));
        });
        None
    }

    fn print(&self, with_ratings: bool) -> String {
        let rows: Vec<&str> = self.rows.iter().map(|row| row.id.as_str()).collect();
        let statements: Vec<&str> = self.statements.iter().map(String::as_str).collect();
        self.view.print(&rows, &statements, with_ratings)
    }

    /// How many rows are in sight, in words.
    pub fn count(&self) -> Option<String> {
        let shown = self.rows.iter().enumerate();
        let shown = shown
            .filter(|(at, row)| self.view.shows(*at, row.same))
            .count();
        let words = JsString::from(data(by_id("choosing")?.as_ref(), "data-shown")?);
        let words = words.replace("{shown}", &shown.to_string());
        Some(words.replace("{all}", &self.rows.len().to_string()).into())
    }

    /// Puts the chosen treatment first wherever both stand side by side on the page.
    fn order_sides(&self) {
        let first = if self.view.first == First::Ect {
            "ect"
        } else {
            "ketamine"
        };
        let Some(main) = by_id("main") else { return };
        for one in all(&main, "[data-side=ketamine]") {
            let next = one.next_element_sibling();
            let leads = next.as_ref().and_then(side).as_deref() == Some("ect");
            let other = if leads {
                next
            } else {
                one.previous_element_sibling()
            };
            let Some(other) = other.filter(|other| side(other).as_deref() == Some("ect")) else {
                continue;
            };
            if leads != (first == "ketamine") {
                let (early, late) = if leads {
                    (&one, &other)
                } else {
                    (&other, &one)
                };
                let _ = early.before_with_node_1(late);
            }
        }
        // Words that name both in order have their other form beside them.
        for words in all(&main, "[data-swapped]") {
            let swapped = words.has_attribute("data-swaps");
            if swapped == (first == "ketamine") {
                let _ = words.toggle_attribute("data-swaps");
                let other = data(&words, "data-swapped").unwrap_or_default();
                let now = words.text_content().unwrap_or_default();
                words.set_text_content(Some(&other));
                let _ = words.set_attribute("data-swapped", &now);
            }
        }
    }

    fn order_rows(&self) {
        let rated_by: Vec<_> = self.rows.iter().map(|row| row.statement).collect();
        for at in self.view.order(&rated_by) {
            let Some(row) = self.rows.get(at) else {
                continue;
            };
            if let Some(body) = row.element.parent_element() {
                let _ = body.append_child(&row.element);
            }
        }
    }

    /// Hides what is not to be shown.
    pub fn show_rows(&self) {
        for (at, row) in self.rows.iter().enumerate() {
            let _ = row
                .element
                .toggle_attribute_with_force("hidden", !self.view.shows(at, row.same));
        }
    }

    /// Lets the controls show what is chosen.
    pub fn mark(&self) {
        let Some(root) = by_id("choosing") else {
            return;
        };
        for (statement, rating) in all(&root, "fieldset").zip(&self.view.ratings) {
            for (button, value) in all(&statement, "[data-rate]").zip(1..) {
                let pressed = if *rating == value { "true" } else { "false" };
                let _ = button.set_attribute("aria-pressed", pressed);
            }
        }
        let hidden = self.view.hidden.iter().copied();
        let states = [self.view.differing]
            .into_iter()
            .chain(hidden.map(|hidden| !hidden));
        for (input, checked) in all(&root, "input").zip(states) {
            if let Some(input) = input.dyn_ref::<HtmlInputElement>() {
                input.set_checked(checked);
            }
        }
    }

    /// Writes the choice into the address, behind the place that it names, without a new entry of the
    /// history; ratings stay here.
    pub fn remember(&self, anchor: &str) {
        RATINGS.with(|kept| kept.borrow_mut().clone_from(&self.view.ratings));
        let location = window().location();
        let mut address = location.pathname().unwrap_or_default();
        address.push_str(&location.search().unwrap_or_default());
        address.push_str(&self.hash(anchor));
        if let Ok(history) = window().history() {
            let state = history.state().unwrap_or(JsValue::NULL);
            let _ = history.replace_state_with_url(&state, "", Some(&address));
        }
    }
}

/// An attribute of one digit.
fn digit(element: &Element, name: &str) -> Option<u8> {
    data(element, name)?.bytes().next()?.checked_sub(b'0')
}

fn side(element: &Element) -> Option<String> {
    data(element, "data-side")
}
