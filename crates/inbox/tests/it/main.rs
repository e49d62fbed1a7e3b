//! The inbox from the outside: over HTTP, in process, and on the command line.

#![allow(clippy::unwrap_used)]

mod api;
mod cli;
mod common;
mod cors;
#[cfg(unix)]
mod crash;
mod found;
mod ids;
mod keeping;
mod limits;
mod longest;
mod mistakes;
mod nasty;
mod native;
#[cfg(unix)]
mod notify;
mod once;
mod page;
#[cfg(unix)]
mod quiet;
mod references;
mod refusals;
#[cfg(unix)]
mod robots;
mod serve;
mod server;
mod terminal;
mod versions;
