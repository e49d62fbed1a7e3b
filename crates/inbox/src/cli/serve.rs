//! `inbox serve`.

use super::args::Serve;
use inbox::{AppState, Config, Event, Log, Settings, Store};
use std::error::Error;
use std::io;
use std::path::Path;
use tokio::net::TcpListener;

/// Takes requests until Ctrl-C or SIGTERM.
pub(super) fn serve(database: &Path, how: &Serve) -> Result<(), Box<dyn Error>> {
    let settings = match &how.config {
        Some(file) => Settings::read(file)?,
        None => Settings::default(),
    };
    for (option, place) in [
        ("--thank-you", &how.thank_you),
        ("--form-page", &how.form_page),
    ] {
        if !place.starts_with('/') && !settings.allows(place) {
            return Err(
                format!("{option}: {place} is on none of the allowed_origins in --config").into(),
            );
        }
    }
    let log = Log::to_stdout();
    hide_panics(log.clone());
    let runtime = tokio::runtime::Runtime::new()?;
    let served = runtime.block_on(run(database, how, settings, log.clone()));
    // Waits for what is being written, and closes the database with the last handle of it.
    drop(runtime);
    if served.is_ok() {
        log.write(Event::Stopped);
    }
    served
}

async fn run(
    database: &Path,
    how: &Serve,
    settings: Settings,
    log: Log,
) -> Result<(), Box<dyn Error>> {
    // The port first: when it is taken, nothing has been made on the disk.
    let listener = TcpListener::bind(how.listen)
        .await
        .map_err(|error| port_problem(how, &error))?;
    let state = AppState {
        store: Store::open(database)?,
        config: Config {
            thank_you: how.thank_you.clone(),
            form_page: how.form_page.clone(),
        },
    };
    Ok(inbox::serve(listener, state, settings, log, stop_signal()).await?)
}

/// The usual message of a panic may quote a value, and so what someone typed.
fn hide_panics(log: Log) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string);
        log.write(Event::Fault {
            place: place.unwrap_or_default(),
        });
    }));
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
