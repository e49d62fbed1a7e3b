//! The inbox from the outside: over HTTP, in process, and on the command line.

#![allow(clippy::unwrap_used)]

mod api;
mod cli;
mod common;
mod cors;
#[cfg(unix)]
mod crash;
mod ids;
mod keeping;
mod limits;
mod mistakes;
mod nasty;
mod native;
#[cfg(unix)]
mod notify;
mod once;
mod page;
#[cfg(unix)]
mod quiet;
mod refusals;
mod serve;
mod server;
mod terminal;
