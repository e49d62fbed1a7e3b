//! Reading a request from its body.

use super::failure::{Failure, Refusal};
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use lead::{Field, Lead};
use std::time::Duration;

/// The largest body that is read.
pub const MOST_BODY_BYTES: usize = 32 * 1024;
/// A body of this size has arrived by then even over a bad line.
const PATIENCE: Duration = Duration::from_secs(15);

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

/// The request as it was typed.
pub(super) async fn read(request: Request) -> Result<Lead, Refusal> {
    let kind = Kind::of(request.headers()).ok_or(Failure::WrongType)?;
    let bytes = tokio::time::timeout(PATIENCE, Bytes::from_request(request, &()))
        .await
        .map_err(|_| Failure::TooSlow)?
        .map_err(|rejection| match rejection {
            BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => {
                Failure::TooLarge
            }
            _ => Failure::Malformed,
        })?;
    match kind {
        Kind::Form => Ok(from_form(&bytes)),
        Kind::Json => serde_json::from_slice(&bytes).map_err(|_| Failure::Malformed.into()),
    }
}

/// Never fails: what a browser sends is taken as it comes, unknown fields are passed over, and of
/// repeated ones the last counts.
fn from_form(bytes: &[u8]) -> Lead {
    let mut lead = Lead::default();
    for (name, value) in form_urlencoded::parse(bytes) {
        if let Some(field) = Field::from_name(&name) {
            *lead.get_mut(field) = value.into_owned();
        }
    }
    lead
}
