//! The machine step by step. What holds in every schedule: `tests/model/`.

mod attempts;
mod page;
mod requests;
