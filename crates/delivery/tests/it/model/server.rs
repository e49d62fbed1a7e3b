//! An endpoint that counts.

use super::schedule::Reply;
use delivery::{Doubt, FieldError, Outcome};
use lead::{Field, Lead};

/// A request, as it arrives.
#[derive(Clone)]
pub struct Record {
    pub id: String,
    pub supersedes: String,
    pub words: Lead,
    /// The press that it comes from.
    pub press: usize,
    /// The accepted requests before it: all requests between two of them are about one thing.
    pub chain: usize,
}

#[derive(Default)]
pub struct Server {
    /// Whether one request per id is kept, and replaced ones are dropped.
    idempotent: bool,
    /// What the clinic would read.
    pub live: Vec<Record>,
    /// Ids that were replaced, also of requests that have yet to arrive.
    gone: Vec<String>,
}

impl Server {
    pub fn new(idempotent: bool) -> Self {
        Self {
            idempotent,
            ..Self::default()
        }
    }

    /// Takes in a request, and answers.
    pub fn receive(&mut self, record: Record, reply: &Reply) -> Result<Outcome, String> {
        let known = self.idempotent
            && (self.gone.contains(&record.id)
                || self.live.iter().any(|other| other.id == record.id));
        let outcome = match reply {
            Reply::Busy(seconds) => return Ok(Outcome::Busy(*seconds)),
            Reply::Breaks(false) => return Ok(Outcome::Unknown(Doubt::Server)),
            Reply::Page(false) => return Ok(Outcome::Unknown(Doubt::Unreadable)),
            Reply::Breaks(true) => Outcome::Unknown(Doubt::Server),
            Reply::Page(true) => Outcome::Unknown(Doubt::Unreadable),
            Reply::Rejects if !known => {
                return Ok(Outcome::Rejected(vec![FieldError {
                    field: Field::Name,
                    problem: None,
                    message: "?".to_owned(),
                }]));
            }
            Reply::Refuses if !known => return Ok(Outcome::Refused),
            Reply::Takes | Reply::Rejects | Reply::Refuses => {
                // Some endpoints give a reference, some do not.
                let given = ["R", ""][record.press % 2];
                Outcome::Accepted(given.to_owned())
            }
        };
        if !known {
            self.keep(record)?;
        }
        Ok(outcome)
    }

    fn keep(&mut self, record: Record) -> Result<(), String> {
        let (press, chain) = (record.press, record.chain);
        if self.idempotent {
            self.gone
                .extend(record.supersedes.split_whitespace().map(str::to_owned));
            self.live.retain(|other| !self.gone.contains(&other.id));
        }
        self.live.push(record);
        let twice =
            |same: &dyn Fn(&Record) -> bool| self.live.iter().filter(|one| same(one)).count() > 1;
        if twice(&|one| one.press == press) {
            return Err("one press was kept twice".to_owned());
        }
        if self.idempotent && twice(&|one| one.chain == chain) {
            return Err("the clinic would read one request in two versions".to_owned());
        }
        Ok(())
    }
}
