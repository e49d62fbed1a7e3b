//! What time brings about.

use super::{BUDGET_MS, Bug, Command, Machine, Phase, SHORTEST_ATTEMPT_MS, Told};
use crate::answer::Doubt;

const SECOND_MS: u64 = 1_000;

impl Machine {
    /// A timer may go off a moment before its time, and would be gone then.
    pub(super) fn early(&mut self, out: &mut Vec<Command>) {
        match self.phase {
            Phase::Checking => out.push(Command::WaitUntil(self.pressed_at + BUDGET_MS)),
            Phase::Sending { until } if self.now < until => out.push(Command::WaitUntil(until)),
            _ => {}
        }
    }

    /// What time has brought about.
    pub(super) fn due(&mut self, out: &mut Vec<Command>) {
        let budget = self.pressed_at + BUDGET_MS;
        match &self.phase {
            // A check that never ends is no request.
            Phase::Checking if self.now >= budget => self.stop(out),
            Phase::Sending { until } if self.now >= *until => {
                if !self.has(Bug::NoAbort) {
                    out.push(Command::Abort);
                }
                self.unknown(Doubt::Timeout, out);
                // It may wait now, and that wants to be told.
                self.due(out);
            }
            Phase::Still | Phase::Checking | Phase::Sending { .. } => {}
            Phase::Waiting {
                until, otherwise, ..
            } if self.now >= *until => {
                if !self.has_time(self.now) {
                    // The device slept, or the page's timers did.
                    let told = otherwise.clone();
                    self.end(told, out);
                } else {
                    self.send(out);
                }
            }
            Phase::Waiting { until, busy, .. } => {
                let (left, busy) = (until - self.now, *busy);
                let seconds = left.div_ceil(SECOND_MS);
                out.push(Command::WaitUntil(until - (seconds - 1) * SECOND_MS));
                let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
                self.tell(
                    Told::Waiting {
                        next: self.attempt + 1,
                        seconds,
                        busy,
                    },
                    out,
                );
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
        pause / 2 + pause * self.chance() / 512
    }

    /// 0 to 255, another for each attempt.
    pub(super) fn chance(&self) -> u64 {
        u64::from(self.random[usize::from(self.attempt) % self.random.len()])
    }
}
