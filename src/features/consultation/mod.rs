//! The consultation request: the form, and what becomes of it.

mod ids;
pub mod props;

#[cfg(feature = "hydrate")]
mod attempt;
#[cfg(feature = "hydrate")]
mod commands;
#[cfg(feature = "hydrate")]
mod controls;
#[cfg(feature = "hydrate")]
mod follow;
#[cfg(feature = "hydrate")]
mod leave;
#[cfg(feature = "hydrate")]
pub mod live;
#[cfg(feature = "hydrate")]
mod mounted;
#[cfg(feature = "hydrate")]
pub mod sender;
#[cfg(feature = "hydrate")]
mod state;
#[cfg(feature = "hydrate")]
mod under_way;

#[cfg(feature = "ssr")]
mod fields;
#[cfg(feature = "ssr")]
mod frame;
#[cfg(feature = "ssr")]
mod panels;
#[cfg(feature = "ssr")]
pub mod section;
#[cfg(feature = "ssr")]
mod unseen;
#[cfg(feature = "ssr")]
mod view;
#[cfg(feature = "ssr")]
mod words;
