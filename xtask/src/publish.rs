//! `xtask publish-check`: refuses while the site still says something that is not real.

mod pages;
mod settings;

use anyhow::{Result, bail};

use crate::stage::Stages;
use crate::tools::{self, Purpose};
use crate::{build, files, workspace};

/// Builds the site and says whether it may go public. The caller may vouch that the server which will carry
/// the site also answers at the endpoint's path.
pub fn run(same_site_endpoint: bool) -> Result<()> {
    let tools = tools::ensure(Purpose::Build)?;
    // All reasons at once: also a site that is too heavy does not hide the others.
    let mut reasons = Stages::default().run("build", || build::published(&tools))?;
    reasons.extend(self::reasons(same_site_endpoint)?);
    if !reasons.is_empty() {
        bail!("not ready to publish\n  - {}", reasons.join("\n  - "));
    }
    println!("\nready to publish");
    Ok(())
}

/// What stands in the way of publishing what is built, but for its weight.
pub fn reasons(same_site_endpoint: bool) -> Result<Vec<String>> {
    let settings = workspace::root()
        .join(workspace::content())
        .join("site.toml");
    let chosen = workspace::endpoint();
    let mut reasons = settings::reasons(
        &files::read(&settings)?,
        chosen.as_deref(),
        same_site_endpoint,
    )?;
    reasons.extend(pages::reasons(&workspace::dist())?);
    Ok(reasons)
}
