//! What each event brings about.

use super::{BUDGET_MS, Command, Event, MOST_ATTEMPTS, MOST_DOUBTS, Machine, Phase, Status};
use crate::answer::{Doubt, Outcome};
use lead::Lead;

/// Before the second attempt after silence, in milliseconds; doubled before the third. A share of it is
/// random, so that a crowd that failed together does not come back together.
const PAUSE_MS: u64 = 2_000;
/// After "not now" without a time, in milliseconds; doubled in the same way.
const BUSY_PAUSE_MS: u64 = 5_000;

impl Machine {
    pub(super) fn handle(&mut self, event: Event, out: &mut Vec<Command>) {
        match event {
            Event::Press { lead, random } => self.press(*lead, random, out),
            Event::Answer { ticket, outcome } => {
                if matches!(self.phase, Phase::Sending { .. }) && ticket == self.ticket {
                    self.answered(outcome, out);
                }
            }
            Event::Edited => {
                self.edited = true;
                if matches!(self.phase, Phase::Waiting { .. }) {
                    self.stop(out);
                }
            }
            Event::Cancel => self.stop(out),
            Event::Offline => self.offline = true,
            Event::Online => {
                if self.offline
                    && let Phase::Waiting {
                        until, busy: false, ..
                    } = &mut self.phase
                {
                    *until = self.now;
                }
                self.offline = false;
            }
            Event::Tick => self.rearm(out),
        }
    }

    fn press(&mut self, lead: Lead, random: [u8; 16], out: &mut Vec<Command>) {
        // After success only new words are a new request: the button may be pressed twice.
        let sent = matches!(self.status, Status::Accepted { .. }) && !self.edited;
        if !matches!(self.phase, Phase::Idle) || sent {
            return;
        }
        self.pressed = lead.normalised();
        self.pressed.submission_id.clear();
        self.pressed.reference.clear();
        self.edited = false;
        let problems = lead::validate(&self.pressed);
        if !problems.is_empty() {
            return self.end(Status::Mistakes { problems }, out);
        }
        self.random = random;
        self.pressed_at = self.now;
        self.attempt = 0;
        // Only words that are sent count as "the words before": a slip that was mended changes nothing.
        if self.id.is_empty() || self.sent != self.pressed {
            self.sent = self.pressed.clone();
            self.id = hexadecimal(&self.random);
            self.supersedes = self.doubts.join(" ");
        }
        self.send(out);
    }

    pub(super) fn send(&mut self, out: &mut Vec<Command>) {
        self.attempt += 1;
        self.ticket += 1;
        self.wait = None;
        let until = (self.now + self.rules.timeout_ms).min(self.pressed_at + BUDGET_MS);
        self.phase = Phase::Sending { until };
        let attempt = self.attempt;
        self.show(Status::Sending { attempt }, out);
        out.push(Command::WaitUntil(until));
        out.push(Command::Send {
            ticket: self.ticket,
            id: self.id.clone(),
            supersedes: self.supersedes.clone(),
        });
    }

    fn answered(&mut self, outcome: Outcome, out: &mut Vec<Command>) {
        match outcome {
            Outcome::Accepted(given) => self.accepted(given, out),
            Outcome::Rejected(errors) => {
                let doubt = self.in_doubt();
                self.end(Status::Rejected { errors, doubt }, out);
            }
            Outcome::Refused => self.end(self.not_taken(Status::Refused), out),
            Outcome::Busy(seconds) => {
                self.wait = seconds;
                let wait = match seconds {
                    // A random second on top, never below what was asked.
                    Some(seconds) => u64::from(seconds) * 1_000 + self.jitter() * 4,
                    None => self.pause(BUSY_PAUSE_MS),
                };
                self.wait(wait, true, self.not_taken(Status::Busy), out);
            }
            Outcome::Unknown(Doubt::Network) if self.offline => self.unknown(Doubt::Offline, out),
            Outcome::Unknown(doubt) => self.unknown(doubt, out),
        }
    }

    fn accepted(&mut self, given: String, out: &mut Vec<Command>) {
        // What the visitor may have written down stays; the endpoint's own would be another.
        let reference = if given.is_empty() || self.in_doubt() {
            self.reference()
        } else {
            given
        };
        let edited = self.edited;
        self.end(Status::Accepted { reference, edited }, out);
        // Nothing of the request stays, and the next one is a new one.
        self.pressed = Lead::default();
        self.sent = Lead::default();
        self.id.clear();
        self.supersedes.clear();
        self.doubts.clear();
    }

    pub(super) fn unknown(&mut self, doubt: Doubt, out: &mut Vec<Command>) {
        if !self.doubts.contains(&self.id) {
            if self.doubts.len() == MOST_DOUBTS {
                self.doubts.remove(1);
            }
            self.doubts.push(self.id.clone());
        }
        let status = Status::Unknown(doubt);
        // Whoever pressed cancel wants no more of it.
        if doubt != Doubt::Canceled && self.rules.idempotent {
            self.wait(self.pause(PAUSE_MS), false, status, out);
        } else {
            self.end(status, out);
        }
    }

    /// The end when the last attempt was not taken.
    fn not_taken(&self, status: Status) -> Status {
        if self.in_doubt() {
            Status::Unknown(Doubt::Earlier)
        } else {
            status
        }
    }

    /// Waits for the next attempt, if there may be one.
    fn wait(&mut self, wait: u64, busy: bool, otherwise: Status, out: &mut Vec<Command>) {
        let until = self.now + wait;
        if self.attempt >= MOST_ATTEMPTS || self.edited || !self.has_time(until) {
            return self.end(otherwise, out);
        }
        self.phase = Phase::Waiting {
            until,
            busy,
            otherwise,
        };
    }

    /// Stops what is going on, for the visitor.
    fn stop(&mut self, out: &mut Vec<Command>) {
        let status = match &self.phase {
            Phase::Idle => return,
            Phase::Sending { .. } => {
                out.push(Command::Abort);
                return self.unknown(Doubt::Canceled, out);
            }
            // What is known of the last attempt says more than that it was stopped.
            Phase::Waiting {
                busy: false,
                otherwise,
                ..
            } => otherwise.clone(),
            Phase::Waiting { .. } => self.not_taken(Status::NotSent),
        };
        self.end(status, out);
    }

    /// Shown also when the last press had the same end: each press wants to be answered.
    pub(super) fn end(&mut self, status: Status, out: &mut Vec<Command>) {
        self.phase = Phase::Idle;
        self.show(status, out);
    }

    pub(super) fn show(&mut self, status: Status, out: &mut Vec<Command>) {
        self.status = status;
        out.push(Command::Show(self.status.clone()));
    }
}

/// Thirty-two digits.
fn hexadecimal(bytes: &[u8; 16]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(32);
    for byte in bytes {
        out.push(DIGITS[usize::from(byte >> 4)].into());
        out.push(DIGITS[usize::from(byte & 15)].into());
    }
    out
}
