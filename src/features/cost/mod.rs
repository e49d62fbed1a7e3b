//! The cost worksheet.

pub mod ids;
mod live;
#[cfg(feature = "ssr")]
pub mod section;
pub mod view;
