//! The inbox from the outside: over HTTP, in process, and on the command line.

#![allow(clippy::unwrap_used)]

mod cli;
mod clinic;
mod common;
mod cors;
#[cfg(unix)]
mod crash;
mod find;
#[cfg(unix)]
mod honeypot;
mod hostile;
mod idempotency;
mod json;
mod limits;
#[cfg(unix)]
mod notify;
mod page;
#[cfg(unix)]
mod privacy;
mod references;
mod refusals;
mod retention;
mod serve;
mod server;
mod submission_ids;
mod versions;
mod without_script;
