//! The consultation request: the form, and what becomes of it.

mod attempt;
mod commands;
mod controls;
mod follow;
mod leave;
mod mounted;
mod panels;
pub mod props;
pub mod sender;
mod state;
mod under_way;
pub mod view;

#[cfg(feature = "ssr")]
mod fields;
#[cfg(feature = "ssr")]
mod frame;
#[cfg(feature = "ssr")]
pub mod section;
#[cfg(feature = "ssr")]
mod unseen;
#[cfg(feature = "ssr")]
mod words;
