//! The machine step by step. What holds in every schedule: `tests/model/`.

#![allow(clippy::unwrap_used)]

mod attempts;
mod page;
mod requests;
