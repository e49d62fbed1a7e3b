//! Serves a built site and the inbox on this machine. `xtask serve` starts it; by hand:
//! `cargo run -p devserver -- --dist dist`.

mod args;
mod dev;

use std::io::Read as _;
use std::process::ExitCode;
use std::thread;

use anyhow::{Context, Result};
use clap::Parser as _;
use devserver::{Server, Site};

use args::Args;

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("devserver: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(args: Args) -> Result<()> {
    let store = inbox::Store::open(&args.database)
        .with_context(|| format!("cannot open the inbox's file {}", args.database.display()))?;
    let inbox = inbox::router(inbox::AppState {
        store,
        config: args.inbox_config(),
    });
    let mut site = Site::new(&args.dist).below(&args.prefix);
    site.inbox = Some(inbox.clone());
    let router = match &args.status {
        Some(file) => {
            dev::add_to(&mut site.hooks);
            site.router().merge(dev::status(file.clone()))
        }
        None => site.router(),
    };
    let server = start(router, args.port, "--port").await?;
    println!("the site:  {}", server.url(&args.prefix));
    let beside = match args.inbox_port {
        Some(port) => Some(start(inbox, port, "--inbox-port").await?),
        None => None,
    };
    if let Some(beside) = &beside {
        println!("the inbox: {}", beside.url(inbox::PATH));
    }
    if args.with_parent {
        end_with_parent();
    }
    Ok(server.wait().await?)
}

async fn start(router: axum::Router, port: u16, option: &str) -> Result<Server> {
    Server::start(router, port)
        .await
        .with_context(|| format!("cannot serve on port {port}; choose another one with {option}"))
}

/// Ends this process when standard input closes: that is when the process that started it is gone,
/// however it went, so no server is left behind on the port.
fn end_with_parent() {
    thread::spawn(|| {
        let mut rest = Vec::new();
        let _ = std::io::stdin().read_to_end(&mut rest);
        std::process::exit(0);
    });
}
