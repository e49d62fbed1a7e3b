//! What time brings about.

use super::{BUDGET_MS, Command, Machine, Phase, SHORTEST_ATTEMPT_MS, Status};
use crate::answer::Doubt;

const SECOND_MS: u64 = 1_000;

impl Machine {
    /// A timer may go off a moment before its time, and would be gone then.
    pub(super) fn rearm(&self, out: &mut Vec<Command>) {
        if let Phase::Sending { until } = self.phase
            && self.now < until
        {
            out.push(Command::WaitUntil(until));
        }
    }

    /// What is due by now.
    pub(super) fn advance(&mut self, out: &mut Vec<Command>) {
        match &self.phase {
            Phase::Sending { until } if self.now >= *until => {
                out.push(Command::Abort);
                self.unknown(Doubt::Timeout, out);
                // It may wait now, and that wants to be shown.
                self.advance(out);
            }
            Phase::Idle | Phase::Sending { .. } => {}
            Phase::Waiting {
                until, otherwise, ..
            } if self.now >= *until => {
                if self.has_time(self.now) {
                    self.send(out);
                } else {
                    // The device slept, or the page's timers did.
                    self.end(otherwise.clone(), out);
                }
            }
            Phase::Waiting { until, busy, .. } => {
                let (wait, busy) = (until - self.now, *busy);
                let seconds = wait.div_ceil(SECOND_MS);
                out.push(Command::WaitUntil(until - (seconds - 1) * SECOND_MS));
                let status = Status::Waiting {
                    next: self.attempt + 1,
                    seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
                    busy,
                };
                // Once a second, whatever else happens within it.
                if self.status != status {
                    self.show(status, out);
                }
            }
        }
    }

    /// Whether an attempt that begins at `at` can still come to something.
    pub(super) fn has_time(&self, at: u64) -> bool {
        at + SHORTEST_ATTEMPT_MS <= self.pressed_at + BUDGET_MS
    }

    /// Half of `pause` to the whole of it, doubled with each attempt after the first.
    pub(super) fn pause(&self, pause: u64) -> u64 {
        let pause = pause << self.attempt.saturating_sub(1).min(1);
        pause / 2 + pause * self.jitter() / 512
    }

    /// 0 to 255, another for each attempt.
    pub(super) fn jitter(&self) -> u64 {
        u64::from(self.random[usize::from(self.attempt) % self.random.len()])
    }
}
