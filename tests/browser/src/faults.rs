//! What can be made to go wrong between the browser and the server.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What the endpoint does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Endpoint {
    /// What it should.
    #[default]
    Works,
    /// Answers with status 500 and a page, as a broken host does.
    Broken,
    /// Refuses the email address.
    Refuses,
    /// Closes the connection without a word.
    Closed,
    /// Keeps the request, but its answer is lost on the way.
    AnswerLost,
    /// Works, after a while.
    Slow,
    /// Gives no answer for longer than anyone waits.
    Silent,
}

/// The words at the email field when the endpoint refuses it.
pub const REFUSAL: &str = "We cannot write to this address";

/// A request as the server saw it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// `Sec-Fetch-Dest`: what the browser wants it for, empty if it does not say.
    pub purpose: String,
    /// `Accept`.
    pub accept: String,
    /// The answer's status.
    pub status: u16,
}

impl Asked {
    /// Whether the browser itself asked for a document, rather than a script.
    pub fn is_navigation(&self) -> bool {
        match self.purpose.as_str() {
            "" => self.accept.contains("text/html,"),
            purpose => purpose == "document",
        }
    }
}

/// What goes wrong; by itself, nothing.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    /// What the endpoint does.
    pub endpoint: Endpoint,
    /// How long the app's program is held back.
    pub wasm_delay: Duration,
    /// How long pages are held back that a script asks for.
    pub page_delay: Duration,
    /// Whether pages that a script asks for answer 503, as hosts and networks before them do.
    pub overloaded: bool,
    /// Whether the script that starts the app is missing.
    pub no_script: bool,
    /// Whether the connection to the server is gone.
    pub offline: bool,
    /// Whether pages may stand in a frame, which their policy forbids.
    pub framed: bool,
}

#[derive(Debug, Default)]
struct Inner {
    faults: Faults,
    asked: Vec<Asked>,
}

/// The switches of a server, to be turned while it runs, and what it was asked for.
#[derive(Clone, Debug, Default)]
pub struct Switches(Arc<Mutex<Inner>>);

impl Switches {
    /// Changes what goes wrong from now on.
    pub fn set(&self, change: impl FnOnce(&mut Faults)) {
        change(&mut self.lock().faults);
    }

    /// Everything as it should be, and nothing asked so far.
    pub fn reset(&self) {
        *self.lock() = Inner::default();
    }

    /// Forgets what was asked so far.
    pub fn forget(&self) {
        self.lock().asked.clear();
    }

    /// All requests so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.lock().asked.clone()
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Around the endpoint: does what the switch says.
pub async fn around_endpoint(
    State(switches): State<Switches>,
    request: Request,
    next: Next,
) -> Response {
    let endpoint = switches.lock().faults.endpoint;
    match endpoint {
        Endpoint::Works => next.run(request).await,
        Endpoint::Broken => (
            StatusCode::INTERNAL_SERVER_ERROR,
            [(CONTENT_TYPE, "text/html")],
            "<h1>Broken</h1>",
        )
            .into_response(),
        Endpoint::Refuses => {
            let errors = [json!({"field": "email", "code": "email_refused", "message": REFUSAL})];
            let problem = json!({"type": "about:blank", "title": "Unprocessable", "status": 422, "errors": errors});
            let kind = [(CONTENT_TYPE, "application/problem+json")];
            (StatusCode::UNPROCESSABLE_ENTITY, kind, problem.to_string()).into_response()
        }
        Endpoint::Closed => hang_up(),
        Endpoint::AnswerLost => {
            drop(next.run(request).await);
            hang_up()
        }
        Endpoint::Silent => {
            tokio::time::sleep(Duration::from_secs(60)).await;
            hang_up()
        }
        Endpoint::Slow => {
            tokio::time::sleep(Duration::from_millis(1500)).await;
            next.run(request).await
        }
    }
}

/// A body that fails before its first byte: the server then closes the connection, and not even
/// the head of the answer is sent.
fn hang_up() -> Response {
    Body::from_stream(tokio_stream::once(Err::<Vec<u8>, _>(io::Error::other(
        "hung up on purpose",
    ))))
    .into_response()
}

/// Around everything: notes each request, and does what the switches say.
pub async fn around_all(
    State(switches): State<Switches>,
    request: Request,
    next: Next,
) -> Response {
    let mut asked = note(&request);
    let answer = disturb(&switches, &asked, request, next).await;
    asked.status = answer.status().as_u16();
    switches.lock().asked.push(asked);
    answer
}

async fn disturb(switches: &Switches, asked: &Asked, request: Request, next: Next) -> Response {
    let faults = switches.lock().faults.clone();
    let is_wasm = asked.path.ends_with(".wasm");
    if faults.offline {
        return hang_up();
    }
    if faults.no_script && asked.path.contains("/app-") && asked.path.ends_with(".js") {
        return StatusCode::NOT_FOUND.into_response();
    }
    if is_wasm {
        tokio::time::sleep(faults.wasm_delay).await;
    } else if asked.accept == "text/html" {
        tokio::time::sleep(faults.page_delay).await;
        if faults.overloaded {
            let sorry = Html("<!DOCTYPE html><title>503</title><p>Come back later.");
            return (StatusCode::SERVICE_UNAVAILABLE, sorry).into_response();
        }
    }
    let mut response = next.run(request).await;
    if faults.framed {
        response.headers_mut().remove(CONTENT_SECURITY_POLICY);
    }
    if is_wasm || asked.path.ends_with(".js") {
        // Each page must be seen to ask once; a cached file would hide that it asked twice.
        response
            .headers_mut()
            .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

fn note(request: &Request) -> Asked {
    let text = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    Asked {
        method: request.method().to_string(),
        path: request
            .uri()
            .path_and_query()
            .map(ToString::to_string)
            .unwrap_or_default(),
        purpose: text("sec-fetch-dest"),
        accept: text(ACCEPT.as_str()),
        status: 0,
    }
}
