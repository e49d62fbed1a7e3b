//! The answer to one request for a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};

use crate::files::{self, Found};
use crate::{Rules, Site, encoding, head, media};

/// Documents are asked for anew each time; a hashed name never changes its content.
const CACHE_DOCUMENT: &str = "no-cache";
const CACHE_HASHED: &str = "public, max-age=31536000, immutable";

/// Answers from the files of the site.
pub async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    let path = request.uri().path();
    let mut response = if request.method() == Method::GET || request.method() == Method::HEAD {
        get(&site, request.uri(), request.headers()).await
    } else {
        (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response()
    };
    // Read each time: a rebuild may have changed the policy.
    let rules = tokio::fs::read_to_string(site.dist.join("_headers")).await;
    let theirs = Rules::parse(&rules.unwrap_or_default()).headers_for(path);
    for (name, value) in &theirs {
        response.headers_mut().insert(name, value.clone());
    }
    response
}

async fn get(site: &Site, uri: &Uri, asked: &HeaderMap) -> Response {
    let path = uri.path();
    if let Some((content_type, content)) = site.hooks.extra_files.get(path) {
        let mut response = content.clone().into_response();
        set(&mut response, CONTENT_TYPE, content_type);
        set(&mut response, CACHE_CONTROL, CACHE_DOCUMENT);
        return response;
    }
    match files::find(&site.dist, &site.prefix, path) {
        Found::File(file, name) => send(site, StatusCode::OK, &file, &name, asked).await,
        Found::Folder => {
            let query = uri.query().map(|query| format!("?{query}"));
            let place = format!("{path}/{}", query.unwrap_or_default());
            let mut response = StatusCode::MOVED_PERMANENTLY.into_response();
            set(&mut response, LOCATION, &place);
            set(&mut response, CACHE_CONTROL, CACHE_DOCUMENT);
            response
        }
        Found::Nothing => {
            let page = site.dist.join("404.html");
            send(site, StatusCode::NOT_FOUND, &page, "404.html", asked).await
        }
    }
}

async fn send(
    site: &Site,
    status: StatusCode,
    file: &Path,
    name: &str,
    asked: &HeaderMap,
) -> Response {
    let is_document = name.ends_with(".html");
    let addition = site.hooks.extra_head.as_deref().filter(|_| is_document);
    let (path, coding) = match addition {
        // A changed document has no compressed copy.
        Some(_) => (file.to_owned(), None),
        None => choose(file, asked),
    };
    let Ok(mut content) = tokio::fs::read(&path).await else {
        // Also the site's own 404 page may be missing, for instance before the first build.
        return (StatusCode::NOT_FOUND, "404: there is no such page\n").into_response();
    };
    if let Some(extra) = addition {
        content = head::insert(&String::from_utf8_lossy(&content), extra).into_bytes();
    }
    let mut response = (status, Body::from(content)).into_response();
    set(&mut response, CONTENT_TYPE, media::content_type(name));
    set(&mut response, VARY, "accept-encoding");
    if let Some(coding) = coding {
        set(&mut response, CONTENT_ENCODING, coding);
    }
    let hashed = media::is_hashed(name);
    let cache = if hashed { CACHE_HASHED } else { CACHE_DOCUMENT };
    set(&mut response, CACHE_CONTROL, cache);
    response
}

/// The copy that the browser takes, or the file itself.
fn choose(file: &Path, asked: &HeaderMap) -> (PathBuf, Option<&'static str>) {
    let accept = asked
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    for (coding, extension) in encoding::COPIES {
        let mut copy = file.as_os_str().to_owned();
        copy.push(".");
        copy.push(extension);
        let copy = PathBuf::from(copy);
        if encoding::accepts(accept, coding) && copy.is_file() {
            return (copy, Some(coding));
        }
    }
    (file.to_owned(), None)
}

fn set(response: &mut Response, name: HeaderName, value: &str) {
    // A path with characters that no header carries has no folder, so no redirect is lost here.
    if let Ok(value) = HeaderValue::try_from(value) {
        response.headers_mut().insert(name, value);
    }
}
