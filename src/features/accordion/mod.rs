//! Questions and answers that open and close.

mod live;
pub mod props;
#[cfg(feature = "ssr")]
pub mod section;
pub mod view;
