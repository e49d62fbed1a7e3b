//! Questions and answers that open and close.

#[cfg(feature = "ssr")]
pub mod section;
pub mod view;
