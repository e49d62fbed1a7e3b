//! What only a browser does: starting the app on a prerendered page, going from page to page.

pub mod address;
mod boot;
pub mod device;
pub mod dom;
pub mod fetched;
mod islands;
pub mod json;
pub mod navigation;
mod restore;
pub mod visit;

pub use boot::start;
