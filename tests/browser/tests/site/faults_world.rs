//! What the parts about sending stand on: a server that goes wrong, and the site built for it. Shared by
//! the engines; gone when the last one is done.

use anyhow::{Context, Result};
use browser_tests::dist::Dist;
use browser_tests::fault_server::FaultServer;
use browser_tests::server::TestSite;
use browser_tests::variant::Variant;
use std::sync::{Arc, Weak};
use tokio::net::TcpSocket;
use tokio::sync::Mutex;

/// How long one attempt may take here, in seconds.
pub const TIMEOUT_SECONDS: u16 = 2;
/// Stands in the settings for the origin that the endpoint may redirect to, as these want `https://`.
pub const LISTED: &str = "https://listed.example";

/// How a site sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    /// As a form: the browser asks nobody before.
    Form,
    /// As JSON with a header of its own: the browser asks the endpoint first.
    Json,
    /// As a form, to a port where nobody listens.
    Nobody,
}

/// The servers and the built sites.
pub struct World {
    /// The endpoint.
    pub faults: FaultServer,
    /// Where it may redirect to.
    pub listed: FaultServer,
    /// Where it may not.
    pub unlisted: FaultServer,
    /// By how they send, and by whether the endpoint counts an id once.
    sites: Vec<(Wire, bool, Variant)>,
    /// Keeps a port on which nobody listens.
    _nobody: TcpSocket,
}

impl World {
    /// The world of all engines; built by the first.
    pub async fn of(dist: &Dist) -> Result<Arc<Self>> {
        static SHARED: Mutex<Weak<World>> = Mutex::const_new(Weak::new());
        let mut shared = SHARED.lock().await;
        if let Some(world) = shared.upgrade() {
            return Ok(world);
        }
        let world = Arc::new(Self::build(dist).await?);
        *shared = Arc::downgrade(&world);
        Ok(world)
    }

    async fn build(dist: &Dist) -> Result<Self> {
        let (faults, listed, unlisted) = (
            FaultServer::start().await?,
            FaultServer::start().await?,
            FaultServer::start().await?,
        );
        let nobody = TcpSocket::new_v4()?;
        nobody.bind(([127, 0, 0, 1], 0).into())?;
        let refuses = format!("http://{}/take", nobody.local_addr()?);
        let wires = [
            (Wire::Form, faults.endpoint()),
            (Wire::Json, faults.endpoint()),
            (Wire::Nobody, refuses),
        ];
        let redirects_to = listed.origin();
        let mut sites = Vec::new();
        for (wire, endpoint) in wires {
            for by_id in [true, false] {
                let site = Variant::build(dist, &endpoint, &service(wire, by_id)).await?;
                site.stand_in(LISTED, &redirects_to)?;
                sites.push((wire, by_id, site));
            }
        }
        Ok(Self {
            sites,
            faults,
            listed,
            unlisted,
            _nobody: nobody,
        })
    }

    /// A site on a port of its own, by which the endpoint knows it.
    pub async fn site(&self, wire: Wire, by_id: bool) -> Result<TestSite> {
        let mut sites = self.sites.iter();
        let found = sites.find(|(is, counts, _)| (*is, *counts) == (wire, by_id));
        let (_, _, site) = found.context("no such site was built")?;
        TestSite::start(site.dist.clone()).await
    }
}

/// The origin of a site, as browsers say it.
pub fn origin(site: &TestSite) -> String {
    site.url("/").trim_end_matches('/').to_owned()
}

/// The lines below `[consultation.service]`.
fn service(wire: Wire, by_id: bool) -> String {
    let encoder = match wire {
        Wire::Form | Wire::Nobody => "encoder = \"form\"",
        Wire::Json => "encoder = \"json\"\nid_header = true",
    };
    format!(
        "{encoder}\ntimeout_seconds = {TIMEOUT_SECONDS}\nidempotent = {by_id}\norigins = [\"{LISTED}\"]\n"
    )
}
