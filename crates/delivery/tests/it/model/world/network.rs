//! The network of the schedule: what arrives, what is answered, what is lost.

use super::World;
use crate::model::book::Law;
use crate::model::schedule::{Fate, Reply};
use crate::model::server::Record;
use delivery::{Doubt, Event, Outcome};

/// Something that happens by itself.
pub(super) enum Coming {
    Timer,
    /// Of a request, with its ticket, at the server.
    Arrival(u32, Box<Record>, Fate),
    /// To the request with this ticket; whether it comes in although that was given up.
    Answer(u32, Outcome, bool),
}

impl World<'_> {
    pub(super) fn comes(&mut self, coming: Coming) -> Law {
        match coming {
            Coming::Timer => self.feed(Event::Tick, 0),
            Coming::Arrival(ticket, record, fate) => {
                let outcome = self.server.receive(*record, &fate.reply)?;
                if let Some(back) = fate.back {
                    self.comes_in(back, Coming::Answer(ticket, outcome, fate.race));
                }
                Ok(())
            }
            Coming::Answer(ticket, outcome, race) => {
                if self.book.flying == Some(ticket) {
                    self.book.ended(&outcome, self.now);
                } else if !race {
                    return Ok(());
                }
                self.feed(Event::Answer { ticket, outcome }, 0)
            }
        }
    }

    fn comes_in(&mut self, after: u64, coming: Coming) {
        self.coming.push((self.now + after, coming));
    }

    /// Whether a request of this chain may yet arrive and be kept.
    pub(super) fn pending(&self) -> bool {
        self.coming.iter().any(|(_, coming)| match coming {
            Coming::Arrival(_, record, fate) => {
                record.chain == self.book.chain
                    && !matches!(fate.reply, Reply::Busy(_) | Reply::Rejects | Reply::Refuses)
            }
            _ => false,
        })
    }

    pub(super) fn fly(&mut self, ticket: u32, record: Record) {
        let fate = self.schedule.fates[self.sent % self.schedule.fates.len()].clone();
        self.sent += 1;
        if let Some(after) = fate.breaks {
            let lost = Outcome::Unknown(Doubt::Network);
            self.comes_in(after, Coming::Answer(ticket, lost, false));
        }
        if let Some(after) = fate.arrives {
            self.comes_in(after, Coming::Arrival(ticket, Box::new(record), fate));
        }
    }
}
