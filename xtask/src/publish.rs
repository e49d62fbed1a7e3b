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
    let mut reasons = Stages::default().run("build", || build::published(&tools))?;
    reasons.extend(self::reasons(
        workspace::endpoint().as_deref(),
        same_site_endpoint,
    )?);
    if !reasons.is_empty() {
        bail!("not ready to publish\n  - {}", reasons.join("\n  - "));
    }
    println!("\nready to publish");
    Ok(())
}

/// What stands in the way of publishing what is built, but for its weight. `chosen` is an endpoint in the place of the
/// settings' own.
///
/// # Errors
/// The settings or a page cannot be read.
pub fn reasons(chosen: Option<&str>, same_site_endpoint: bool) -> Result<Vec<String>> {
    let settings = workspace::read(&format!("{}/site.toml", workspace::content()))?;
    let mut reasons = settings::reasons(&settings, chosen, same_site_endpoint)?;
    reasons.extend(pages::reasons(&workspace::dist())?);
    Ok(reasons)
}
