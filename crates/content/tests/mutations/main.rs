//! Good content, changed in one place: every rule for the words fires there, with its name, file and line.

mod balance;
mod cells;
mod grade;
mod halves;
mod pages;
mod phrases;
mod prose;
#[path = "../support/mod.rs"]
mod support;
mod time;

const ROWS: &str = "evidence/comparison.toml";
