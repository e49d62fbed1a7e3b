//! The web side.

mod answer;
mod asked;
mod body;
mod cors;
mod failure;
mod form;
mod html;
mod id;
mod inputs;
mod page;
mod rate;
mod receive;
mod running;
mod terms;
mod told;

pub use body::MOST_BODY_BYTES;

use crate::log::Log;
use crate::settings::{Limits, Settings};
use crate::words::words;
use crate::{Config, Store};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::post;
use rate::Buckets;
use receive::Desk;
use running::Running;
use std::sync::Arc;
use tokio::sync::Notify as Bell;

/// Where the router takes requests.
pub const PATH: &str = "/api/consultations";

/// What the router needs to do its work.
#[derive(Clone)]
pub struct AppState {
    /// Where requests are kept.
    pub store: Store,
    /// Where people are sent.
    pub config: Config,
}

/// The inbox as a router with one route, `POST` [`PATH`]. It has no fallback of its own, so it can
/// be merged into another router, or nested under a path. It limits nobody, answers to its own
/// origin only, and tells nobody of new requests: [`crate::serve`] does all that.
///
/// # Panics
///
/// If the site's words, which are part of the program, are not as the inbox needs them.
pub fn router(state: AppState) -> Router {
    desk(Desk {
        store: state.store,
        config: state.config,
        running: Running::default(),
        buckets: None,
        patience: Limits::default().body(),
        bell: Arc::default(),
        log: Log::errors_only(),
    })
}

/// The same with limits for each sender and answers to other origins, as the settings say. It needs
/// the sender's address as [`axum::extract::ConnectInfo`] among the request's extensions.
///
/// # Errors
///
/// A sentence for people when a setting does not fit.
///
/// # Panics
///
/// As [`router`].
pub fn service(state: AppState, settings: &Settings, log: &Log) -> Result<Router, String> {
    with_bell(state, settings, log, Arc::default())
}

/// The same; `bell` is rung for each request that was kept.
pub(crate) fn with_bell(
    state: AppState,
    settings: &Settings,
    log: &Log,
    bell: Arc<Bell>,
) -> Result<Router, String> {
    let cors = cors::layer(settings)?;
    let router = desk(Desk {
        store: state.store,
        config: state.config,
        running: Running::default(),
        buckets: Some(Buckets::new(&settings.rate, settings.address_header()?)),
        patience: settings.limits.body(),
        bell,
        log: log.clone(),
    });
    Ok(match cors {
        Some(layer) => router.layer(layer),
        None => router,
    })
}

fn desk(desk: Desk) -> Router {
    words();
    let route = post(receive::receive)
        .fallback(receive::not_a_post)
        .layer(map_response(protect));
    Router::new().route(PATH, route).with_state(Arc::new(desk))
}

/// Nothing of an answer is guessed at, kept by caches, or told to other sites.
async fn protect(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    answer
}
