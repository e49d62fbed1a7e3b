//! The sheets of questions.

#[cfg(feature = "hydrate")]
pub mod live;
#[cfg(feature = "ssr")]
pub mod section;
