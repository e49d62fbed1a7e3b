//! A small inbox for consultation requests: it takes the form's posts, with and without
//! JavaScript, and keeps them in one SQLite file.
//!
//! [`router`] is the web side and [`Store`] the file; [`serve()`] is the whole inbox as a clinic runs
//! it. A request is on the disk before its sender hears "thank you", and sending it again does not
//! make a second one of it.

mod config;
mod http;
mod log;
mod notify;
mod serve;
mod settings;
mod store;
mod words;

pub use config::{AppState, Config, page_address};
pub use http::{MOST_BODY_BYTES, PATH, router, service};
pub use log::{Event, Log};
pub use serve::serve;
pub use settings::Settings;
pub use store::{Clock, Notice, Receipt, Request, Store, StoreError, Submission, Supersedes};
