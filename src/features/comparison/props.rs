//! What the controls of the comparison are given.

use crate::island::{Words, word};
use choice::view::View;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The table's rows, the statements, and what the controls say. All lists are of one type.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct ComparisonProps {
    /// Ids of the rows, as the page is written. On the page a row's id is `row-` and this.
    pub rows: Vec<String>,
    /// Ids of the rows that are the same for both treatments.
    pub same: Vec<String>,
    /// For each row the id of the statement that speaks of it, or nothing.
    pub rated_by: Vec<String>,
    /// Ids of the statements.
    pub statements: Vec<String>,
    /// What the controls say, with its name in `choosing.toml`.
    pub words: Words,
}

/// The choice that was made last, for its ratings when the visitor comes back to the page. A context of every
/// island; in memory only.
#[derive(Clone, Copy, Debug, Default)]
pub struct LastView(
    /// Empty before the first choice.
    pub RwSignal<View>,
);

impl ComparisonProps {
    /// What is said by this name.
    pub fn word(&self, name: &str) -> String {
        word(&self.words, name)
    }

    /// Whether the row at this place is in sight.
    pub fn shows(&self, view: &View, at: usize) -> bool {
        let same = self.rows.get(at).is_some_and(|row| self.same.contains(row));
        view.shows(at, same)
    }

    /// The table as the page is written.
    pub fn as_written(&self) -> View {
        View::new(self.rows.len(), self.statements.len())
    }

    /// The ids of rows and statements.
    pub fn ids(&self) -> (Vec<&str>, Vec<&str>) {
        (
            self.rows.iter().map(String::as_str).collect(),
            self.statements.iter().map(String::as_str).collect(),
        )
    }

    /// What of the view stands in an address.
    pub fn choice(&self, view: &View, with_ratings: bool) -> String {
        let (rows, statements) = self.ids();
        view.print(&rows, &statements, with_ratings)
    }
}
