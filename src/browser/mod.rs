//! What only a browser does: starting the app on a prerendered page, going from page to page.

pub mod address;
#[cfg(feature = "hydrate")]
mod boot;
pub mod device;
pub mod dom;
pub mod fetched;
#[cfg(feature = "hydrate")]
mod islands;
pub mod json;
#[cfg(feature = "hydrate")]
pub mod navigation;
#[cfg(feature = "hydrate")]
mod renew;
#[cfg(feature = "hydrate")]
mod shape;
pub mod visit;

#[cfg(feature = "hydrate")]
pub use boot::start;
