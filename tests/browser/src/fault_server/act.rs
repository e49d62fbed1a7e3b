//! What the server does with a request.

use jiff::Timestamp;
use std::time::Duration;

/// What a dripping body promises, in bytes: more than ever comes.
const PROMISED: usize = 4096;

/// What happens to the requests of one site.
#[derive(Clone, Debug)]
pub struct Plan {
    /// For the first request, the second, …; the last is for all that follow.
    pub acts: Vec<Act>,
    /// Whether the browser's question before a request gets no for an answer.
    pub refuses_preflight: bool,
}

impl Plan {
    /// These acts, one after the other.
    pub fn of(acts: impl Into<Vec<Act>>) -> Self {
        Self {
            acts: acts.into(),
            refuses_preflight: false,
        }
    }

    /// What happens to the request after `before` others.
    pub fn act(&self, before: usize) -> Act {
        let act = self.acts.get(before).or(self.acts.last());
        act.cloned().unwrap_or_else(Act::not_found)
    }
}

/// What happens to one request.
#[derive(Clone, Debug)]
pub struct Act {
    /// Whether the server takes the request, if its body arrives.
    pub takes: bool,
    /// What the browser gets to see.
    pub then: Then,
}

/// What the browser gets to see.
#[derive(Clone, Debug)]
pub enum Then {
    /// The connection breaks before the body is read.
    ResetUnread,
    /// The connection breaks after the body was read.
    Reset,
    /// An answer.
    Answer(Answer),
}

/// An answer, whole or not.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// `Content-Type`; empty for none.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
    /// `Retry-After`, which the other origin is allowed to see.
    pub retry_after: Option<RetryAfter>,
    /// `Location`.
    pub location: Option<String>,
    /// How long it takes to come.
    pub after: Duration,
    /// Whether the other origin may see it (CORS).
    pub visible: bool,
    /// Whether the connection breaks in the middle of the body.
    pub cut: bool,
    /// Between two bytes of the body, which has no end then.
    pub drip: Option<Duration>,
}

/// The forms of `Retry-After`.
#[derive(Clone, Copy, Debug)]
pub enum RetryAfter {
    /// Seconds in digits.
    Seconds(u32),
    /// So many seconds from now, as `Sun, 06 Nov 1994 08:49:37 GMT`.
    Date(u64),
    /// The same as `Sunday, 06-Nov-94 08:49:37 GMT`.
    OldDate(u64),
    /// The same as `Sun Nov  6 08:49:37 1994`.
    CDate(u64),
    /// Whatever stands there.
    Words(&'static str),
}

/// The three forms of an HTTP date (RFC 9110, 5.6.7).
const DATE: &str = "%a, %d %b %Y %H:%M:%S GMT";
const OLD_DATE: &str = "%A, %d-%b-%y %H:%M:%S GMT";
const C_DATE: &str = "%a %b %e %H:%M:%S %Y";

impl RetryAfter {
    fn text(self) -> String {
        let date = |seconds, form: &str| {
            let then = Timestamp::now() + Duration::from_secs(seconds);
            then.strftime(form).to_string()
        };
        match self {
            Self::Seconds(seconds) => seconds.to_string(),
            Self::Date(seconds) => date(seconds, DATE),
            Self::OldDate(seconds) => date(seconds, OLD_DATE),
            Self::CDate(seconds) => date(seconds, C_DATE),
            Self::Words(words) => words.to_owned(),
        }
    }
}

impl Answer {
    /// An answer of JSON, at once and whole.
    pub fn json(status: u16, body: &str) -> Self {
        Self {
            status,
            content_type: "application/json",
            body: body.to_owned(),
            retry_after: None,
            location: None,
            after: Duration::ZERO,
            visible: true,
            cut: false,
            drip: None,
        }
    }

    /// How many bytes its head promises.
    pub fn promised(&self) -> usize {
        match self.drip {
            Some(_) => PROMISED,
            None => self.body.len(),
        }
    }

    /// The head, for a page of `origin`.
    pub(super) fn head(&self, origin: &str) -> Vec<u8> {
        let mut head = format!(
            "HTTP/1.1 {} Said\r\nConnection: close\r\nCache-Control: no-store\r\n",
            self.status
        );
        let mut line = |name: &str, value: &str| head.push_str(&format!("{name}: {value}\r\n"));
        if self.visible && !origin.is_empty() {
            line("Access-Control-Allow-Origin", origin);
            line("Access-Control-Expose-Headers", "Retry-After");
            line("Vary", "Origin");
        }
        if !self.content_type.is_empty() {
            line("Content-Type", self.content_type);
        }
        if let Some(wait) = self.retry_after {
            line("Retry-After", &wait.text());
        }
        if let Some(location) = &self.location {
            line("Location", location);
        }
        if self.status == 204 {
            // Nothing but the answer to a preflight needs these; elsewhere they do no harm.
            line("Access-Control-Allow-Methods", "POST");
            line(
                "Access-Control-Allow-Headers",
                "content-type, idempotency-key",
            );
        } else {
            line("Content-Length", &self.promised().to_string());
        }
        head.push_str("\r\n");
        head.into_bytes()
    }
}

impl Act {
    /// Takes the request, and answers.
    pub fn takes(answer: Answer) -> Self {
        Self {
            takes: true,
            then: Then::Answer(answer),
        }
    }

    /// Takes nothing, and answers.
    pub fn refuses(answer: Answer) -> Self {
        Self {
            takes: false,
            then: Then::Answer(answer),
        }
    }

    /// Takes the request, and says so.
    pub fn works() -> Self {
        Self::takes(Answer::json(200, "{\"ok\":true}"))
    }

    /// Whether it says that the request may come again later, which only an answer does that took nothing.
    pub fn asks_to_wait(&self) -> bool {
        match &self.then {
            Then::Answer(answer) => {
                !self.takes
                    && (answer.status == 429
                        || answer.status == 503 && answer.retry_after.is_some())
            }
            _ => false,
        }
    }

    pub(super) fn preflight() -> Self {
        Self::refuses(Answer {
            content_type: "",
            ..Answer::json(204, "")
        })
    }

    pub(super) fn no_preflight() -> Self {
        Self::refuses(Answer {
            visible: false,
            ..Answer::json(403, "{}")
        })
    }

    pub(super) fn redirected_here() -> Self {
        Self::refuses(Answer::json(200, "{\"ok\":true}"))
    }

    pub(super) fn page() -> Self {
        Self::refuses(Answer {
            content_type: "text/html",
            ..Answer::json(
                200,
                "<!DOCTYPE html><title>Thank you</title><h1>Thank you</h1>",
            )
        })
    }

    /// Too busy, behind a redirect.
    pub(super) fn busy_here() -> Self {
        Self::refuses(Answer {
            retry_after: Some(RetryAfter::Seconds(1)),
            ..Answer::json(429, "{}")
        })
    }

    pub(super) fn not_found() -> Self {
        Self::refuses(Answer::json(404, "{\"ok\":false}"))
    }
}

#[cfg(test)]
mod tests {
    use super::{C_DATE, DATE, OLD_DATE};
    use jiff::Timestamp;

    #[test]
    fn the_example_of_the_standard() {
        let at = Timestamp::constant(784_111_777, 0);
        let said = [DATE, OLD_DATE, C_DATE].map(|form| at.strftime(form).to_string());
        assert_eq!(said[0], "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(said[1], "Sunday, 06-Nov-94 08:49:37 GMT");
        assert_eq!(said[2], "Sun Nov  6 08:49:37 1994");
    }
}
