//! The site's app. Natively (feature `ssr`) its components render every page at build; in the
//! browser (feature `hydrate`) what stands there is brought to life.
//!
//! Where things are: `ARCHITECTURE.md`.

// The types of views are deep; whether the compiler's own limit of 128 is reached changes with the order of its work.
#![recursion_limit = "512"]

#[cfg(all(feature = "hydrate", feature = "ssr"))]
compile_error!("the features `hydrate` (browser) and `ssr` (build) exclude each other");

pub mod features;
pub mod island;

#[cfg(feature = "hydrate")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod site;
