//! From content to files: every page, its head, the policy, the style, the site map, compressed copies
//! of them all, and what hosts are told. Called once by Trunk, after the wasm is built.

// As in the app, whose views are rendered here.
#![recursion_limit = "512"]

pub mod assets;
pub mod cards;
pub mod compress;
mod cores;
pub mod document;
pub mod failure;
pub mod feed;
mod files;
pub mod headers;
pub mod hosts;
pub mod licenses;
pub mod linked_data;
pub mod manifest;
pub mod names;
pub mod pages;
pub mod policy;
pub mod run;
pub mod security_txt;
pub mod sharing;
pub mod sitemap;
pub mod style;
