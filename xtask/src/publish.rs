//! `xtask publish-check`: refuses while the site still says something that is not real.

mod pages;
mod settings;

use anyhow::{Result, bail};

use crate::build;
use crate::stage::Stages;
use crate::tools::{self, Purpose};
use crate::workspace;

/// Builds the site and says whether it may go public. The caller may vouch that the server which will carry
/// the site also answers at the endpoint's path.
///
/// # Errors
/// The build failed, or the list of what stands in the way.
pub fn run(same_site_endpoint: bool) -> Result<()> {
    let tools = tools::ensure(Purpose::Build)?;
    // All reasons at once: also a site that is too heavy does not hide the others.
    let mut reasons = Stages::default().run("build", || build::weighed(&tools))?;
    let settings = workspace::read(&format!("{}/site.toml", workspace::content()))?;
    let chosen = workspace::endpoint();
    reasons.extend(settings::reasons(
        &settings,
        chosen.as_deref(),
        same_site_endpoint,
    )?);
    reasons.extend(pages::reasons(&workspace::dist())?);
    if !reasons.is_empty() {
        bail!("not ready to publish\n  - {}", reasons.join("\n  - "));
    }
    println!("\nready to publish");
    Ok(())
}
