//! `inbox serve`.

use super::args::Serve;
use inbox::{AppState, Config, PATH, Store, router};
use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// How long requests that are under way may take after a stop is asked for.
const GRACE: Duration = Duration::from_secs(10);

/// Takes requests until Ctrl-C or SIGTERM.
pub(super) fn serve(database: &Path, how: &Serve) -> Result<(), Box<dyn Error>> {
    tokio::runtime::Runtime::new()?.block_on(run(database, how))
}

async fn run(database: &Path, how: &Serve) -> Result<(), Box<dyn Error>> {
    // The port first: when it is taken, nothing has been made on the disk.
    let listener = TcpListener::bind(how.listen)
        .await
        .map_err(|error| port_problem(how, &error))?;
    let config = Config {
        thank_you: how.thank_you.clone(),
        form_page: how.form_page.clone(),
    };
    let app = router(AppState {
        store: Store::open(database)?,
        config,
    });
    say(&format!(
        "Taking requests at http://{}{PATH}",
        listener.local_addr()?
    ));
    say(&format!("Keeping them in {}", database.display()));

    let (stopping, stopped) = oneshot::channel();
    let server = axum::serve(listener, app).with_graceful_shutdown(async {
        stop_signal().await;
        say("Stopping.");
        let _ = stopping.send(());
    });
    tokio::select! {
        served = server => Ok(served?),
        // A connection that never ends must not keep the program from ending.
        () = async { let _ = stopped.await; tokio::time::sleep(GRACE).await } => Ok(()),
    }
}

/// Prints a line. A closed terminal is no reason to stop taking requests.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

fn port_problem(how: &Serve, error: &io::Error) -> String {
    let address = how.listen;
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!(
                "{address} is in use by another program. Stop that one, or choose another port with --listen"
            )
        }
        _ => format!("cannot listen on {address}: {error}"),
    }
}

#[cfg(unix)]
async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                () = interrupt() => {}
            }
        }
        Err(_) => interrupt().await,
    }
}

#[cfg(not(unix))]
async fn stop_signal() {
    interrupt().await;
}

async fn interrupt() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without a handler Ctrl-C ends the program by itself: nothing to wait for.
        std::future::pending::<()>().await;
    }
}
