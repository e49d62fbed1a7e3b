//! Work in named stages: announced, timed, and summed up in a table, also after a failure.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The stages of one command so far.
#[derive(Default)]
pub struct Stages {
    done: Vec<(String, Duration, bool)>,
}

impl Stages {
    /// Does work in stages, and prints how long each took, whatever happens.
    pub fn in_table(work: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let mut stages = Self::default();
        let result = work(&mut stages);
        print!("{}", stages.table());
        result
    }

    /// Announces `name`, does the work and notes how long it took. An error begins with the name.
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

    fn table(&self) -> String {
        let width = self.done.iter().map(|(name, ..)| name.len()).max();
        let width = width.unwrap_or(0).max("total".len());
        let mut text = String::from("\n");
        for (name, took, good) in &self.done {
            let mark = if *good { "ok" } else { "FAILED" };
            text += &format!("  {name:<width$}  {:>9}  {mark}\n", seconds(*took));
        }
        let total = self.done.iter().map(|(_, took, _)| took).sum();
        text + &format!("  {:<width$}  {:>9}\n", "total", seconds(total))
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
