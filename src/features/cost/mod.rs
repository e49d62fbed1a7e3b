//! The cost worksheet.

#[cfg(feature = "hydrate")]
pub mod live;
#[cfg(feature = "ssr")]
pub mod view;
