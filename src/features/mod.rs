//! What is alive on a page, a folder each: `view.rs` and `section.rs` render it at build, `props.rs` is what the page
//! gives the browser, `live.rs` what it does there.

pub mod accordion;
pub mod comparison;
pub mod consultation;
pub mod cost;
pub mod figures;
pub mod news;
pub mod questions;
