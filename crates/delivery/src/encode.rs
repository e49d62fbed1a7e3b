//! From a request to the bytes that the endpoint takes.

mod form;
mod hubspot;
mod json;
mod package;

pub use package::Package;

use crate::settings::{Encoder, Settings};

/// What to post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// The body, in UTF-8.
    pub body: String,
    /// The value of the header `Content-Type`.
    pub content_type: &'static str,
    /// The other headers, by name.
    pub headers: Vec<(&'static str, String)>,
}

/// Encodes a request as the settings say. Fields without a text are left out, whatever the encoder: some
/// services check an empty email address or phone number as if it were one.
pub fn encode(package: &Package<'_>, settings: &Settings) -> Encoded {
    let (body, content_type) = match settings.encoder {
        Encoder::Form => (
            form::body(package, settings),
            "application/x-www-form-urlencoded;charset=UTF-8",
        ),
        Encoder::Json => (json::body(package, settings), "application/json"),
        Encoder::HubSpot => (hubspot::body(package, settings), "application/json"),
    };
    let mut headers = vec![("Accept", "application/json".to_owned())];
    if settings.id_header && !package.id.is_empty() {
        // A string of structured headers, hence the quotation marks (IETF draft on Idempotency-Key).
        headers.push(("Idempotency-Key", ["\"", package.id, "\""].concat()));
    }
    Encoded {
        body,
        content_type,
        headers,
    }
}
