//! A command whose output goes to the terminal and, when it fails, to the open pages.

use std::io::{BufRead as _, BufReader};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// How a command ended: the lines of its output, or what of them helps, if it failed.
pub type Outcome = Result<Vec<String>, String>;

/// Runs the command with its output on the terminal; a failed one's output is returned too.
///
/// # Errors
/// The command cannot be started.
pub fn tee(command: &mut Command) -> Result<Outcome> {
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
    let mut lines = Vec::new();
    for words in BufReader::new(output).split(b'\n') {
        let words = String::from_utf8_lossy(&words?).trim_end().to_owned();
        println!("{words}");
        lines.push(words);
    }
    let status = child.wait()?;
    Ok(if status.success() {
        Ok(lines)
    } else {
        Err(readable(&lines))
    })
}

/// What of a failed build's output helps: without the steps that went well, and not endless.
fn readable(lines: &[String]) -> String {
    const MOST: usize = 60;
    const STEPS: [&str; 6] = [
        "Compiling ",
        "Finished ",
        "Running ",
        "Blocking ",
        "Fresh ",
        "Checking ",
    ];
    let useful: Vec<&str> = (lines.iter())
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

    #[cfg(unix)]
    #[test]
    fn a_failure_is_shown_without_the_noise() -> Result<()> {
        let script =
            "echo '   Compiling app v0.1'; echo ' content/faq.toml:3: wrong'; echo bad >&2; exit 1";
        let outcome = tee(Command::new("sh").args(["-c", script]))?;
        assert_eq!(outcome, Err(" content/faq.toml:3: wrong\nbad".to_owned()));
        assert_eq!(tee(&mut Command::new("true"))?, Ok(Vec::new()));
        Ok(())
    }

    #[test]
    fn trunks_own_words_count_only_when_there_are_no_others() {
        let lines = ["error: unclosed", "2026Z ERROR x", "backtrace"].map(str::to_owned);
        assert_eq!(readable(&lines), "error: unclosed");
        assert_eq!(readable(&lines[1..]), "2026Z ERROR x\nbacktrace");
    }

    #[test]
    fn long_stories_are_cut() {
        let lines: Vec<String> = (0..100).map(|n| n.to_string()).collect();
        assert!(readable(&lines).ends_with("59\n… more in the terminal"));
    }
}
