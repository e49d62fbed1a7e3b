//! One build of the site.

use std::path::Path;

use anyhow::Result;

use super::pages;
use super::tee::tee;
use crate::tools::Tools;
use crate::{build, workspace};

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
        let content = workspace::content();
        // The prerenderer itself may have changed: Trunk's hook compiles it, and so does the short way.
        let pages = [
            &*content,
            "style",
            "public",
            "crates/content",
            "crates/prerender",
        ];
        let is_page = |name: &String| {
            pages
                .iter()
                .any(|folder| Path::new(name).starts_with(folder))
        };
        if changed.iter().all(is_page) {
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

/// Builds into `dist/`; a failed build leaves it as it was. The inner result is what it warned of, each with its
/// place and mend, or what the failed build said.
pub fn rebuild(tools: &Tools, scope: Scope) -> Result<Result<Vec<String>, String>> {
    let _alone = build::alone()?;
    let outcome = match scope {
        Scope::Everything => tee(build::trunk(tools, &[])?.envs(build::for_this_machine()))?,
        Scope::Pages => pages::write()?,
    };
    Ok(outcome.map(|lines| warnings(&lines)))
}

/// The prerenderer's warnings: each begins with the word, and the lines below it are indented.
fn warnings(lines: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    // The compiler warns too, of nothing that stands in a file of the content.
    let ours = |words: &str| words.contains(".toml:") || words.contains(".md:");
    let goes_on = |line: &str| line.starts_with(|c: char| c == ' ' || c.is_ascii_digit());
    let mut lines = lines.iter().peekable();
    while let Some(line) = lines.next() {
        if let Some(words) = line.strip_prefix("warning: ").filter(|words| ours(words)) {
            let mut warning = words.to_owned();
            while let Some(more) = lines.next_if(|line| goes_on(line)) {
                warning = warning + "\n" + more;
            }
            found.push(warning);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_is_its_words_its_line_and_its_mend() {
        let said = "warning: unused `x`\n --> a.rs\nwarning: /c/faq.toml:2: long\n  |\n2 | so\n  |  ^\n    mend: cut\nprerendered";
        let lines: Vec<String> = said.lines().map(str::to_owned).collect();
        assert_eq!(
            warnings(&lines),
            ["/c/faq.toml:2: long\n  |\n2 | so\n  |  ^\n    mend: cut"]
        );
    }

    #[test]
    fn words_and_style_leave_the_wasm_alone() {
        let of = |names: &[&str]| Scope::of(&Vec::from_iter(names.iter().map(ToString::to_string)));
        assert_eq!(of(&["content/faq.toml", "style/base.css"]), Scope::Pages);
        assert_eq!(of(&["content/faq.toml", "src/app.rs"]), Scope::Everything);
        assert_eq!(of(&["Trunk.toml"]), Scope::Everything);
    }
}
