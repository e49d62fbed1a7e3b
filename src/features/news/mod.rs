//! The line of news below every page.

#[cfg(feature = "hydrate")]
pub mod live;
pub mod view;
