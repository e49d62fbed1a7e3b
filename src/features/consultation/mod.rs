//! The consultation request: the form, its rules, and what becomes of it.

pub mod field;
pub mod form;
pub mod panels;
pub mod props;
pub mod state;
pub mod summary;

#[cfg(feature = "hydrate")]
pub mod deliver;
#[cfg(feature = "hydrate")]
pub mod draft;
#[cfg(feature = "hydrate")]
mod leave;
#[cfg(feature = "hydrate")]
mod send;
#[cfg(feature = "hydrate")]
mod shown;

#[cfg(feature = "ssr")]
mod asked;
#[cfg(feature = "ssr")]
pub mod choices;
#[cfg(feature = "ssr")]
pub mod section;
#[cfg(feature = "ssr")]
pub mod words;
