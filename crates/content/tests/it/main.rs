//! The site's own content passes, and content that was broken is refused at its place.
#![allow(clippy::unwrap_used)]

mod allowances;
mod broken;
mod editing;
mod every_text;
mod expiry;
mod mutations;
mod near_misses;
mod services;
mod support;
