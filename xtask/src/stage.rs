//! Work in named stages: announced, timed, and summed up in a table, also after a failure.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The stages of one command so far.
#[derive(Default)]
pub struct Stages {
    done: Vec<(String, Duration, bool)>,
}

impl Stages {
    /// Announces `name`, does the work and notes how long it took.
    ///
    /// # Errors
    /// Those of the work, with the stage's name in front.
    pub fn run<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        self.done.push((name.to_owned(), took, result.is_ok()));
        if result.is_ok() {
            println!("== {name}: done in {}", seconds(took));
        }
        result.with_context(|| format!("stage \"{name}\" failed"))
    }

    /// The table of all stages that were begun.
    pub fn table(&self) -> String {
        let width = self.done.iter().map(|(name, ..)| name.len()).max();
        let width = width.unwrap_or(0).max("total".len());
        let mut text = String::from("\n");
        let mut total = Duration::ZERO;
        for (name, took, good) in &self.done {
            total += *took;
            let mark = if *good { "ok" } else { "FAILED" };
            let took = seconds(*took);
            // Writing to a String cannot fail.
            let _ = writeln!(text, "  {name:<width$}  {took:>9}  {mark}");
        }
        let _ = writeln!(text, "  {:<width$}  {:>9}", "total", seconds(total));
        text
    }
}

/// A duration for people: `8.4 s`, `2 m 05 s`.
pub fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} m {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_shows_what_failed_and_nothing_after_it() {
        let mut stages = Stages::default();
        assert!(stages.run("one", || Ok(())).is_ok());
        let failed: Result<()> = stages.run("two", || anyhow::bail!("no"));
        assert!(failed.is_err_and(|error| format!("{error:#}") == "stage \"two\" failed: no"));
        let table = stages.table();
        assert!(table.contains("one") && table.contains("FAILED"), "{table}");
    }

    #[test]
    fn durations_read_well() {
        assert_eq!(seconds(Duration::from_millis(8_420)), "8.4 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 m 05 s");
    }
}
