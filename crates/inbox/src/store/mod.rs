//! The SQLite file with the requests.

mod backup;
mod database;
mod error;
mod files;
mod fingerprint;
mod manage;
mod notice;
mod reference;
mod request;
mod schema;
mod search;
mod submit;

pub use database::{Clock, Store};
pub use error::StoreError;
pub use notice::Notice;
pub use request::{Receipt, Request, Submission, Supersedes};
