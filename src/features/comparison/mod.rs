//! The side-by-side comparison.

#[cfg(feature = "ssr")]
mod choosing;
#[cfg(feature = "hydrate")]
pub mod live;
#[cfg(feature = "ssr")]
mod row;
#[cfg(feature = "hydrate")]
mod table;
#[cfg(feature = "ssr")]
pub mod view;
