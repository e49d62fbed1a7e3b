//! What the owner of the site says about the endpoint.

mod endpoint;
mod problems;
mod table;

pub use endpoint::{Encoder, Settings, Success};
pub use problems::{Issue, problems, sent_names};
