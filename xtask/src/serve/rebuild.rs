//! One build of the site.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::pages;
use super::tee::tee;
use crate::build;
use crate::tools::Tools;

/// How much has to be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The pages and the style; the wasm stays.
    Pages,
    /// The wasm and the pages.
    Everything,
}

impl Scope {
    /// The least that shows these changes.
    pub fn of(changed: &[String]) -> Self {
        let is_page = |name: &String| {
            ["content/", "style/", "public/"]
                .iter()
                .any(|folder| name.starts_with(folder))
        };
        // The prerenderer itself may have changed: Trunk's hook compiles it, and so does the short way.
        let is_renderer = |name: &String| {
            name.starts_with("crates/content/") || name.starts_with("crates/prerender/")
        };
        if changed
            .iter()
            .all(|name| is_page(name) || is_renderer(name))
        {
            Self::Pages
        } else {
            Self::Everything
        }
    }

    /// What the open pages say meanwhile.
    pub fn words(self) -> &'static str {
        match self {
            Self::Pages => "Writing the pages …",
            Self::Everything => "Building the site …",
        }
    }
}

/// Builds into `dist/`; a failed build leaves it as it was. The inner result is how long it took, or what the
/// failed build said.
///
/// # Errors
/// The build could not even be started.
pub fn rebuild(tools: &Tools, scope: Scope) -> Result<Result<Duration, String>> {
    let start = Instant::now();
    let outcome = match scope {
        Scope::Everything => tee(build::trunk(tools, &[])?.envs(build::for_this_machine()))?,
        Scope::Pages => pages::write()?,
    };
    Ok(outcome.map(|()| start.elapsed()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_style_leave_the_wasm_alone() {
        let of =
            |names: &[&str]| Scope::of(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(of(&["content/faq.toml", "style/base.css"]), Scope::Pages);
        assert_eq!(of(&["content/faq.toml", "src/app.rs"]), Scope::Everything);
        assert_eq!(of(&["Trunk.toml"]), Scope::Everything);
    }
}
