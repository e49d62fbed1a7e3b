//! The line of news below every page: about loading pages, and what became of a request.

#[cfg(feature = "hydrate")]
pub mod live;
pub mod props;
#[cfg(feature = "ssr")]
pub mod view;
