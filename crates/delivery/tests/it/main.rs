//! When a request is sent, how it is written, what an answer means, and what settings may be.
#![allow(clippy::unwrap_used)]

mod answer;
mod machine;
mod model;
#[path = "../services/mod.rs"]
mod services;
mod settings;
