//! A built site, and what stands beside its files.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::files::Files;
use crate::headers::headers_for;
use crate::hooks::Hooks;

/// Files that tell the host what to do. Hosts read them and do not serve them.
const FOR_THE_HOST: [&str; 4] = ["_headers", "_redirects", ".htaccess", "vercel.json"];

/// What is served.
#[derive(Clone, Debug)]
pub struct Site {
    /// The folder that `trunk build` wrote.
    pub dist: PathBuf,
    /// Where the site begins: `/`, or a folder such as `/sub/`. It must be what the site was built for.
    pub prefix: String,
    /// Routes that are asked before the files, by their whole path: `inbox::router(…)`, or an
    /// endpoint that fails as a test wants it.
    pub inbox: Option<Router>,
    /// What tests and development put into the pages.
    pub hooks: Hooks,
}

impl Site {
    /// The site in `dist` at `/`, with nothing beside it.
    pub fn new(dist: impl Into<PathBuf>) -> Self {
        Self {
            dist: dist.into(),
            prefix: "/".to_owned(),
            inbox: None,
            hooks: Hooks::default(),
        }
    }

    /// The site below `prefix`, which begins and ends with a slash.
    #[must_use]
    pub fn below(mut self, prefix: &str) -> Self {
        self.prefix = prefix.to_owned();
        self
    }

    /// The site as a router.
    ///
    /// # Panics
    /// If the routes of `inbox` have a fallback: what they do not answer is answered by the files.
    pub fn router(self) -> Router {
        let beside = self.inbox.clone().unwrap_or_default();
        Router::new()
            .fallback(answer)
            .with_state(Arc::new(self))
            .merge(beside)
    }

    /// The path below the prefix, unless the host keeps the file to itself.
    fn name<'a>(&self, path: &'a str) -> Option<&'a str> {
        let name = path.strip_prefix(&self.prefix)?;
        (!FOR_THE_HOST.contains(&name)).then_some(name)
    }
}

async fn answer(State(site): State<Arc<Site>>, request: Parts) -> Response {
    let path = request.uri.path();
    let mut response = match site.hooks.extra_files.get(path) {
        Some((content_type, content)) => {
            ([(CONTENT_TYPE, content_type.clone())], content.clone()).into_response()
        }
        None => file(&site, &request).await,
    };
    let anew = HeaderValue::from_static("no-cache");
    response.headers_mut().insert(CACHE_CONTROL, anew);
    // Read each time: a rebuild may have changed the policy.
    let rules = tokio::fs::read_to_string(site.dist.join("_headers")).await;
    let theirs = headers_for(&rules.unwrap_or_default(), path);
    response.headers_mut().extend(theirs);
    response
}

async fn file(site: &Site, request: &Parts) -> Response {
    let files = Files {
        dist: &site.dist,
        hooks: &site.hooks,
        method: &request.method,
        accept: request.headers.get(ACCEPT_ENCODING),
    };
    let path = request.uri.path();
    let query = request.uri.query();
    let query = query.map(|it| format!("?{it}")).unwrap_or_default();
    if format!("{path}/") == site.prefix {
        return files.moved(&format!("{path}/{query}"));
    }
    let found = match site.name(path) {
        Some(name) => files.get(&format!("{name}{query}"), &site.prefix).await,
        None => StatusCode::NOT_FOUND.into_response(),
    };
    if found.status() != StatusCode::NOT_FOUND {
        return found;
    }
    // The site's own page, which may be missing too, for instance before the first build.
    let mut page = files.get("404.html", &site.prefix).await;
    *page.status_mut() = StatusCode::NOT_FOUND;
    page
}
