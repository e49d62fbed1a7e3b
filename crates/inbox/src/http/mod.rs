//! The web side.

mod answer;
mod body;
mod client;
mod cors;
mod endpoint;
mod failure;
mod id;
mod in_flight;
mod inputs;
mod page;
mod page_fields;
mod rate;

pub use body::MOST_BODY_BYTES;

use crate::config::AppState;
use crate::log::Log;
use crate::settings::{Limits, Settings};
use crate::words::words;
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::post;
use endpoint::Endpoint;
use in_flight::InFlight;
use rate::RateLimit;
use std::sync::Arc;
use tokio::sync::Notify;

/// Where the router takes requests.
pub const PATH: &str = "/api/consultations";

/// The inbox as a router with one route, `POST` [`PATH`]. It has no fallback of its own, so it can
/// be merged into another router, or nested under a path. It limits nobody, answers to its own
/// origin only, and notifies nobody of new requests: [`crate::serve`] does all that.
///
/// # Panics
///
/// If the site's words, which are part of the program, are not as the inbox needs them.
pub fn router(state: AppState) -> Router {
    route(Endpoint {
        state,
        in_flight: InFlight::default(),
        address_header: None,
        rate_limit: None,
        body_timeout: Limits::default().body(),
        kept: Arc::default(),
        log: Log::errors_only(),
    })
}

/// The same with limits for each client and answers to other origins, as the settings say. It needs
/// the client's address as [`axum::extract::ConnectInfo`] among the request's extensions. `kept` is
/// notified of each request that was kept.
///
/// # Errors
///
/// A sentence for people when a setting does not fit.
///
/// # Panics
///
/// As [`router`].
pub fn service(
    state: AppState,
    settings: &Settings,
    log: &Log,
    kept: Arc<Notify>,
) -> Result<Router, String> {
    let cors = cors::layer(settings)?;
    let router = route(Endpoint {
        state,
        in_flight: InFlight::default(),
        address_header: settings.address_header()?,
        rate_limit: Some(RateLimit::new(&settings.rate)),
        body_timeout: settings.limits.body(),
        kept,
        log: log.clone(),
    });
    Ok(match cors {
        Some(layer) => router.layer(layer),
        None => router,
    })
}

fn route(endpoint: Endpoint) -> Router {
    // Read now: a fault in them must stop the start, not the first request.
    words();
    let route = post(endpoint::receive)
        .fallback(endpoint::not_a_post)
        .layer(map_response(protect));
    Router::new()
        .route(PATH, route)
        .with_state(Arc::new(endpoint))
}

/// Nothing of an answer is guessed at, kept by caches, or sent on to other sites.
async fn protect(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    answer
}
