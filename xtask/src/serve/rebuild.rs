//! One build of the site, with what it said when it failed.

use std::io::{BufRead as _, BufReader};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::pages;
use crate::build;
use crate::process;
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

/// Builds the site again and again.
pub struct Rebuild {
    tools: Tools,
}

impl Rebuild {
    /// A builder with these tools.
    pub fn new(tools: Tools) -> Self {
        Self { tools }
    }

    /// Builds into `dist/`; a failed build leaves it as it was. The inner result is how long it
    /// took, or what the failed build said.
    ///
    /// # Errors
    /// The build could not even be started.
    pub fn run(&self, scope: Scope) -> Result<Result<Duration, String>> {
        let start = Instant::now();
        let said = match scope {
            Scope::Everything => tee(build::trunk(&self.tools, &[])?.envs(super::settings()))?,
            Scope::Pages => pages::write(tee)?,
        };
        Ok(said.map(|()| start.elapsed()))
    }
}

/// What a command that ended said, if it failed.
pub type Told = Result<(), String>;

/// Runs the command with its output on the terminal; a failed one's output is returned too.
fn tee(command: &mut Command) -> Result<Told> {
    let line = process::line(command);
    let (output, input) = std::io::pipe()?;
    let mut child = command
        .stdin(std::process::Stdio::null())
        .stdout(input.try_clone()?)
        .stderr(input)
        .spawn()
        .with_context(|| format!("cannot start `{line}`"))?;
    // The command holds copies of the pipe's end; with them the reading below would never end.
    command.stdout(std::process::Stdio::null());
    command.stderr(std::process::Stdio::null());
    let mut said = Vec::new();
    for words in BufReader::new(output).split(b'\n') {
        let words = String::from_utf8_lossy(&words?).trim_end().to_owned();
        println!("{words}");
        said.push(words);
    }
    let status = child.wait()?;
    Ok(if status.success() {
        Ok(())
    } else {
        Err(readable(&said))
    })
}

/// What of a failed build's output helps: without the steps that went well, and not endless.
fn readable(said: &[String]) -> String {
    const MOST: usize = 60;
    const STEPS: [&str; 6] = [
        "Compiling ",
        "Finished ",
        "Running ",
        "Blocking ",
        "Fresh ",
        "Checking ",
    ];
    let useful: Vec<&str> = (said.iter())
        .map(String::as_str)
        .filter(|line| {
            !line.contains(" INFO ")
                && !STEPS.iter().any(|step| line.trim_start().starts_with(step))
        })
        .collect();
    // Trunk ends with its own view of what the compiler or the prerenderer has said better.
    let summary = useful.iter().position(|line| line.contains(" ERROR "));
    let useful = match summary {
        Some(at) if at > 0 => &useful[..at],
        _ => &useful[..],
    };
    let mut text = useful[..useful.len().min(MOST)].join("\n");
    if useful.len() > MOST {
        text += "\n… more in the terminal";
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_style_leave_the_wasm_alone() {
        let of = |names: &[&str]| {
            Scope::of(
                &names
                    .iter()
                    .map(|&name| name.to_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(of(&["content/faq.toml", "style/base.css"]), Scope::Pages);
        assert_eq!(of(&["content/faq.toml", "src/app.rs"]), Scope::Everything);
        assert_eq!(of(&["Trunk.toml"]), Scope::Everything);
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_is_told_without_the_noise() -> Result<()> {
        let script =
            "echo '   Compiling app v0.1'; echo ' content/faq.toml:3: wrong'; echo bad >&2; exit 1";
        let told = tee(Command::new("sh").args(["-c", script]))?;
        assert_eq!(told, Err(" content/faq.toml:3: wrong\nbad".to_owned()));
        assert_eq!(tee(&mut Command::new("true"))?, Ok(()));
        Ok(())
    }

    #[test]
    fn trunks_own_words_count_only_when_there_are_no_others() {
        let said = ["error: unclosed", "2026Z ERROR x", "backtrace"].map(str::to_owned);
        assert_eq!(readable(&said), "error: unclosed");
        assert_eq!(readable(&said[1..]), "2026Z ERROR x\nbacktrace");
    }

    #[test]
    fn long_stories_are_cut() {
        let said: Vec<String> = (0..100).map(|n| n.to_string()).collect();
        assert!(readable(&said).ends_with("59\n… more in the terminal"));
    }
}
