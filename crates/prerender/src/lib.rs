//! From content to files: every page, its head, the policy, the style, the site map, and compressed
//! copies of them all. Called once by Trunk, after the wasm is built.

pub mod assets;
pub mod compress;
pub mod document;
pub mod failure;
mod files;
pub mod headers;
pub mod names;
pub mod pages;
pub mod policy;
pub mod run;
pub mod sitemap;
pub mod style;
