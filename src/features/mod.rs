//! What is alive on a page, a folder each: `view.rs` is its Leptos component, `props.rs` what the page gives it,
//! `live.rs` what only a browser does.

pub mod accordion;
pub mod comparison;
pub mod consultation;
pub mod cost;
pub mod figures;
pub mod news;
pub mod questions;
