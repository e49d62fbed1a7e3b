//! Notifying staff of new requests, beside the taking of requests and never in its way.

mod message;
mod program;

use crate::log::{Event, Log};
use crate::settings::NotifySettings;
use crate::store::{Notice, Store, StoreError};
use message::Message;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_mins(15);
/// How often the database is asked without a signal, should another process have kept a request.
const POLL: Duration = Duration::from_mins(5);

/// Notifies staff of every request that they were not notified of, also of those from before a crash,
/// for as long as it is polled. One message covers all that came since the last one. `kept` signals
/// each request that was kept.
pub(crate) async fn run(store: Store, settings: NotifySettings, kept: Arc<Notify>, log: Log) {
    if settings.command.is_none() && settings.mail.is_none() {
        return;
    }
    let mut attempts = 0_u32;
    loop {
        match attempt(&store, &settings, &log).await {
            Ok(sent) => {
                attempts = 0;
                if !sent {
                    let _ = tokio::time::timeout(POLL, kept.notified()).await;
                }
            }
            Err(reason) => {
                attempts = attempts.saturating_add(1);
                let pause = pause(settings.retry(), attempts);
                log.write(Event::NotNotified {
                    reason,
                    attempts,
                    again_in_seconds: pause.as_secs(),
                });
                tokio::time::sleep(pause).await;
            }
        }
    }
}

/// One attempt; whether there was anything to send.
async fn attempt(store: &Store, settings: &NotifySettings, log: &Log) -> Result<bool, String> {
    let reading = store.clone();
    let Some(notice) = off_thread(move || reading.next_notice()).await? else {
        return Ok(false);
    };
    let Some(message) = Message::new(settings, &notice) else {
        return Ok(false);
    };
    program::run(&message, settings.timeout()).await?;
    let Notice { new, waiting, .. } = notice;
    // If this fails, they are notified once more: better twice than never.
    let marking = store.clone();
    off_thread(move || marking.mark_notified(&notice)).await?;
    log.write(Event::Notified { new, waiting });
    Ok(true)
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, String> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done.map_err(|error| error.to_string()),
        Err(_) => Err("the database task ended early".to_owned()),
    }
}

/// `first` after one failure, then twice as long each time.
fn pause(first: Duration, attempts: u32) -> Duration {
    let factor = 2_u32.saturating_pow(attempts.saturating_sub(1));
    first.saturating_mul(factor).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::pause;
    use std::time::Duration;

    #[test]
    fn pauses_grow_up_to_a_quarter_of_an_hour() {
        let pauses = [1, 2, 3, 7, 8, 1000].map(|attempts| pause(Duration::from_secs(10), attempts));
        assert_eq!(
            pauses.map(|pause| pause.as_secs()),
            [10, 20, 40, 640, 900, 900]
        );
    }
}
