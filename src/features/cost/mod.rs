//! The cost worksheet.

pub mod ids;
#[cfg(feature = "hydrate")]
pub mod live;
#[cfg(feature = "ssr")]
pub mod section;
