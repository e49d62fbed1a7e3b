//! The words of the panel, which never change.

use serde::{Deserialize, Serialize};

/// All of it stands in the prerendered page; only at build.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct FiguresProps {
    /// The page in whose text the figures stand, as HTML.
    #[serde(skip)]
    pub page: String,
    /// The panel's heading.
    #[serde(skip)]
    pub heading: String,
    /// The button that closes it.
    #[serde(skip)]
    pub close: String,
    /// The link to the figure's entry.
    #[serde(skip)]
    pub more: String,
    /// Where it leads as long as no figure is open.
    #[serde(skip)]
    pub sources: String,
}
