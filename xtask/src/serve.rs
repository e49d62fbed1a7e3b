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

use anyhow::{Result, ensure};

use crate::cli::Ports;
use crate::stage::seconds;
use crate::tools::{self, Purpose, Tools};
use crate::workspace;
use rebuild::{Scope, rebuild};
use server::Server;
use status::Status;
use watch::Snapshot;

/// How often the files are looked at. A few hundred files take about a millisecond.
const PAUSE: Duration = Duration::from_millis(300);

/// Serves until Ctrl-C, or until the server ends by itself. A build that fails is shown and waits for the next change.
pub fn run(ports: &Ports) -> Result<()> {
    // Before the long work: a taken port should not cost a build.
    workspace::has_content()?;
    free(ports)?;
    let tools = tools::ensure(Purpose::Build)?;
    println!("The first build takes minutes; the address follows.");
    let status = Status::open()?;
    let mut built = Snapshot::take();
    let mut warnings = Vec::new();
    build(&tools, Scope::Everything, &status, &mut warnings)?;
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
        build(&tools, Scope::of(&changed), &status, &mut warnings)?;
        if changed.iter().any(|name| server::is_made_of(name)) {
            server.stop()?;
            server = Server::start(ports, &status)?;
        }
    }
}

/// Builds, and tells the terminal and the open pages how it went. `warnings` are those of the last good site.
fn build(tools: &Tools, scope: Scope, status: &Status, warnings: &mut Vec<String>) -> Result<()> {
    status.write("building", scope.words())?;
    let start = Instant::now();
    match rebuild(tools, scope)? {
        Ok(new) => {
            println!("built in {}", seconds(start.elapsed()));
            *warnings = new;
            overview::write(status, warnings, None);
            status.write("ready", "")
        }
        Err(problem) => {
            eprintln!(
                "\nThe build failed; the last good site stays. The next change builds again."
            );
            overview::write(status, warnings, Some(&problem));
            status.write("failed", &problem)
        }
    }
}

fn free(ports: &Ports) -> Result<()> {
    let both = [
        (ports.port, "PORT=8090"),
        (ports.inbox_port, "INBOX_PORT=8091"),
    ];
    let (mut taken, mut others) = (Vec::new(), Vec::new());
    for (port, other) in both {
        if let Err(error) = TcpListener::bind(("127.0.0.1", port)) {
            taken.push(format!("port {port} is taken ({error})"));
            others.push(other);
        }
    }
    let (taken, others) = (taken.join(", "), others.join(" "));
    ensure!(
        taken.is_empty(),
        "{taken}. Stop the program that uses it, or write  make serve {others}"
    );
    Ok(())
}
