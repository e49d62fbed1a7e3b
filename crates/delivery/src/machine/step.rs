//! The steps of the machine.

use super::{BUDGET_MS, Bug, Command, Event, MOST_ATTEMPTS, MOST_DOUBTS, Machine, Phase, Told};
use crate::answer::{Doubt, Outcome};
use lead::Lead;

/// Before the second attempt after silence, in milliseconds; doubled before the third. A share of it is
/// left to chance, so that a crowd that failed together does not come back together.
const PAUSE_MS: u64 = 2_000;
/// After "not now" without a time, in milliseconds; doubled in the same way.
const BUSY_PAUSE_MS: u64 = 5_000;

impl Machine {
    pub(super) fn take(&mut self, event: Event, out: &mut Vec<Command>) {
        match event {
            Event::Press { words, random } => self.press(*words, random, out),
            Event::Checked { ticket, good } if ticket == self.ticket => {
                if matches!(self.phase, Phase::Checking) {
                    self.checked(good, out);
                }
            }
            Event::Answer { ticket, outcome } if matches!(self.phase, Phase::Sending { .. }) => {
                if ticket == self.ticket || self.has(Bug::LateAnswer) {
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
            Event::Tick => self.early(out),
            Event::Checked { .. } | Event::Answer { .. } => {}
        }
    }

    fn press(&mut self, words: Lead, random: [u8; 16], out: &mut Vec<Command>) {
        // After success only new words are a new request: the button may be pressed twice.
        let sent = matches!(self.told, Told::Accepted { .. }) && !self.edited;
        if !matches!(self.phase, Phase::Still) || sent {
            return;
        }
        self.pressed = words.normalised();
        self.pressed.submission_id.clear();
        self.pressed.reference.clear();
        self.random = random;
        self.pressed_at = self.now;
        self.attempt = 0;
        self.edited = false;
        self.phase = Phase::Checking;
        self.tell(Told::Checking, out);
        out.push(Command::WaitUntil(self.pressed_at + BUDGET_MS));
        self.ticket += 1;
        out.push(Command::Check {
            ticket: self.ticket,
        });
    }

    fn checked(&mut self, good: bool, out: &mut Vec<Command>) {
        if !good {
            return self.end(Told::Mistakes, out);
        }
        if !self.has_time(self.now) {
            return self.stop(out);
        }
        // Only words that are sent count as "the words before": a slip that was mended changes nothing.
        if self.id.is_empty() || self.sent != self.pressed {
            self.sent = self.pressed.clone();
            self.id = hexadecimal(&self.random);
            self.supersedes = if self.has(Bug::ForgetDoubt) {
                String::new()
            } else {
                self.doubts.join(" ")
            };
        }
        self.send(out);
    }

    pub(super) fn send(&mut self, out: &mut Vec<Command>) {
        if self.attempt > 0 && self.has(Bug::NewIdOnRetry) {
            self.random[0] ^= self.attempt;
            self.id = hexadecimal(&self.random);
        }
        self.attempt = self.attempt.saturating_add(1);
        if !self.has(Bug::OldWait) {
            self.wait = None;
        }
        self.ticket += 1;
        let until = (self.now + self.rules.timeout_ms).min(self.pressed_at + BUDGET_MS);
        self.phase = Phase::Sending { until };
        self.tell(
            Told::Sending {
                attempt: self.attempt,
            },
            out,
        );
        out.push(Command::WaitUntil(until));
        out.push(Command::Send {
            ticket: self.ticket,
            attempt: self.attempt,
            id: self.id.clone(),
            supersedes: self.supersedes.clone(),
        });
    }

    fn answered(&mut self, outcome: Outcome, out: &mut Vec<Command>) {
        match outcome {
            Outcome::Accepted(given) => self.accepted(given, out),
            Outcome::Unknown(Doubt::Unreadable) if self.has(Bug::AcceptUnreadable) => {
                self.accepted(String::new(), out);
            }
            Outcome::Rejected(errors) => {
                let doubt = self.in_doubt();
                self.end(Told::Rejected { errors, doubt }, out);
            }
            Outcome::Refused => {
                let told = self.not_taken(Told::Refused);
                self.end(told, out);
            }
            Outcome::Busy(seconds) => {
                self.wait = seconds;
                let told = self.not_taken(Told::Busy);
                let wait = match seconds {
                    // A second of chance on top, never below what was asked.
                    Some(seconds) => u64::from(seconds) * 1_000 + self.chance() * 4,
                    None => self.pause(BUSY_PAUSE_MS),
                };
                self.wait(wait, true, told, out);
            }
            Outcome::Unknown(Doubt::Network) if self.offline => self.unknown(Doubt::Offline, out),
            Outcome::Unknown(doubt) => self.unknown(doubt, out),
        }
    }

    fn accepted(&mut self, given: String, out: &mut Vec<Command>) {
        // What the visitor may have written down stays; the endpoint's own would be another.
        let reference = if given.is_empty() || self.in_doubt() && !self.has(Bug::OtherReference) {
            self.reference()
        } else {
            given
        };
        let edited = self.edited;
        self.end(Told::Accepted { reference, edited }, out);
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
        let told = Told::Unknown(doubt);
        // Whoever pressed cancel wants no more of it.
        if doubt != Doubt::Canceled && (self.rules.idempotent || self.has(Bug::RetryAnywhere)) {
            let pause = self.pause(PAUSE_MS);
            self.wait(pause, false, told, out);
        } else {
            self.end(told, out);
        }
    }

    /// What to tell when the last attempt was not taken.
    fn not_taken(&self, told: Told) -> Told {
        if self.in_doubt() && !self.has(Bug::ForgetEarlier) {
            Told::Unknown(Doubt::Earlier)
        } else {
            told
        }
    }

    /// Waits for the next attempt, if there may be one.
    fn wait(&mut self, wait: u64, busy: bool, otherwise: Told, out: &mut Vec<Command>) {
        let until = self.now + wait;
        let last = self.attempt >= MOST_ATTEMPTS && !self.has(Bug::Endless);
        if last || self.edited || !self.has_time(until) {
            return self.end(otherwise, out);
        }
        self.phase = Phase::Waiting {
            until,
            busy,
            otherwise,
        };
    }

    /// Stops what is going on, for the visitor.
    pub(super) fn stop(&mut self, out: &mut Vec<Command>) {
        let told = match &self.phase {
            Phase::Still => return,
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
            Phase::Checking | Phase::Waiting { .. } => self.not_taken(Told::NotSent),
        };
        self.end(told, out);
    }

    pub(super) fn end(&mut self, told: Told, out: &mut Vec<Command>) {
        self.phase = Phase::Still;
        self.tell(told, out);
    }

    pub(super) fn tell(&mut self, told: Told, out: &mut Vec<Command>) {
        if self.told != told {
            self.told = told;
            out.push(Command::Tell(self.told.clone()));
        }
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
