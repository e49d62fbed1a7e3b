//! A small inbox for consultation requests: it takes the form's posts, with and without
//! JavaScript, and keeps them in one SQLite file.
//!
//! [`router`] is the web side and [`Store`] the file. A request is on the disk before its
//! sender hears "thank you", and sending it again does not make a second one of it.

mod config;
mod http;
mod store;
mod words;

pub use config::{Config, local_path};
pub use http::{AppState, MOST_BODY_BYTES, PATH, router};
pub use store::{Clock, Receipt, Request, Store, StoreError};
