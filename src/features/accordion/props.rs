//! What the accordion is given.

use crate::island::Props;
use serde::{Deserialize, Serialize};

/// The words on the button, and the questions.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct AccordionProps {
    /// While an answer is closed.
    pub open_all: String,
    /// While all are open.
    pub close_all: String,
    /// The questions as HTML; only at build.
    #[serde(skip)]
    pub questions: String,
}

impl Props for AccordionProps {
    const ISLAND: &'static str = "accordion";
}
