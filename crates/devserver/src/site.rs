//! What is served.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;

use crate::{Hooks, RequestLog, answer};

/// A built site, and what stands beside its files.
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
    /// Every request and its status; keep a clone to read it.
    pub log: RequestLog,
}

impl Site {
    /// The site in `dist` at `/`, with nothing beside it.
    pub fn new(dist: impl Into<PathBuf>) -> Self {
        Self {
            dist: dist.into(),
            prefix: "/".to_owned(),
            inbox: None,
            hooks: Hooks::default(),
            log: RequestLog::default(),
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
        let log = self.log.clone();
        let beside = self.inbox.clone().unwrap_or_default();
        Router::new()
            .fallback(answer::answer)
            .with_state(Arc::new(self))
            .merge(beside)
            .layer(from_fn_with_state(log, note))
    }
}

/// Writes every request into the log, whoever answers it.
async fn note(State(log): State<RequestLog>, request: Request, next: Next) -> Response {
    let method = request.method().to_string();
    let path = request
        .uri()
        .path_and_query()
        .map_or_else(String::new, ToString::to_string);
    let response = next.run(request).await;
    log.add(method, path, response.status().as_u16());
    response
}
