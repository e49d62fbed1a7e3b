//! The files of the site, by tower-http's `ServeDir`, with what a good host adds to them.

use std::path::Path;

use axum::body::{Body, to_bytes};
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, CONTENT_TYPE, LAST_MODIFIED, LOCATION, VARY,
};
use axum::http::{HeaderValue, Method, Request, StatusCode};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

use crate::hooks::Hooks;

/// One request for a file.
pub struct Files<'a> {
    /// The site's folder.
    pub dist: &'a Path,
    /// What is added to each document.
    pub hooks: &'a Hooks,
    /// How it is asked for.
    pub method: &'a Method,
    /// The header `Accept-Encoding`.
    pub accept: Option<&'a HeaderValue>,
}

impl Files<'_> {
    /// The file of this name, a folder's document, or the way to a folder; the name may have a query.
    pub async fn get(&self, name: &str, prefix: &str) -> Response {
        let mut response = self.read(name, self.accept).await;
        if let Some(place) = response.headers().get(LOCATION) {
            let place = place.to_str().unwrap_or_default();
            return self.moved(&format!("{prefix}{}", place.trim_start_matches('/')));
        }
        let kind = response.headers().get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        // mime_guess names no character set; all texts of the site are UTF-8.
        let text = HeaderValue::try_from(format!("{kind}; charset=utf-8"));
        let document = kind == "text/html";
        if let Ok(text) = text
            && kind.starts_with("text/")
        {
            response.headers_mut().insert(CONTENT_TYPE, text.clone());
            if let Some(extra) = self.hooks.extra_head.as_ref().filter(|_| document) {
                // A changed document has no compressed copy.
                let body = self.read(name, None).await.into_body();
                let html = to_bytes(body, usize::MAX).await.unwrap_or_default();
                let html = String::from_utf8_lossy(&html);
                // Right behind the policy: under it, before all scripts.
                let policy = html.find("Content-Security-Policy");
                let end = policy.and_then(|at| Some(at + html[at..].find('>')? + 1));
                let (before, after) = html.split_at(end.unwrap_or_default());
                let html = [before, extra, after].concat();
                response = ([(CONTENT_TYPE, text)], html).into_response();
            }
        }
        let headers = response.headers_mut();
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        // A part of a document, or a date to compare, would be wrong after an insertion, and a rebuild
        // within the same second would go unnoticed.
        headers.remove(ACCEPT_RANGES);
        headers.remove(LAST_MODIFIED);
        response
    }

    /// A redirect for good.
    pub fn moved(&self, place: &str) -> Response {
        (StatusCode::MOVED_PERMANENTLY, [(LOCATION, place)]).into_response()
    }

    /// Of the request's headers only this one counts, see [`Files::get`].
    async fn read(&self, name: &str, accept: Option<&HeaderValue>) -> Response {
        let mut request = Request::builder()
            .method(self.method)
            .uri(format!("/{name}"));
        if let Some(accept) = accept {
            request = request.header(ACCEPT_ENCODING, accept);
        }
        let Ok(request) = request.body(Body::empty()) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let mut files = ServeDir::new(self.dist)
            .precompressed_br()
            .precompressed_gzip();
        match files.try_call(request).await {
            Ok(response) => response.map(Body::new),
            Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        }
    }
}
