//! The sheets of questions.

mod live;
pub mod props;
#[cfg(feature = "ssr")]
pub mod section;
pub mod view;
