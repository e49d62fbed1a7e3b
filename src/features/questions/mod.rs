//! The sheets of questions.

mod live;
#[cfg(feature = "ssr")]
pub mod section;
pub mod view;
