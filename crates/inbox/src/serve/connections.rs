//! Connections: so many at a time, and none for long.

use crate::log::{Event, Log};
use crate::settings::Limits;
use axum::Router;
use axum::extract::ConnectInfo;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// How long requests that are under way may take after a stop is asked for.
const GRACE: Duration = Duration::from_secs(10);
/// For storing a request and taking its answer, beyond what the settings give for sending it.
const REST: Duration = Duration::from_secs(20);
/// Before the next try when the system has no connection to give, such as for want of open files.
const PAUSE: Duration = Duration::from_millis(200);
/// The largest head of a request.
const MOST_HEAD_BYTES: usize = 16 * 1024;

/// Serves `app` until `stop` is done, and then what is under way.
///
/// Each connection carries one request: the inbox gets few, and an idle connection would take
/// another sender's place.
pub(super) async fn run(
    listener: TcpListener,
    app: Router,
    limits: &Limits,
    log: &Log,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let whole = limits.head() + limits.body() + REST;
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(limits.head())
        .max_buf_size(MOST_HEAD_BYTES)
        .keep_alive(false);
    let mut stop = pin!(stop);
    loop {
        // A place first: who finds none waits in the system's queue, and gets one in time, since
        // nobody can hold a place for longer than `whole`.
        let next = async {
            let place = places.clone().acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let Ok((stream, peer)) = accepted else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let app = app.clone().layer(axum::Extension(ConnectInfo(peer)));
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(app));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // Errors are those of the other end, which has gone or is too slow.
            let _ = tokio::time::timeout(whole, connection).await;
            drop(place);
        });
    }
    log.write(Event::Stopping);
    drop(listener);
    // A connection that never ends must not keep the program from ending.
    let _ = tokio::time::timeout(GRACE, graceful.shutdown()).await;
}
