//! What an answer of the endpoint means.

mod errors;

pub use errors::FieldError;

use crate::json::Json;
use crate::retry_after;
use crate::settings::{Settings, Success};

/// What the endpoint answered, as a browser can see it.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// The final status, after redirects.
    pub status: u16,
    /// Whether redirects were followed.
    pub redirected: bool,
    /// The header `Content-Type`; empty when there is none.
    pub content_type: &'a str,
    /// The header `Retry-After`; empty when there is none, or when another origin does not expose it
    /// (`Access-Control-Expose-Headers`).
    pub retry_after: &'a str,
    /// What stood in the body.
    pub body: Body<'a>,
    /// The time, in seconds since 1970 (UTC).
    pub now: u64,
}

/// A body. Try it as JSON whatever its type says: some services send JSON as plain text.
#[derive(Clone, Debug)]
pub enum Body<'a> {
    /// Nothing but white space.
    Empty,
    /// JSON.
    Json(Json),
    /// Anything else.
    Text(&'a str),
}

/// What became of one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Taken; with the endpoint's own reference, empty when it gave none.
    Accepted(String),
    /// Not taken, for what stands in these fields.
    Rejected(Vec<FieldError>),
    /// Not taken, and no field is named: a wrong address, a full quota, a block.
    Refused,
    /// Not taken for now; with the seconds to wait, if the endpoint said them.
    Busy(Option<u32>),
    /// It is not known whether it was taken.
    Unknown(Doubt),
}

/// Why it is not known whether a request was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No answer in time.
    Timeout,
    /// No answer that the page may see: the network failed, or a policy (CSP, CORS) hid it.
    Network,
    /// The same, and the browser says that it is offline.
    Offline,
    /// The server failed while it had the request.
    Server,
    /// An answer that says neither yes nor no.
    Unreadable,
    /// The visitor stopped the sending.
    Canceled,
    /// The last attempt was not taken, but it is not known of an earlier one.
    Earlier,
}

/// No longer text than this is a reference to read out.
const LONGEST_REFERENCE: usize = 64;

/// Reads an answer.
pub fn understand(answer: &Answer<'_>, settings: &Settings) -> Outcome {
    let wait = retry_after::seconds(answer.retry_after, answer.now);
    let outcome = match answer.status {
        200..=299 => success(answer, settings),
        429 => Outcome::Busy(wait),
        503 if wait.is_some() => Outcome::Busy(wait),
        // The server gave up waiting for the request, or is at work on one with the same id.
        408 | 409 => Outcome::Unknown(Doubt::Server),
        400..=499 => refused(answer, settings),
        500..=599 => Outcome::Unknown(Doubt::Server),
        _ => Outcome::Unknown(Doubt::Unreadable),
    };
    match outcome {
        // The endpoint has had the request and pointed elsewhere. What stands there speaks of itself, unless
        // it names fields.
        Outcome::Busy(_) | Outcome::Refused if answer.redirected && answer.status > 299 => {
            Outcome::Unknown(Doubt::Unreadable)
        }
        outcome => outcome,
    }
}

fn success(answer: &Answer<'_>, settings: &Settings) -> Outcome {
    let counts = match &answer.body {
        Body::Json(said) if refuses(said) => return refused(answer, settings),
        Body::Empty | Body::Json(Json::Map(_)) => true,
        body => match settings.success {
            Success::Json => false,
            Success::Text => {
                !matches!(body, Body::Text(text) if is_page(answer.content_type, text))
            }
            Success::Redirect => answer.redirected,
            Success::Page => true,
        },
    };
    if !counts {
        return Outcome::Unknown(Doubt::Unreadable);
    }
    let reference = match &answer.body {
        Body::Json(said) => said.word("reference"),
        _ => "",
    };
    let fits = Some(reference).filter(|reference| reference.len() <= LONGEST_REFERENCE);
    Outcome::Accepted(fits.unwrap_or_default().to_owned())
}

fn refused(answer: &Answer<'_>, settings: &Settings) -> Outcome {
    let errors = match &answer.body {
        Body::Json(said) => errors::read(said, settings),
        _ => Vec::new(),
    };
    if errors.is_empty() {
        Outcome::Refused
    } else {
        Outcome::Rejected(errors)
    }
}

/// Whether a body says that the request was not taken, whatever the status.
fn refuses(said: &Json) -> bool {
    says_no(said, "ok")
        || says_no(said, "success")
        || has(said, "error")
        || has(said, "errors")
        || said.word("status").eq_ignore_ascii_case("error")
}

/// `false` or `"false"`.
fn says_no(said: &Json, key: &str) -> bool {
    match said.get(key) {
        Some(Json::Bool(yes)) => !yes,
        Some(Json::Text(word)) => word.eq_ignore_ascii_case("false"),
        _ => false,
    }
}

fn has(said: &Json, key: &str) -> bool {
    match said.get(key) {
        None | Some(Json::Null | Json::Bool(false)) => false,
        Some(Json::Text(text)) => !text.is_empty(),
        Some(Json::List(items)) => !items.is_empty(),
        Some(Json::Map(entries)) => !entries.is_empty(),
        Some(_) => true,
    }
}

fn is_page(content_type: &str, text: &str) -> bool {
    let kind = content_type.as_bytes();
    kind.len() >= 9 && kind[..9].eq_ignore_ascii_case(b"text/html")
        || text.trim_start().starts_with('<')
}
