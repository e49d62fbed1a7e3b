//! Telling staff of new requests, beside the taking of requests and never in its way.

mod message;
mod program;

use crate::log::{Event, Log};
use crate::settings::Notify;
use crate::store::{News, Store};
use message::Message;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify as Bell;

/// The longest pause between two tries.
const LONGEST_PAUSE: Duration = Duration::from_mins(15);
/// Looked for this often without being rung for, should another process have kept a request.
const ROUND: Duration = Duration::from_mins(5);

/// Tells staff of every request that they were not told of, also of those from before a crash, for
/// as long as it is polled. One message covers all that came since the last one. `bell` is rung
/// when a request was kept.
pub(crate) async fn tell(store: Store, how: Notify, bell: Arc<Bell>, log: Log) {
    if how.command.is_none() && how.mail.is_none() {
        return;
    }
    let mut tries = 0_u32;
    loop {
        let pause = match once(&store, &how, &log).await {
            Ok(true) => {
                tries = 0;
                continue;
            }
            Ok(false) => {
                tries = 0;
                let _ = tokio::time::timeout(ROUND, bell.notified()).await;
                continue;
            }
            Err(reason) => {
                tries = tries.saturating_add(1);
                let pause = pause(how.retry(), tries);
                log.say(Event::NotTold {
                    reason,
                    tries,
                    again_in_seconds: pause.as_secs(),
                });
                pause
            }
        };
        tokio::time::sleep(pause).await;
    }
}

/// One try; whether there was anything to tell.
async fn once(store: &Store, how: &Notify, log: &Log) -> Result<bool, String> {
    let look = store.clone();
    let Some(news) = off_thread(move || look.news()).await? else {
        return Ok(false);
    };
    let Some(message) = Message::new(how, &news) else {
        return Ok(false);
    };
    program::run(&message, how.timeout()).await?;
    let News { fresh, waiting, .. } = news;
    // Not remembered, they are told once more: better twice than never.
    let remember = store.clone();
    off_thread(move || remember.mark_told(&news)).await?;
    log.say(Event::Told {
        new: fresh,
        waiting,
    });
    Ok(true)
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, crate::StoreError> + Send + 'static,
) -> Result<T, String> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done.map_err(|error| error.to_string()),
        Err(_) => Err("the database task ended early".to_owned()),
    }
}

/// `first` after one failure, then twice as long each time.
fn pause(first: Duration, tries: u32) -> Duration {
    let factor = 2_u32.saturating_pow(tries.saturating_sub(1));
    first.saturating_mul(factor).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::pause;
    use std::time::Duration;

    #[test]
    fn pauses_grow_up_to_a_quarter_of_an_hour() {
        let seen = [1, 2, 3, 7, 8, 1000].map(|tries| pause(Duration::from_secs(10), tries));
        assert_eq!(
            seen.map(|pause| pause.as_secs()),
            [10, 20, 40, 640, 900, 900]
        );
    }
}
