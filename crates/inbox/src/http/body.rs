//! Reading a request from its body.

use super::failure::{Failure, Refusal};
use super::id;
use super::page_fields;
use crate::store::Submission;
use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use http_body_util::BodyExt;
use lead::{Field, Lead};
use serde::Deserialize;
use std::time::Duration;

/// The largest body that is read: a form with every field at its limit fits.
pub const MOST_BODY_BYTES: usize = 64 * 1024;
/// So much is taken off the line before a body is called too large: a sender that is cut off while
/// it sends may never see the answer.
const MOST_DRAINED: usize = 1024 * 1024;
/// The name of the ids that the request takes the place of, which are not part of [`Lead`].
pub(super) const SUPERSEDES: &str = "supersedes";
/// The name of the field that people do not see, so that whatever fills it in is perhaps no person.
const HONEYPOT: &str = "leave_empty";

/// The two types of body that are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Form,
    Json,
}

impl Kind {
    /// What the headers say the body is, if it is one of the two.
    pub fn of(headers: &HeaderMap) -> Option<Kind> {
        let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
        let essence = value.split(';').next()?.trim();
        if essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            Some(Kind::Form)
        } else if essence.eq_ignore_ascii_case("application/json") {
            Some(Kind::Json)
        } else {
            None
        }
    }
}

/// The request, tidied, with its id from the field or the header. The whole body must be here
/// within `timeout`.
pub(super) async fn read(request: Request, timeout: Duration) -> Result<Submission, Refusal> {
    let kind = Kind::of(request.headers()).ok_or(Failure::WrongType)?;
    let (head, body) = request.into_parts();
    let bytes = tokio::time::timeout(timeout, whole(body))
        .await
        .map_err(|_| Failure::TooSlow)??;
    let mut sent = match kind {
        Kind::Form => from_form(&bytes),
        Kind::Json => from_json(&bytes)?,
    };
    sent.lead = sent.lead.normalised();
    page_fields::cut(&mut sent.lead);
    id::complete(&head.headers, &mut sent)?;
    Ok(sent)
}

async fn whole(mut body: Body) -> Result<Vec<u8>, Failure> {
    let announced = body.size_hint().lower();
    if usize::try_from(announced).map_or(true, |bytes| bytes > MOST_DRAINED) {
        return Err(Failure::TooLarge);
    }
    let mut bytes = Vec::new();
    let mut read = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Failure::Malformed)?.into_data() else {
            continue;
        };
        read += data.len();
        if read <= MOST_BODY_BYTES {
            bytes.extend_from_slice(&data);
        } else if read > MOST_DRAINED {
            break;
        }
    }
    if read > MOST_BODY_BYTES {
        return Err(Failure::TooLarge);
    }
    Ok(bytes)
}

/// Never fails: what a browser sends is taken as it comes, unknown fields are passed over, and of
/// repeated ones the last counts.
fn from_form(bytes: &[u8]) -> Submission {
    let mut sent = Submission::default();
    for (name, value) in form_urlencoded::parse(bytes) {
        if let Some(field) = Field::from_name(&name) {
            *sent.lead.get_mut(field) = value.into_owned();
        } else if name == SUPERSEDES {
            sent.supersedes = value.into_owned();
        } else if name == HONEYPOT {
            sent.perhaps_robot |= is_filled(&value);
        }
    }
    sent
}

/// A space may come from a browser that tidies what nobody typed.
fn is_filled(honeypot: &str) -> bool {
    !honeypot.trim().is_empty()
}

#[derive(Deserialize)]
struct Json {
    #[serde(flatten)]
    lead: Lead,
    #[serde(default)]
    supersedes: String,
    #[serde(default)]
    leave_empty: String,
}

fn from_json(bytes: &[u8]) -> Result<Submission, Failure> {
    let json: Json = serde_json::from_slice(bytes).map_err(|_| Failure::Malformed)?;
    Ok(Submission {
        lead: json.lead,
        supersedes: json.supersedes,
        perhaps_robot: is_filled(&json.leave_empty),
    })
}
