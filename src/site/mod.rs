//! The pages and their parts, rendered at build. What stands on each page is in `content/`.

pub mod blog;
mod calendar;
pub mod call_facts;
pub mod crisis;
pub mod drawing;
pub mod footer;
pub mod header;
pub mod icons;
pub mod opening;
pub mod page;
pub mod plot;
pub mod prose;
mod quiz;
pub mod render;
pub mod review;
pub mod searches;
pub mod sections;
mod sources;
pub mod table;
