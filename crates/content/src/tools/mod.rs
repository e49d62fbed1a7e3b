//! `content/tools/`: the words of the tools to decide with, a file for each tool.

pub mod choosing;
pub mod cost;
pub mod quiz;
pub mod sheets;
pub mod time;

use crate::Text;

/// The texts of a tool, for the checks that read every text.
#[derive(Debug, Default)]
pub struct Texts<'a> {
    /// One line, in which no citation and no link can be shown.
    pub bare: Vec<&'a Text>,
    /// Markdown with citations.
    pub markdown: Vec<&'a Text>,
}

/// A tool's file.
pub trait Tool {
    /// All its texts, in the order of the file.
    fn texts(&self) -> Texts<'_>;
}
