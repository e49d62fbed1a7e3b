//! The network of the schedule: what arrives, what is answered, what is lost.

use super::World;
use crate::book::Law;
use crate::schedule::Reply;
use crate::server::Record;
use delivery::{Doubt, Event, Outcome};

/// Something that happens by itself.
pub(super) enum Coming {
    Timer,
    Arrival {
        ticket: u32,
        record: Box<Record>,
        reply: Reply,
        back: Option<u64>,
        race: bool,
    },
    Answer {
        ticket: u32,
        outcome: Outcome,
        race: bool,
    },
}

impl World<'_> {
    pub(super) fn comes(&mut self, coming: Coming) -> Law {
        match coming {
            Coming::Timer => self.feed(Event::Tick, 0),
            Coming::Arrival {
                ticket,
                record,
                reply,
                back,
                race,
            } => {
                let outcome = self.server.receive(*record, &reply)?;
                if let Some(back) = back {
                    self.answers(back, ticket, outcome, race);
                }
                Ok(())
            }
            Coming::Answer {
                ticket,
                outcome,
                race,
            } => {
                if self.book.flying == Some(ticket) {
                    self.book.ended(&outcome, self.now);
                } else if !race {
                    return Ok(());
                }
                self.feed(Event::Answer { ticket, outcome }, 0)
            }
        }
    }

    pub(super) fn answers(&mut self, after: u64, ticket: u32, outcome: Outcome, race: bool) {
        let answer = Coming::Answer {
            ticket,
            outcome,
            race,
        };
        self.coming.push((self.now + after, answer));
    }

    /// Whether a request of this chain may yet arrive and be kept.
    pub(super) fn pending(&self) -> bool {
        let kept =
            |reply: &Reply| !matches!(reply, Reply::Busy(_) | Reply::Rejects | Reply::Refuses);
        self.coming.iter().any(|(_, coming)| match coming {
            Coming::Arrival { record, reply, .. } => record.chain == self.book.chain && kept(reply),
            _ => false,
        })
    }

    pub(super) fn fly(&mut self, ticket: u32, record: Record) {
        let fate = self.schedule.fates[self.sent % self.schedule.fates.len()].clone();
        self.sent += 1;
        if let Some(after) = fate.arrives {
            let arrival = Coming::Arrival {
                ticket,
                record: Box::new(record),
                reply: fate.reply,
                back: fate.back,
                race: fate.race,
            };
            self.coming.push((self.now + after, arrival));
        }
        if let Some(after) = fate.breaks {
            self.answers(after, ticket, Outcome::Unknown(Doubt::Network), false);
        }
    }
}
