//! The web side.

mod answer;
mod asked;
mod body;
mod failure;
mod form;
mod html;
mod inputs;
mod page;

pub use body::MOST_BODY_BYTES;

use crate::words::words;
use crate::{Config, Receipt, Store};
use answer::Shape;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::HeaderValue;
use axum::http::header::{ALLOW, CACHE_CONTROL, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::post;
use failure::{Failure, Refusal};
use std::io::Write;

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
/// be merged into another router, or nested under a path.
///
/// # Panics
///
/// If the site's words, which are part of the program, are not as the inbox needs them.
pub fn router(state: AppState) -> Router {
    words();
    let route = post(receive)
        .fallback(not_a_post)
        // Over the limit the handler is told, and answers in the sender's own format.
        .layer(DefaultBodyLimit::max(MOST_BODY_BYTES))
        .layer(map_response(protect));
    Router::new().route(PATH, route).with_state(state)
}

async fn receive(State(app): State<AppState>, request: Request) -> Response {
    let shape = Shape::wanted(request.headers());
    match keep(&app.store, request).await {
        Ok(receipt) => answer::accepted(shape, &receipt, &app.config),
        Err(refusal) => answer::refused(shape, &refusal, &app.config),
    }
}

async fn keep(store: &Store, request: Request) -> Result<Receipt, Refusal> {
    let lead = body::read(request).await?.normalised();
    let problems = lead::validate(&lead);
    if !problems.is_empty() {
        return Err(Refusal::of(Failure::Unfit(problems), lead));
    }
    let (store, kept) = (store.clone(), lead.clone());
    let reason = match tokio::task::spawn_blocking(move || store.record(&kept)).await {
        Ok(Ok(receipt)) => return Ok(receipt),
        Ok(Err(error)) => error.to_string(),
        Err(_) => "the task that keeps requests ended early".to_owned(),
    };
    // Says what failed, and nothing of whose request it was.
    let _ = writeln!(std::io::stderr(), "inbox: a request was not kept: {reason}");
    Err(Refusal::of(Failure::NotKept, lead))
}

async fn not_a_post(State(app): State<AppState>, request: Request) -> Response {
    let shape = Shape::wanted(request.headers());
    let mut answer = answer::refused(shape, &Failure::NotAPost.into(), &app.config);
    answer
        .headers_mut()
        .insert(ALLOW, HeaderValue::from_static("POST"));
    answer
}

/// Nothing of an answer is guessed at, kept by caches, or told to other sites.
async fn protect(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    answer
}
