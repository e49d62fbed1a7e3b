//! Pages of other origins.

use super::id;
use crate::settings::Settings;
use axum::http::Method;
use axum::http::header::{ACCEPT, CONTENT_TYPE, RETRY_AFTER};
use std::time::Duration;
use tower_http::cors::{AllowOrigin, CorsLayer};

/// How long a browser may remember what it was allowed.
const MAX_AGE: Duration = Duration::from_mins(10);

/// Lets pages of the configured origins read the answers; nothing if there are none. It answers
/// preflights, never names `*`, and never allows credentials: there are none to send.
pub(super) fn layer(settings: &Settings) -> Result<Option<CorsLayer>, String> {
    let origins = settings.origins()?;
    if origins.is_empty() {
        return Ok(None);
    }
    let layer = CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::POST])
        .allow_headers([ACCEPT, CONTENT_TYPE, id::HEADER])
        .expose_headers([RETRY_AFTER])
        .max_age(MAX_AGE);
    Ok(Some(layer))
}
