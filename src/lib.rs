//! The site's app. Natively (feature `ssr`) its components render every page at build; in the
//! browser (feature `hydrate`) they adopt what stands there and bring it to life.
//!
//! Where things are: `ARCHITECTURE.md`.

#[cfg(all(feature = "hydrate", feature = "ssr"))]
compile_error!("the features `hydrate` (browser) and `ssr` (build) exclude each other");

pub mod features;
pub mod island;

pub mod browser;
#[cfg(feature = "ssr")]
pub mod site;
