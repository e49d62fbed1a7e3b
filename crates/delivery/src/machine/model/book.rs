//! What must hold, and the record that it is judged by. It knows nothing of the machine's inside.

mod told;

use super::server::Record;
use crate::answer::Outcome;
use crate::machine::{BUDGET_MS, Machine, SHORTEST_ATTEMPT_MS};
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
    last: Option<(Outcome, u64)>,
}

#[derive(Default)]
pub struct Book {
    /// The press that has not come to an end.
    pub press: Option<Press>,
    pub presses: usize,
    pub chain: usize,
    /// The ticket of the request on its way.
    pub flying: Option<u32>,
    /// The highest ticket so far.
    ticket: u32,
    /// The reference that the visitor may have written down.
    written: Option<String>,
    /// The last request of this chain: words, id, supersedes.
    sent: Option<(Lead, String, String)>,
    ids: Vec<String>,
    /// What the last answer asked to wait.
    asked: Option<u32>,
    /// Ids in doubt, oldest first.
    doubts: Vec<String>,
    /// Whether so many are in doubt that old ones fall away.
    pub many: bool,
    pub longest_supersedes: usize,
    pub seen: Vec<&'static str>,
}

impl Book {
    pub fn pressed(&mut self, at: u64, words: Lead) -> Law {
        law(self.press.is_none(), "a press within a press")?;
        self.presses += 1;
        self.press = Some(Press {
            at,
            words,
            sends: 0,
            last: None,
        });
        Ok(())
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
        machine: &Machine,
        idempotent: bool,
        now: u64,
        sent: (u32, &str, &str),
    ) -> Result<Record, String> {
        let (ticket, id, supersedes) = sent;
        law(self.flying.is_none(), "two in flight, or one left behind")?;
        law(ticket > self.ticket, "a number twice")?;
        self.ticket = ticket;
        let press = self.press.as_mut().ok_or("sent without a press")?;
        press.sends += 1;
        law(press.sends <= 3, "more than three requests for one press")?;
        law(
            now + SHORTEST_ATTEMPT_MS <= press.at + BUDGET_MS,
            "an attempt without time",
        )?;
        match &press.last {
            None => {}
            Some((Outcome::Busy(seconds), at)) => {
                let asked = u64::from(seconds.unwrap_or(0)) * 1_000;
                law(now >= at + asked, "sooner than the endpoint asked")?;
            }
            Some((Outcome::Unknown(_), _)) => {
                law(idempotent, "a request of unknown fate was sent again")?
            }
            Some(_) => law(false, "sent again after a clear answer")?,
        }
        law(
            lead::validate(&press.words).is_empty(),
            "sent unchecked words",
        )?;
        law(
            *machine.pressed() == press.words,
            "sent other words than stood there at the press",
        )?;
        match &self.sent {
            Some((words, before, superseded)) if *words == press.words => {
                law(
                    before == id && superseded == supersedes,
                    "same words, same id and supersedes",
                )?;
            }
            _ => {
                law(
                    !self.ids.iter().any(|used| used == id),
                    "other words under an old id",
                )?;
                let all = self.doubts.join(" ");
                law(
                    self.many || supersedes == all,
                    "supersedes what is in doubt",
                )?;
            }
        }
        law(
            id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "an id of 32 digits",
        )?;
        let first = self.doubts.first().map_or(id, String::as_str);
        let findable = if supersedes.is_empty() {
            id
        } else {
            supersedes
        };
        let reference = machine.reference();
        law(
            reference == lead::reference(first) && reference == lead::reference(findable),
            "the reference is that of the first id in doubt, and can be found",
        )?;
        law(
            self.written.as_ref().is_none_or(|told| *told == reference),
            "the reference that was told is sent",
        )?;
        self.note(press_attempt(self.press.as_ref()));
        if !supersedes.is_empty() {
            self.note(&["superseding"]);
        }
        self.longest_supersedes = self.longest_supersedes.max(supersedes.len());
        self.ids.push(id.to_owned());
        self.sent = Some((
            machine.pressed().clone(),
            id.to_owned(),
            supersedes.to_owned(),
        ));
        self.flying = Some(ticket);
        Ok(Record {
            id: id.to_owned(),
            supersedes: supersedes.to_owned(),
            words: machine.pressed().clone(),
            press: self.presses,
            chain: self.chain,
        })
    }

    fn note(&mut self, seen: &[&'static str]) {
        self.seen.extend(seen);
    }
}

fn press_attempt(press: Option<&Press>) -> &'static [&'static str] {
    match press.map_or(0, |press| press.sends) {
        2 => &["sends", "second attempts"],
        3 => &["sends", "third attempts"],
        _ => &["sends"],
    }
}
