//! How a consultation request gets to the clinic, and what the visitor can know of it.
//!
//! Plain Rust without a browser, a clock or randomness in it: all three are given from outside. The crate is
//! part of the download, and so it formats nothing, counts in integers and depends on next to nothing.
//!
//! ```text
//! form → machine (when to send, again or not) → encode (bytes for the service) → POST
//!      → answer (what the service said) → machine → what the visitor reads
//! ```
//!
//! The words for all of it stand with the site's words; here are only their names ([`Status`]).

pub mod answer;
pub mod encode;
pub mod json;
pub mod machine;
mod retry_after;
pub mod settings;

pub use answer::{Answer, Body, Doubt, FieldError, Outcome, understand};
pub use encode::{Encoded, Package, encode};
pub use json::Json;
pub use machine::{Command, Event, Machine, Rules, Status};
pub use settings::{Encoder, Settings, Success};
