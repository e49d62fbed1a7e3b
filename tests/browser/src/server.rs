//! The built site, served in this process as a static host would, with an inbox beside it.

use crate::dist::Dist;
use crate::faults::{Switches, around_all, around_endpoint};
use crate::probe;
use anyhow::{Context, Result};
use axum::middleware::from_fn_with_state;
use devserver::{Server, Site};
use inbox::{AppState, Config, Store};
use tempfile::TempDir;

/// A running site. It stops when this is dropped.
pub struct TestSite {
    /// What is served.
    pub dist: Dist,
    /// What can be made to go wrong, and what was asked for.
    pub switches: Switches,
    /// Where requests are kept.
    pub store: Store,
    server: Server,
    _folder: TempDir,
}

impl TestSite {
    /// Serves a built site on a free port.
    ///
    /// # Errors
    /// When the inbox's file or the port cannot be had.
    pub async fn start(dist: Dist) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let store = Store::open(&folder.path().join("inbox.sqlite3"))
            .context("the inbox's file cannot be made")?;
        let switches = Switches::default();
        let below = |path: &str| format!("{}{path}", dist.prefix);
        let config = Config {
            thank_you: below("consultation/thank-you/"),
            form_page: below("consultation/"),
        };
        let inbox = inbox::router(AppState {
            store: store.clone(),
            config,
        });
        let mut site = Site::new(&dist.folder).below(dist.prefix);
        site.inbox = Some(inbox.layer(from_fn_with_state(switches.clone(), around_endpoint)));
        probe::add_to(&mut site.hooks);
        let router = site
            .router()
            .layer(from_fn_with_state(switches.clone(), around_all));
        let server = Server::start(router, 0)
            .await
            .context("the site cannot be served")?;
        Ok(Self {
            dist,
            switches,
            store,
            server,
            _folder: folder,
        })
    }

    /// The address of a page, by its path from the site's root.
    pub fn url(&self, page: &str) -> String {
        self.server.url(&self.path(page))
    }

    /// The path of a page below the prefix.
    pub fn path(&self, page: &str) -> String {
        format!("{}{}", self.dist.prefix, page.trim_start_matches('/'))
    }

    /// The link to a page in the header, as a CSS selector.
    pub fn menu(&self, page: &str) -> String {
        format!(".header a[href='{}']", self.path(page))
    }

    /// Whether the address is that of a page, in JavaScript.
    pub fn at(&self, page: &str) -> String {
        format!("location.pathname === '{}'", self.path(page))
    }
}
