//! The consultation request: the form, and what becomes of it.

mod attempt;
mod controls;
mod follow;
mod leave;
mod panels;
pub mod props;
pub mod sender;
mod state;
pub mod view;

#[cfg(feature = "ssr")]
mod fields;
#[cfg(feature = "ssr")]
pub mod section;
#[cfg(feature = "ssr")]
mod words;
