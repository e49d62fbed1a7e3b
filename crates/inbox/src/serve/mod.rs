//! The inbox as a clinic runs it: connections with limits, and the work beside them.

mod connections;

use crate::config::AppState;
use crate::http::{PATH, service};
use crate::log::{Event, Log};
use crate::notify;
use crate::settings::Settings;
use crate::store::Store;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinSet;

/// How often old requests are deleted.
const DAILY: Duration = Duration::from_hours(24);

/// Takes requests until `stop` is done, then waits for those under way, for at most ten seconds.
/// Beside that it notifies staff of new requests, and deletes old ones when it starts and once a day.
///
/// The database is closed when the last handle of it is dropped.
///
/// # Errors
///
/// A sentence for people when a setting does not fit or the address of `listener` is unknown.
///
/// # Panics
///
/// If the site's words, which are part of the program, are not as the inbox needs them.
pub async fn serve(
    listener: TcpListener,
    state: AppState,
    settings: Settings,
    log: Log,
    stop: impl Future<Output = ()>,
) -> Result<(), String> {
    let kept = Arc::new(Notify::new());
    let store = state.store.clone();
    let app = service(state, &settings, &log, kept.clone())?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    log.write(Event::Listening {
        url: format!("http://{address}{PATH}"),
    });
    if settings.client_address_header.is_none() && address.ip().is_loopback() {
        log.write(Event::NoAddressHeader);
    }
    // Stopped with the set at the end of this function.
    let mut beside = JoinSet::new();
    let days = settings.retention.days;
    beside.spawn(expire_daily(store.clone(), days, log.clone()));
    beside.spawn(notify::run(store, settings.notify, kept, log.clone()));
    connections::run(listener, app, &settings.limits, &log, stop).await;
    beside.shutdown().await;
    Ok(())
}

async fn expire_daily(store: Store, days: u32, log: Log) {
    loop {
        let old = store.clone();
        let done = tokio::task::spawn_blocking(move || old.expire(days)).await;
        match done {
            Ok(Ok(0)) => {}
            Ok(Ok(count)) => log.write(Event::Expired { count, days }),
            Ok(Err(error)) => log.write(Event::NotExpired {
                error: error.to_string(),
            }),
            Err(_) => return,
        }
        tokio::time::sleep(DAILY).await;
    }
}
