//! What may differ between two builds, and which content they are of.

use crate::date::Date;
use crate::site;
use std::path::{Path, PathBuf};

/// The content below the project's `root`: the folder that the variable `SITE_CONTENT` names, or `content`.
pub fn folder(root: &Path) -> PathBuf {
    let chosen = std::env::var_os("SITE_CONTENT").filter(|name| !name.is_empty());
    root.join(chosen.unwrap_or_else(|| "content".into()))
}

/// What may differ between two builds of the same content.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Replaces `consultation.endpoint` (the variable `CONSULTATION_ENDPOINT`).
    pub endpoint: Option<String>,
    /// Allows `http://` to this machine as the endpoint: only under `make serve` and in tests.
    pub allow_loopback: bool,
    /// Asks search engines to stay away from every page (the variable `SITE_PREVIEW`).
    pub preview: bool,
    /// The day by which dates are judged; `None` is today by this machine's clock. Tests fix it.
    pub build_date: Option<Date>,
}

impl Options {
    /// Whether the endpoint is the project's own inbox in place of the one of `site.toml`, as under
    /// `make serve`: then the settings of another service would not fit it.
    pub(crate) fn own_inbox(&self, site: &site::Endpoint) -> bool {
        // Where the project's own inbox takes requests.
        let inbox = |endpoint: &str| endpoint.ends_with("/api/consultations");
        let named = |endpoint: &str| endpoint != site.endpoint.as_str() && inbox(endpoint);
        self.allow_loopback && self.endpoint.as_deref().is_some_and(named)
    }

    /// The settings of the service that requests go to.
    pub(crate) fn service(&self, site: &site::Endpoint) -> delivery::Settings {
        if self.own_inbox(site) {
            // It keeps one request per id, and has a trap for robots (docs/inbox.md).
            delivery::Settings {
                idempotent: true,
                honeypot: "leave_empty".to_owned(),
                timeout_seconds: site.service.timeout_seconds,
                ..delivery::Settings::default()
            }
        } else {
            site.service.clone()
        }
    }
}
