//! When a request is sent, sent again, or given up.
//!
//! A state machine without a clock, a network or randomness in it. Its owner reports what happens
//! ([`Event`]), with the time, and does what it asks for ([`Command`]), in the given order.
//!
//! - One press of "send" makes at most [`MOST_ATTEMPTS`] requests and comes to an end within [`BUDGET_MS`].
//! - A press is validated before anything is sent; what is wrong is in the status ([`Status::Mistakes`]).
//! - A request is sent again by itself only after a refusal that says "not now", or to an endpoint that is
//!   known to keep one request per id. In all other cases the visitor reads that it is not known whether
//!   the request arrived, and decides.
//! - One request is on its way at a time.
//! - The id stays the same for the same words, and so does what the request supersedes: one id never comes
//!   with two payloads. Other words get a new id. Words that were changed and taken up again are other words
//!   too: the endpoint may have replaced them.
//! - `supersedes` names **all** ids since the last accepted request of which it is not known whether they
//!   arrived, oldest first, a space between them: any one of them may be the one that did.
//! - While the visitor waits, typing stops what would be sent by itself: it would be the old words.

mod status;
mod step;
mod time;

pub use status::{Command, Event, Status};

use lead::Lead;

/// At most this many requests for one press.
pub const MOST_ATTEMPTS: u8 = 3;
/// At most this long from a press to its end, in milliseconds.
pub const BUDGET_MS: u64 = 60_000;
/// An attempt that would have less time than this is not begun, in milliseconds.
pub const SHORTEST_ATTEMPT_MS: u64 = 3_000;
/// Each id has 32 digits; with this many `supersedes` stays below the 1000 bytes of a field. Beyond it the
/// oldest but one falls away: the very first is what the visitor's reference comes from.
const MOST_DOUBTS: usize = 30;

/// What the machine has to know of the endpoint.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// How long one attempt may take, in milliseconds.
    pub timeout_ms: u64,
    /// Whether the endpoint keeps one request per id, however often it arrives.
    pub idempotent: bool,
}

/// Where the sending stands. The page keeps one for as long as it lives.
pub struct Machine {
    rules: Rules,
    phase: Phase,
    status: Status,
    /// The latest time that was given; a clock that goes back is held here.
    now: u64,
    /// When send was pressed last.
    pressed_at: u64,
    /// The words of the last press.
    pressed: Lead,
    /// Random bytes of the last press.
    random: [u8; 16],
    /// The words that were sent last, the id they went under, and what they supersede.
    sent: Lead,
    id: String,
    supersedes: String,
    /// Ids of which it is not known whether they arrived.
    doubts: Vec<String>,
    /// Attempts since the press.
    attempt: u8,
    /// Requests since the page was opened.
    ticket: u32,
    /// Whether something was typed since the press.
    edited: bool,
    /// How many seconds the endpoint asked to wait, when the last answer did.
    wait: Option<u32>,
    offline: bool,
}

enum Phase {
    /// Nothing is going on.
    Idle,
    /// A request is on its way, until it is given up.
    Sending { until: u64 },
    /// The next attempt is due at `until`.
    Waiting {
        until: u64,
        /// Whether the endpoint asked to wait.
        busy: bool,
        /// The end, when nothing more is sent.
        otherwise: Status,
    },
}

impl Machine {
    /// A form that was just opened.
    pub fn new(rules: Rules) -> Self {
        Self {
            rules,
            phase: Phase::Idle,
            status: Status::Idle,
            now: 0,
            pressed_at: 0,
            pressed: Lead::default(),
            random: [0; 16],
            sent: Lead::default(),
            id: String::new(),
            supersedes: String::new(),
            doubts: Vec::new(),
            attempt: 0,
            ticket: 0,
            edited: false,
            wait: None,
            offline: false,
        }
    }

    /// What the visitor reads now.
    pub fn status(&self) -> &Status {
        &self.status
    }

    /// The words of the last press, tidied, to be sent on [`Command::Send`]. They do not change between a
    /// press and its end; empty after success.
    pub fn pressed(&self) -> &Lead {
        &self.pressed
    }

    /// What the visitor can quote on the phone ([`lead::reference`]), to be shown while [`Self::in_doubt`], and
    /// to be sent with each request. While it is not known whether a request arrived it stays the same, also
    /// when the words change: it comes from the first id in `supersedes` then, and without one from the id.
    /// Empty before the first request and after success ([`Status::Accepted`] has it).
    pub fn reference(&self) -> String {
        lead::reference(self.doubts.first().unwrap_or(&self.id))
    }

    /// The visitor leaves the page: nothing that was typed stays, no id, and no status. An answer to a
    /// request on its way is not waited for; the browser ends it.
    pub fn forget(&mut self) {
        // The numbers go on, so that a late answer is not taken for that of another visitor's request.
        *self = Self {
            ticket: self.ticket,
            offline: self.offline,
            ..Self::new(self.rules)
        };
    }

    /// How many seconds the endpoint asked to wait in its last answer: to be shown with the end.
    pub fn asked_to_wait(&self) -> Option<u32> {
        self.wait
    }

    /// Whether some request since the last accepted one may have arrived.
    pub fn in_doubt(&self) -> bool {
        !self.doubts.is_empty()
    }

    /// Takes in what happened at `now`, in milliseconds of a clock that does not go back, and says what to
    /// do, in this order.
    pub fn step(&mut self, event: Event, now: u64) -> Vec<Command> {
        let mut out = Vec::new();
        self.now = self.now.max(now);
        self.handle(event, &mut out);
        self.advance(&mut out);
        out
    }
}
