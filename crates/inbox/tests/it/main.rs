//! The inbox from the outside: over HTTP, in process, and on the command line.

#![allow(clippy::unwrap_used)]

mod api;
mod cli;
mod common;
mod mistakes;
mod native;
mod once;
mod page;
mod refusals;
mod serve;
mod server;
mod terminal;
