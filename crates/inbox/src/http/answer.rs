//! Answers, as JSON for the page's own program and as pages for people without JavaScript.

use super::body::Kind;
use super::failure::Refusal;
use super::page;
use crate::config::Config;
use crate::store::Receipt;
use crate::words::words;
use axum::http::header::{ACCEPT, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lead::{Field, Problem};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The page loads nothing, runs nothing, may look only as [`page::STYLE`] says, and sends its form
/// only to where it came from.
static PAGE_POLICY: LazyLock<String> = LazyLock::new(|| {
    let style = BASE64_STANDARD.encode(Sha256::digest(page::STYLE));
    format!(
        "default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    )
});

/// In which form the sender wants its answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Json,
    Page,
}

impl Shape {
    /// JSON for those who ask for it or have sent it, pages for all others.
    pub fn wanted(headers: &HeaderMap) -> Shape {
        let asks = headers
            .get_all(ACCEPT)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(|range| range.split(';').next())
            .any(|range| range.trim().eq_ignore_ascii_case("application/json"));
        if asks || Kind::of(headers) == Some(Kind::Json) {
            Shape::Json
        } else {
            Shape::Page
        }
    }
}

/// The request is kept.
pub(super) fn accepted(shape: Shape, receipt: &Receipt, config: &Config) -> Response {
    match shape {
        Shape::Json => {
            let status = match receipt.new {
                true => StatusCode::CREATED,
                false => StatusCode::OK,
            };
            let value = json!({"ok": true, "reference": receipt.reference});
            json_answer(status, "application/json", &value)
        }
        Shape::Page => match HeaderValue::try_from(&config.thank_you) {
            Ok(place) => (StatusCode::SEE_OTHER, [(LOCATION, place)]).into_response(),
            // Cannot happen with a place that was checked; the request is kept all the same.
            Err(_) => StatusCode::NO_CONTENT.into_response(),
        },
    }
}

/// The request is not kept.
pub(super) fn refused(shape: Shape, refusal: &Refusal, config: &Config) -> Response {
    let status = refusal.failure.status();
    let mut answer = match shape {
        Shape::Json => json_answer(
            status,
            "application/problem+json",
            &problem_details(refusal),
        ),
        Shape::Page => {
            let headers = [
                (CONTENT_TYPE, "text/html; charset=utf-8"),
                (CONTENT_SECURITY_POLICY, PAGE_POLICY.as_str()),
            ];
            (status, headers, page::render(refusal, config)).into_response()
        }
    };
    if let Some(seconds) = refusal.failure.retry_after() {
        answer.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    answer
}

/// RFC 9457, with a stable code and the fields as extensions.
fn problem_details(refusal: &Refusal) -> Value {
    let status = refusal.failure.status();
    let error = |&(field, problem): &(Field, Problem)| json!({"field": field.as_str(), "code": problem.code(), "message": words().sentence(problem)});
    let errors: Vec<Value> = refusal.failure.problems().iter().map(error).collect();
    json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
        "code": refusal.failure.code(),
        "detail": refusal.failure.to_string(),
        "errors": errors,
    })
}

fn json_answer(status: StatusCode, kind: &'static str, value: &Value) -> Response {
    (status, [(CONTENT_TYPE, kind)], value.to_string()).into_response()
}
