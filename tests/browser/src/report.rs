//! What passed and what did not.

use crate::engine::Engine;
use anyhow::Result;
use std::time::Instant;

/// The results of one engine. Each is printed as it comes; failures are kept for the end.
#[derive(Debug)]
pub struct Report {
    engine: Engine,
    begun: Instant,
    passed: usize,
    failures: Vec<String>,
}

impl Report {
    /// An empty report.
    pub fn new(engine: Engine) -> Self {
        Self {
            engine,
            begun: Instant::now(),
            passed: 0,
            failures: Vec::new(),
        }
    }

    /// Writes a result down.
    pub fn check(&mut self, what: &str, result: Result<()>) {
        let (engine, seconds) = (self.engine, self.begun.elapsed().as_secs_f32());
        match result {
            Ok(()) => {
                self.passed += 1;
                println!("{engine:8} {seconds:6.1} s  ok    {what}");
            }
            Err(error) => {
                println!("{engine:8} {seconds:6.1} s  FAIL  {what}: {error:#}");
                self.failures.push(format!("{engine}: {what}: {error:#}"));
            }
        }
    }

    /// How much is written down by now.
    pub fn mark(&self) -> (usize, usize) {
        (self.passed, self.failures.len())
    }

    /// Strikes out what was written down since.
    pub fn back_to(&mut self, (passed, failures): (usize, usize)) {
        self.passed = passed;
        self.failures.truncate(failures);
    }

    /// Says something that is neither.
    pub fn say(&self, what: &str) {
        println!(
            "{:8} {:6.1} s  --    {what}",
            self.engine,
            self.begun.elapsed().as_secs_f32()
        );
    }

    /// One line at the end, and the failures.
    pub fn end(self) -> Vec<String> {
        let (passed, failed) = (self.passed, self.failures.len());
        println!(
            "{:8} {passed} passed, {failed} failed in {:.0} s",
            self.engine,
            self.begun.elapsed().as_secs_f32()
        );
        self.failures
    }
}

/// Fails with the list if it is not empty.
///
/// # Errors
/// The list.
pub fn none(what: &str, list: Vec<String>) -> Result<()> {
    if list.is_empty() {
        Ok(())
    } else {
        Err(anyhow::anyhow!("{what}: {}", list.join(" | ")))
    }
}

/// Fails if two values differ.
///
/// # Errors
/// Both values.
pub fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, wanted: T) -> Result<()> {
    if found == wanted {
        Ok(())
    } else {
        Err(anyhow::anyhow!("{what} is {found:?} instead of {wanted:?}"))
    }
}
