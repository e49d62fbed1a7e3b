//! `content/tools/choosing.toml`: the controls of the comparison, and what may matter to a visitor.

use crate::text::{Id, Markdown, Text};
use serde::Deserialize;

/// The words of the controls. None of them says which treatment to choose.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choosing {
    /// Opens the controls that do not stand in the one line, and names them all for screen readers.
    pub heading: Text,
    /// What the controls do, and that nothing leaves the device, Markdown.
    pub about: Markdown,
    /// The button that puts ECT first.
    pub ect_first: Text,
    /// The same button once ECT is first.
    pub ketamine_first: Text,
    /// Read aloud when ECT was put first.
    pub ect_is_first: Text,
    /// Read aloud when ketamine was put first.
    pub ketamine_is_first: Text,
    /// Hides the rows that are marked as the same.
    pub only_differences: Text,
    /// Opens the list of questions to show or hide.
    pub choose_rows: Text,
    /// Read aloud and shown; `{shown}` and `{all}` stand for numbers.
    pub shown: Text,
    /// The heading of the statements.
    pub statements: Text,
    /// How to rate them and what that does, Markdown.
    pub statements_about: Markdown,
    /// The five ratings, from not at all to most.
    pub ratings: Vec<Text>,
    /// What may matter, six statements.
    pub statement: Vec<Statement>,
    /// Read aloud when a rating moved rows.
    pub moved: Text,
    /// The button that copies the link.
    pub copy_link: Text,
    /// What the link holds, Markdown. It stands beside the button.
    pub link_holds: Markdown,
    /// Said when the link was copied.
    pub copied: Text,
    /// Said when it could not be; the link stands beneath to be copied by hand.
    pub not_copied: Text,
    /// The button that prints the comparison alone.
    pub print: Text,
    /// Stands under the printed comparison, before the address of the evidence page.
    pub printed: Text,
    /// The button that takes all choices back.
    pub reset: Text,
    /// Said when they were.
    pub was_reset: Text,
    /// Shown when an address was not understood.
    pub unread: Text,
    /// The link that gives a row's own address.
    pub link_to_row: Text,
    /// Marks a row in which both treatments are the same.
    pub same: Text,
}

/// Something that may matter to a visitor.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its name in addresses. Do not change one that is in use.
    pub id: Id,
    /// The statement.
    pub text: Text,
    /// Ids of the rows that speak of it. A row belongs to one statement at most.
    pub rows: Vec<Id>,
}
