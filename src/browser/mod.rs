//! What only a browser does: starting the app on a prerendered page, going from page to page.

pub mod address;
pub mod device;
pub mod dom;
pub mod fetched;
pub mod json;
pub mod props;
#[cfg(feature = "hydrate")]
mod tools;

#[cfg(feature = "hydrate")]
mod boot;
#[cfg(feature = "hydrate")]
mod islands;
#[cfg(feature = "hydrate")]
pub mod navigation;
#[cfg(feature = "hydrate")]
mod renew;
#[cfg(feature = "hydrate")]
mod shape;
pub mod visit;

#[cfg(feature = "hydrate")]
pub use boot::start;
