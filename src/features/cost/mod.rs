//! The cost worksheet.

mod live;
pub mod props;
#[cfg(feature = "ssr")]
pub mod section;
pub mod view;
