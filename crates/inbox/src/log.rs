//! The log: one line of JSON for each event, and nothing of what people typed.
//!
//! An [`Event`] cannot hold what was sent: it has numbers, references, and words that stand in this
//! program. Addresses of senders are not logged at all.

use jiff::Timestamp;
use serde::Serialize;
use std::io::{self, Write};
use std::sync::Arc;

/// What is logged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event {
    /// Requests are taken at `url`.
    Listening { url: String },
    /// No header says who asks: requests that come from this machine have no limit.
    NoAddressHeader,
    /// A request is on the disk.
    Kept { reference: String, ms: u64 },
    /// It was there before, and its sender got the first answer.
    Replayed { reference: String, ms: u64 },
    /// A request was not taken; `code` says why.
    Refused { status: u16, code: &'static str },
    /// A request could not be kept.
    Failed { error: String },
    /// Staff were notified.
    Notified { new: i64, waiting: i64 },
    /// Staff could not be notified; the next attempt is in so many seconds.
    NotNotified {
        reason: String,
        attempts: u32,
        again_in_seconds: u64,
    },
    /// So many old requests were deleted.
    Expired { count: usize, days: u32 },
    /// Old requests could not be deleted, or not without a trace.
    NotExpired { error: String },
    /// A fault in this program, with its place in the source.
    Fault { place: String },
    /// No more requests are taken.
    Stopping,
    /// All that was under way is done.
    Stopped,
}

impl Event {
    fn level(&self) -> &'static str {
        match self {
            Self::Failed { .. } | Self::Fault { .. } | Self::NotExpired { .. } => "error",
            Self::NotNotified { .. } | Self::NoAddressHeader => "warning",
            _ => "info",
        }
    }
}

/// Where events go; a clone leads to the same place.
#[derive(Clone)]
pub struct Log(Arc<dyn Fn(&Event) + Send + Sync>);

impl Log {
    /// Hands each event to `take`.
    pub fn new(take: impl Fn(&Event) + Send + Sync + 'static) -> Log {
        Log(Arc::new(take))
    }

    /// Writes every event to standard output.
    pub fn to_stdout() -> Log {
        Log::new(|event| write_line(&mut io::stdout().lock(), event))
    }

    /// Writes errors to standard error, and nothing else: for a router inside another program.
    pub fn errors_only() -> Log {
        Log::new(|event| {
            if event.level() == "error" {
                write_line(&mut io::stderr().lock(), event);
            }
        })
    }

    /// Writes one event.
    pub fn write(&self, event: Event) {
        (self.0)(&event);
    }
}

#[derive(Serialize)]
struct Line<'a> {
    at: String,
    level: &'static str,
    #[serde(flatten)]
    event: &'a Event,
}

fn write_line(out: &mut dyn Write, event: &Event) {
    let at = Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let level = event.level();
    if let Ok(mut line) = serde_json::to_vec(&Line { at, level, event }) {
        line.push(b'\n');
        // A closed terminal is no reason to stop taking requests.
        let _ = out.write_all(&line).and_then(|()| out.flush());
    }
}

#[cfg(test)]
mod tests {
    use super::{Event, write_line};

    #[test]
    fn one_line_of_json_for_an_event() {
        let mut out = Vec::new();
        let reference = "CDFGHJ".to_owned();
        write_line(&mut out, &Event::Kept { reference, ms: 3 });
        let line = String::from_utf8(out).expect("text");
        assert_eq!(line.matches('\n').count(), 1);
        let value: serde_json::Value = serde_json::from_str(&line).expect("JSON");
        assert_eq!(
            (&value["event"], &value["reference"], &value["level"]),
            (&"kept".into(), &"CDFGHJ".into(), &"info".into())
        );
    }
}
