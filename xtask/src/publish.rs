//! `xtask publish-check`: refuses while the site still says something that is not real.

mod pages;
mod settings;

use anyhow::{Result, bail};

use crate::build;
use crate::stage::Stages;
use crate::tools::{self, Purpose};
use crate::workspace;

/// What the caller vouches for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The server that will carry the site also answers at the endpoint's path.
    pub same_site_endpoint: bool,
    /// CONSULTATION_ENDPOINT, which the build puts in the settings' place.
    pub endpoint: Option<String>,
}

impl Options {
    /// What the environment says; the caller vouches for nothing.
    pub fn from_env() -> Self {
        let endpoint = std::env::var("CONSULTATION_ENDPOINT").ok();
        Self {
            endpoint: endpoint.filter(|value| !value.is_empty()),
            ..Self::default()
        }
    }
}

/// Builds the site and says whether it may go public.
///
/// # Errors
/// The build failed, or the list of what stands in the way.
pub fn run(options: &Options) -> Result<()> {
    let tools = tools::ensure(Purpose::Build)?;
    // All reasons at once: also a site that is too heavy does not hide the others.
    let mut reasons = Stages::default().run("build", || build::weighed(&tools))?;
    let settings = workspace::read("content/site.toml")?;
    reasons.extend(settings::reasons(&settings, options)?);
    reasons.extend(pages::reasons(&workspace::dist())?);
    if !reasons.is_empty() {
        bail!("not ready to publish\n  - {}", reasons.join("\n  - "));
    }
    println!("\nready to publish");
    Ok(())
}
