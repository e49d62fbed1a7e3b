//! What must hold, and the record that it is judged by. It knows nothing of the machine's inside.

use super::faulty::Faulty;
use super::server::Record;
use delivery::Outcome;
use delivery::machine::{BUDGET_MS, SHORTEST_ATTEMPT_MS};
use lead::Lead;

pub type Law = Result<(), String>;

pub fn law(holds: bool, name: &str) -> Law {
    if holds { Ok(()) } else { Err(name.to_owned()) }
}

/// A press that was not ignored.
pub struct Press {
    pub at: u64,
    /// As they stood in the form, tidied.
    pub words: Lead,
    pub sends: u32,
    /// How the last request ended, and when.
    pub last: Option<(Outcome, u64)>,
}

#[derive(Default)]
pub struct Book {
    /// The press that has not come to an end.
    pub press: Option<Press>,
    pub presses: usize,
    /// Whether the last press was accepted, and nothing was typed since it.
    pub done: bool,
    pub edited: bool,
    pub chain: usize,
    /// The ticket of the request on its way.
    pub flying: Option<u32>,
    /// The highest ticket so far.
    ticket: u32,
    /// The reference that the visitor may have written down.
    pub written: Option<String>,
    /// The last request of this chain: words, id, supersedes.
    pub sent: Option<(Lead, String, String)>,
    ids: Vec<String>,
    /// What the last answer asked to wait.
    pub asked: Option<u32>,
    /// Ids in doubt, oldest first.
    pub doubts: Vec<String>,
    /// Whether so many are in doubt that old ones fall away.
    pub many: bool,
    pub longest_supersedes: usize,
    pub reached: Vec<String>,
}

impl Book {
    /// Before the machine hears of it; whether the press counts. It does not while another one goes on,
    /// and after success not without new words.
    pub fn pressed(&mut self, at: u64, words: Lead) -> bool {
        if self.press.is_some() || self.done && !self.edited {
            self.note("pressed in vain");
            return false;
        }
        self.presses += 1;
        (self.done, self.edited) = (false, false);
        self.press = Some(Press {
            at,
            words,
            sends: 0,
            last: None,
        });
        true
    }

    /// Before the machine hears of it.
    pub fn ended(&mut self, outcome: &Outcome, now: u64) {
        self.flying = None;
        self.asked = match outcome {
            Outcome::Busy(seconds) => *seconds,
            _ => None,
        };
        if let Some(press) = &mut self.press {
            press.last = Some((outcome.clone(), now));
        }
        if let (Outcome::Unknown(_), Some((_, id, _))) = (outcome, &self.sent)
            && !self.doubts.contains(id)
        {
            self.doubts.push(id.clone());
        }
    }

    pub fn sends(
        &mut self,
        machine: &Faulty,
        idempotent: bool,
        now: u64,
        (ticket, id, supersedes): (u32, &str, &str),
    ) -> Result<Record, String> {
        law(self.flying.is_none(), "two in flight, or one forgotten")?;
        law(ticket > self.ticket, "a number twice")?;
        self.ticket = ticket;
        let press = self.press.as_mut().ok_or("sent without a press")?;
        press.sends += 1;
        may_be_sent(press, idempotent, now)?;
        let words = machine.pressed();
        law(
            *words == press.words,
            "sent other words than stood there at the press",
        )?;
        let attempt = format!("attempt {}", press.sends);
        self.note(&attempt);
        self.names_itself(words, id, supersedes)?;
        self.can_be_quoted(&machine.reference(), id, supersedes)?;
        if !supersedes.is_empty() {
            self.note("superseding");
        }
        self.longest_supersedes = self.longest_supersedes.max(supersedes.len());
        self.ids.push(id.to_owned());
        self.sent = Some((words.clone(), id.to_owned(), supersedes.to_owned()));
        self.flying = Some(ticket);
        Ok(Record {
            id: id.to_owned(),
            supersedes: supersedes.to_owned(),
            words: words.clone(),
            press: self.presses,
            chain: self.chain,
        })
    }

    /// Id and supersedes stay the same for the same words, and no others have them.
    fn names_itself(&self, words: &Lead, id: &str, supersedes: &str) -> Law {
        let digits = id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        law(digits, "an id of 32 digits")?;
        match &self.sent {
            Some((before, same_id, same)) if before == words => law(
                same_id == id && same == supersedes,
                "same words, same id and supersedes",
            ),
            _ => {
                let used = self.ids.iter().any(|used| used == id);
                law(!used, "other words under an old id")?;
                let all = self.doubts.join(" ");
                law(
                    self.many || supersedes == all,
                    "supersedes what is in doubt",
                )
            }
        }
    }

    fn can_be_quoted(&self, reference: &str, id: &str, supersedes: &str) -> Law {
        let first = self.doubts.first().map_or(id, String::as_str);
        let findable = [supersedes, id][usize::from(supersedes.is_empty())];
        law(
            reference == lead::reference(first) && reference == lead::reference(findable),
            "the reference is that of the first id in doubt, and can be found",
        )?;
        law(
            self.written.as_ref().is_none_or(|shown| shown == reference),
            "the reference that was shown is sent",
        )
    }

    pub fn note(&mut self, reached: &str) {
        self.reached.push(reached.to_owned());
    }
}

/// Whether this press may send now; its attempts include this one.
fn may_be_sent(press: &Press, idempotent: bool, now: u64) -> Law {
    law(press.sends <= 3, "more than three requests for one press")?;
    law(
        now + SHORTEST_ATTEMPT_MS <= press.at + BUDGET_MS,
        "an attempt without time",
    )?;
    law(
        lead::validate(&press.words).is_empty(),
        "sent with mistakes",
    )?;
    match &press.last {
        None => Ok(()),
        Some((Outcome::Busy(seconds), at)) => {
            let asked = u64::from(seconds.unwrap_or(0)) * 1_000;
            law(now >= at + asked, "sooner than the endpoint asked")
        }
        Some((Outcome::Unknown(_), _)) => {
            law(idempotent, "a request of unknown fate was sent again")
        }
        Some(_) => law(false, "sent again after a clear answer"),
    }
}
