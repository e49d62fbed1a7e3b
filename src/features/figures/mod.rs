//! Figures that open in place.

#[cfg(feature = "hydrate")]
pub mod live;
#[cfg(feature = "ssr")]
pub mod view;
