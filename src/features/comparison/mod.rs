//! The side-by-side comparison. The controls above it are an island; the table is plain HTML that follows them.

#[cfg(feature = "hydrate")]
mod arrange;
#[cfg(feature = "hydrate")]
pub mod live;
pub mod props;
#[cfg(feature = "ssr")]
mod row;
#[cfg(feature = "ssr")]
pub mod section;
