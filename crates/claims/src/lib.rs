//! What the people who sign for the site need: every claim with its place and its sources, what is
//! due to be checked again, and the schemas by which editors complete the content files.
//!
//! Native only, and no part of the site's build. `xtask claims`, `stale` and `schemas` are the commands.

pub mod due;
pub mod page;
pub mod schemas;
pub mod sentence;
pub mod site;
pub mod table;
