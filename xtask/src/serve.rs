//! `xtask serve`: the site on this machine, built anew whenever something changes.

mod overview;
mod pages;
mod rebuild;
mod server;
mod status;
mod tee;
mod watch;

use std::net::TcpListener;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::cli::Ports;
use crate::tools::{self, Purpose, Tools};
use rebuild::{Scope, rebuild};
use server::Server;
use status::Status;
use watch::Snapshot;

/// How often the files are looked at. A few hundred files take about a millisecond.
const PAUSE: Duration = Duration::from_millis(300);

/// Serves until Ctrl-C.
///
/// # Errors
/// A tool or a port that is not to be had, or the server ended by itself. A build that fails is
/// shown and waits for the next change.
pub fn run(ports: &Ports) -> Result<()> {
    // Before the long work: a taken port should not cost a build.
    free(ports.port, "--port")?;
    free(ports.inbox_port, "--inbox-port")?;
    let tools = tools::ensure(Purpose::Build)?;
    let status = Status::open()?;
    let mut built = Snapshot::take();
    build(&tools, Scope::Everything, &status)?;
    let mut server = Server::start(ports, &status)?;
    println!("Ctrl-C stops the site and the inbox. Changes are built as they are saved.");
    loop {
        sleep(PAUSE);
        server.check()?;
        let now = Snapshot::take();
        let changed = now.changed_since(&built);
        if changed.is_empty() {
            continue;
        }
        // An editor that saves several files, or one in two steps, should cause one build.
        sleep(PAUSE);
        if Snapshot::take() != now {
            continue;
        }
        println!("\nchanged: {}", watch::names(&changed));
        built = now;
        build(&tools, Scope::of(&changed), &status)?;
        if changed.iter().any(|name| Server::is_made_of(name)) {
            server = server.restart(ports, &status)?;
        }
    }
}

/// Builds, and tells the terminal and the open pages how it went.
///
/// # Errors
/// The status cannot be written, or the builder cannot be started at all.
fn build(tools: &Tools, scope: Scope, status: &Status) -> Result<()> {
    status.write("building", scope.words())?;
    let start = Instant::now();
    match rebuild(tools, scope)? {
        Ok(warnings) => {
            println!("built in {}", crate::stage::seconds(start.elapsed()));
            overview::write(status, &warnings);
            status.write("ready", "")
        }
        Err(problem) => {
            eprintln!(
                "\nThe build failed; the last good site stays. The next change builds again."
            );
            status.write("failed", &problem)
        }
    }
}

fn free(port: u16, option: &str) -> Result<()> {
    TcpListener::bind(("127.0.0.1", port))
        .map(drop)
        .with_context(|| {
            format!("port {port} is taken; stop the program that uses it, or choose another port with {option}")
        })
}
