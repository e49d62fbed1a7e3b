//! What the line of news can say.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The site's words about loading pages.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct NewsProps {
    /// A page takes a while.
    pub loading: String,
    /// It could not be loaded.
    pub failed: String,
}

/// What there is to say; each replaces the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum News {
    /// Nothing.
    #[default]
    None,
    /// A page takes a while.
    Loading,
    /// A page could not be loaded.
    Failed,
    /// What another part of the page has to say.
    Words(String),
}

/// The news of the document, a context of every island in the browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewsSignal(
    /// What is said now.
    pub RwSignal<News>,
);
