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

#[derive(Debug, Default)]
struct Inner {
    endpoint: Endpoint,
    wasm_delay: Duration,
    page_delay: Duration,
    overloaded: bool,
    no_script: bool,
    offline: bool,
    framed: bool,
    asked: Vec<Asked>,
}

/// The switches of a server, to be turned while it runs, and what it was asked for.
#[derive(Clone, Debug, Default)]
pub struct Switches(Arc<Mutex<Inner>>);

impl Switches {
    /// What the endpoint does from now on.
    pub fn endpoint(&self, endpoint: Endpoint) {
        self.lock().endpoint = endpoint;
    }

    /// How long the app's program is held back.
    pub fn delay_wasm(&self, delay: Duration) {
        self.lock().wasm_delay = delay;
    }

    /// How long pages are held back that a script asks for.
    pub fn delay_pages(&self, delay: Duration) {
        self.lock().page_delay = delay;
    }

    /// Whether pages that a script asks for answer 503, as hosts and networks before them do.
    pub fn overload_pages(&self, overloaded: bool) {
        self.lock().overloaded = overloaded;
    }

    /// Whether the script that starts the app is missing.
    pub fn block_script(&self, blocked: bool) {
        self.lock().no_script = blocked;
    }

    /// Whether the connection to the server is gone.
    pub fn offline(&self, offline: bool) {
        self.lock().offline = offline;
    }

    /// Whether pages may stand in a frame, which their policy forbids.
    pub fn frame(&self, framed: bool) {
        self.lock().framed = framed;
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
    let endpoint = switches.lock().endpoint;
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
    let (wasm_delay, page_delay, overloaded, no_script, offline, framed) = {
        let inner = switches.lock();
        (
            inner.wasm_delay,
            inner.page_delay,
            inner.overloaded,
            inner.no_script,
            inner.offline,
            inner.framed,
        )
    };
    let is_wasm = asked.path.ends_with(".wasm");
    if offline {
        return hang_up();
    }
    if no_script && asked.path.contains("/app-") && asked.path.ends_with(".js") {
        return StatusCode::NOT_FOUND.into_response();
    }
    if is_wasm {
        tokio::time::sleep(wasm_delay).await;
    } else if asked.accept == "text/html" {
        tokio::time::sleep(page_delay).await;
        if overloaded {
            let sorry = Html("<!DOCTYPE html><title>503</title><p>Come back later.");
            return (StatusCode::SERVICE_UNAVAILABLE, sorry).into_response();
        }
    }
    let mut response = next.run(request).await;
    if framed {
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
