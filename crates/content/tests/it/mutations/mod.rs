//! Good content, changed in one place: every rule for the words fires there, with its name, file and line.

mod absence;
mod balance;
mod cells;
mod counted;
mod counterparts;
mod grade;
mod halves;
mod length;
mod palette;
mod people;
mod phrases;
mod pictured;
mod pictures;
mod prose;
mod settings;
mod short;
mod sources;
mod time;

const ROWS: &str = "evidence/comparison.toml";
