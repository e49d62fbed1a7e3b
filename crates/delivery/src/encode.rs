//! From a request to the bytes that the endpoint takes.

mod form;
mod hubspot;
mod json;

use crate::settings::{Encoder, Settings};
use lead::{Field, Lead};

/// All that may be sent with one request.
#[derive(Clone, Copy)]
pub struct Package<'a> {
    /// The words, as [`Lead::normalised`] tidied them. Its `submission_id` and `reference` are not looked at.
    pub lead: &'a Lead,
    /// The id of the submission: 32 hexadecimal digits.
    pub id: &'a str,
    /// What the visitor quotes ([`crate::Machine::reference`]); may be empty.
    pub reference: &'a str,
    /// The ids that this request replaces, a space between them; may be empty.
    pub supersedes: &'a str,
    /// The address of the page, without query and fragment; may be empty.
    pub page_uri: &'a str,
    /// The title of the page; may be empty.
    pub page_name: &'a str,
    /// When send was pressed, in milliseconds since 1970 (UTC); 0 leaves it out.
    pub at_ms: u64,
}

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

/// Every field that is sent: name and text, both not empty.
fn each(package: &Package<'_>, settings: &Settings, put: &mut dyn FnMut(&str, &str)) {
    let mut put = |name: &str, text: &str| {
        if !name.is_empty() && !text.is_empty() {
            put(name, text);
        }
    };
    for (name, text) in &settings.extra {
        put(name, text);
    }
    for &field in Field::all() {
        let text = match field {
            Field::SubmissionId => package.id,
            Field::Reference => package.reference,
            field => package.lead.get(field),
        };
        put(settings.name(field), text);
    }
    put(&settings.supersedes_name, package.supersedes);
}

/// Two digits, in capitals as browsers write them.
fn hexadecimal(byte: u8, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push(DIGITS[usize::from(byte >> 4)].into());
    out.push(DIGITS[usize::from(byte & 15)].into());
}
