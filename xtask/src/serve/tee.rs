//! A command whose output goes to the terminal and, when it fails, to the open pages.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::process;

/// How a command ended: the lines of its output, or what of them helps, if it failed.
pub type Outcome = Result<Vec<String>, String>;

/// Runs the command with its output on the terminal.
pub fn tee(command: &mut Command) -> Result<Outcome> {
    let line = process::line(command);
    let (output, input) = std::io::pipe()?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(input.try_clone()?)
        .stderr(input)
        .spawn()
        .with_context(|| format!("cannot start `{line}`"))?;
    // The command holds copies of the pipe's end; with them the reading below would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
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
    const STEPS: &str = "Compiling Finished Running Blocking Fresh Checking";
    let is_step = |line: &str| {
        let first = line.trim_start().split(' ').next().unwrap_or_default();
        line.contains(" INFO ") || STEPS.split(' ').any(|step| step == first)
    };
    let mut useful: Vec<&str> = lines.iter().map(String::as_str).collect();
    useful.retain(|line| !is_step(line));
    // Trunk ends with its own view of what the compiler or the prerenderer has said better.
    let summary = useful.iter().position(|line| line.contains(" ERROR "));
    useful.truncate(summary.filter(|at| *at > 0).unwrap_or(useful.len()));
    if useful.len() > MOST {
        useful.truncate(MOST);
        useful.push("… more in the terminal");
    }
    useful.join("\n")
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
