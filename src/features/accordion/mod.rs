//! Questions and answers that open and close.

#[cfg(feature = "hydrate")]
pub mod live;
#[cfg(feature = "ssr")]
pub mod section;
