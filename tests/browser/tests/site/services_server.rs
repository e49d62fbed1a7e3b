//! The emulations of the services as a server: what a browser really sends, under the rules of CORS.

use crate::services::emulations::wire::{Cors, Fields, Reply, Request, Service};
use anyhow::Result;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request as Asked, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    CONTENT_TYPE,
};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use devserver::{Server, Site};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The largest body, in bytes.
const MOST: usize = 1 << 20;

/// What the server was asked, and where to it sends what comes.
#[derive(Default)]
struct Book {
    /// A path in place of the one that was asked for.
    instead: Option<&'static str>,
    /// The headers that a browser asked leave for.
    leave: Vec<String>,
    posts: usize,
    kept: Vec<Fields>,
}

/// An emulated service on a port of this machine.
#[derive(Clone)]
pub struct Emulator {
    service: &'static Service,
    book: Arc<Mutex<Book>>,
}

impl Emulator {
    pub fn of(service: &'static Service) -> Self {
        Self {
            service,
            book: Arc::default(),
        }
    }

    /// Serves it by itself.
    pub async fn serve(&self) -> Result<Server> {
        let router = Router::new().fallback(answer).with_state(self.clone());
        Ok(Server::start(router, 0).await?)
    }

    /// Serves a site whose host takes what is posted to it.
    pub async fn host(&self, folder: &Path) -> Result<Server> {
        let site = Site::new(folder).router();
        let router = site.layer(from_fn_with_state(self.clone(), posts));
        Ok(Server::start(router, 0).await?)
    }

    /// From now on all is as if it had been posted to this path.
    pub fn instead(&self, path: Option<&'static str>) {
        self.book().instead = path;
    }

    /// The headers that a browser asked leave for, how often something was posted, and what was kept.
    pub fn told(&self) -> (Vec<String>, usize, Vec<Fields>) {
        let book = self.book();
        (book.leave.clone(), book.posts, book.kept.clone())
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn posts(State(emulator): State<Emulator>, asked: Asked, next: Next) -> Response {
    if asked.method() == Method::POST {
        answer(State(emulator), asked).await
    } else {
        next.run(asked).await
    }
}

async fn answer(State(emulator): State<Emulator>, asked: Asked) -> Response {
    if asked.method() == Method::OPTIONS {
        return leave(&emulator, &asked);
    }
    let (head, body) = asked.into_parts();
    let Ok(body) = to_bytes(body, MOST).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let named = head.headers.iter();
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    let headers: Vec<_> = named
        .map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes())))
        .collect();
    let origin = headers.iter().find(|(name, _)| name == "origin");
    let origin = origin.map_or(String::new(), |(_, value)| value.clone());
    let mut book = emulator.book();
    let path = book.instead.unwrap_or(head.uri.path());
    // A published site has such an address, and a service may insist on it.
    let body = text(&body).replace(&origin, "https://www.clinic.example");
    let request = Request {
        url: path.to_owned(),
        headers,
        body: body.into_bytes(),
    };
    let reply: Reply = (emulator.service.answer)(&request);
    book.posts += 1;
    book.kept.extend(reply.kept);
    let said = [(CONTENT_TYPE, reply.content_type)];
    let mut response = (said, Body::from(reply.body)).into_response();
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or_default();
    if let Ok(origin) = origin.parse() {
        response
            .headers_mut()
            .insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    response
}

/// Before a request that is not simple, a browser asks for leave.
fn leave(emulator: &Emulator, asked: &Asked) -> Response {
    let header = |name: &str| {
        asked
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let headers = header("access-control-request-headers").unwrap_or_default();
    let wanted = headers.split(',').map(|name| name.trim().to_owned());
    emulator.book().leave.extend(wanted);
    let Cors::Allows(allowed) = emulator.service.cors else {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    };
    let origin = header("origin").unwrap_or_default().to_owned();
    let given = [
        (ACCESS_CONTROL_ALLOW_ORIGIN, origin),
        (ACCESS_CONTROL_ALLOW_METHODS, "POST".to_owned()),
        (ACCESS_CONTROL_ALLOW_HEADERS, allowed.join(", ")),
    ];
    (StatusCode::NO_CONTENT, given).into_response()
}
