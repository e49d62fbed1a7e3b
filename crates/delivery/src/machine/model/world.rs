//! The owner of the machine, as a page would be, with a network and a clock of the schedule.

use super::book::{Book, Law, law};
use super::schedule::{Fate, Reply, Schedule, Step};
use super::server::{Record, Server};
use crate::answer::{Doubt, Outcome};
use crate::machine::bug::Bug;
use crate::machine::{BUDGET_MS, Command, Event, Machine, Rules, Told};
use lead::Lead;
use proptest::test_runner::TestCaseError;

/// Something that happens by itself.
enum Coming {
    Timer,
    Checked {
        ticket: u32,
        good: bool,
    },
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

pub struct World {
    machine: Machine,
    server: Server,
    book: Book,
    now: u64,
    /// The latest time that the machine was given.
    heard: u64,
    typed: u8,
    coming: Vec<(u64, Coming)>,
    rules: Schedule,
    sent: usize,
}

/// A version of the words; the last one lacks a name. Versions 3 and 4 are the same once tidied.
pub fn words(version: u8) -> Lead {
    let name = ["Ann", "Bo", "Cy", "Di", " Di\t", ""][usize::from(version) % 6];
    Lead {
        name: name.to_owned(),
        email: "a@b.example".to_owned(),
        contact_by: "email".to_owned(),
        consent: "yes".to_owned(),
        // Nobody types these, and they change nothing about the words.
        submission_id: "typed by nobody".to_owned(),
        reference: version.to_string(),
        ..Lead::default()
    }
}

impl World {
    pub fn new(schedule: &Schedule, bug: Option<Bug>) -> Self {
        let mut machine = Machine::new(Rules {
            timeout_ms: schedule.timeout_ms,
            idempotent: schedule.idempotent,
        });
        machine.bug = bug;
        Self {
            machine,
            server: Server::new(schedule.idempotent),
            book: Book::default(),
            now: 1_000_000,
            heard: 0,
            typed: 0,
            coming: Vec::new(),
            rules: schedule.clone(),
            sent: 0,
        }
    }

    pub fn doubts_limit(&mut self) {
        self.book.many = true;
    }

    pub fn longest_supersedes(&self) -> usize {
        self.book.longest_supersedes
    }

    /// Goes through the schedule, and to the end of what it began; what was seen on the way.
    pub fn run(&mut self, schedule: &Schedule) -> Result<Vec<&'static str>, TestCaseError> {
        let fail = TestCaseError::fail;
        for step in &schedule.steps {
            self.step(step).map_err(fail)?;
        }
        self.pass(BUDGET_MS + self.rules.lag_ms).map_err(fail)?;
        self.once_more().map_err(fail)?;
        Ok(std::mem::take(&mut self.book.seen))
    }

    fn step(&mut self, step: &Step) -> Law {
        match step {
            Step::Edit(version) => {
                self.typed = *version;
                self.feed(Event::Edited, 0)
            }
            Step::Press => self.press(),
            Step::Cancel => self.feed(Event::Cancel, 0),
            Step::Leave => {
                self.machine.forget();
                self.book.left(&self.machine)
            }
            Step::Offline => self.feed(Event::Offline, 0),
            Step::Online => self.feed(Event::Online, 0),
            Step::Tick => self.feed(Event::Tick, 0),
            Step::Glitch(back) => self.feed(Event::Tick, *back),
            Step::Advance(time) => self.pass(*time),
        }
    }

    /// Whatever the end was, the visitor can send again, and it goes out at once.
    fn once_more(&mut self) -> Law {
        let told = self.machine.told();
        law(told.is_end() || *told == Told::Nothing, "no end")?;
        let before = self.book.seen.len();
        self.rules.check_ms = 0;
        self.step(&Step::Edit(0))?;
        self.press()?;
        self.pass(0)?;
        law(
            self.book.seen[before..].contains(&"sends"),
            "cannot be sent again",
        )
    }

    fn press(&mut self) -> Law {
        let mut random = [0x5a; 16];
        random[..8].copy_from_slice(&(self.now ^ ((self.book.presses as u64) << 40)).to_le_bytes());
        random[1..].rotate_left(7);
        let words = Box::new(words(self.typed));
        self.feed(Event::Press { words, random }, 0)
    }

    /// Lets time go by, and what comes with it.
    fn pass(&mut self, time: u64) -> Law {
        let end = self.now + time;
        loop {
            let next = self
                .coming
                .iter()
                .enumerate()
                .min_by_key(|(_, (at, _))| *at);
            let Some(at) = next.filter(|(_, (at, _))| *at <= end).map(|(at, _)| at) else {
                break;
            };
            let (when, coming) = self.coming.remove(at);
            self.now = self.now.max(when);
            self.comes(coming)?;
        }
        self.now = end;
        let late = |at| self.now >= at + BUDGET_MS + self.rules.lag_ms;
        let over = self.book.press.as_ref().is_some_and(|press| late(press.at));
        law(!over, "no end within the budget")
    }

    fn comes(&mut self, coming: Coming) -> Law {
        match coming {
            Coming::Timer => self.feed(Event::Tick, 0),
            Coming::Checked { ticket, good } => self.feed(Event::Checked { ticket, good }, 0),
            Coming::Arrival {
                ticket,
                record,
                reply,
                back,
                race,
            } => {
                let outcome = self.server.receive(*record, &reply)?;
                if let Some(back) = back {
                    self.coming.push((
                        self.now + back,
                        Coming::Answer {
                            ticket,
                            outcome,
                            race,
                        },
                    ));
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

    /// Tells the machine, with a clock that is `back` milliseconds behind, and does what it asks for.
    fn feed(&mut self, event: Event, back: u64) -> Law {
        let pressed = matches!(event, Event::Press { .. });
        self.heard = self.heard.max(self.now - back);
        let commands = self.machine.step(event, self.now - back);
        let checks = commands
            .iter()
            .any(|command| matches!(command, Command::Check { .. }));
        law(pressed || !checks, "a check without a press")?;
        if checks {
            self.book
                .pressed(self.now, words(self.typed).normalised_without_id())?;
        }
        for command in commands {
            self.does(command)?;
        }
        let over = |at| back == 0 && self.now >= at + BUDGET_MS;
        let running = self.book.press.as_ref().is_some_and(|press| over(press.at));
        law(!running, "still going on after the budget")
    }

    fn does(&mut self, command: Command) -> Law {
        match command {
            Command::Check { ticket } => {
                let good = lead::validate(self.machine.pressed()).is_empty();
                self.coming.push((
                    self.now + self.rules.check_ms,
                    Coming::Checked { ticket, good },
                ));
            }
            Command::Send {
                ticket,
                id,
                supersedes,
                ..
            } => {
                let sent = (ticket, id.as_str(), supersedes.as_str());
                let record =
                    self.book
                        .sends(&self.machine, self.rules.idempotent, self.heard, sent)?;
                self.fly(ticket, record);
            }
            Command::Abort => {
                law(self.book.flying.is_some(), "nothing to give up")?;
                self.book.ended(&Outcome::Unknown(Doubt::Timeout), self.now);
            }
            Command::WaitUntil(at) => {
                self.coming
                    .retain(|(_, coming)| !matches!(coming, Coming::Timer));
                self.coming.push((at + self.rules.lag_ms, Coming::Timer));
            }
            Command::Tell(told) => {
                let chain = self.book.chain;
                let kept = |reply: &Reply| {
                    !matches!(reply, Reply::Busy(_) | Reply::Rejects | Reply::Refuses)
                };
                let pending = self.coming.iter().any(|(_, coming)| match coming {
                    Coming::Arrival { record, reply, .. } => record.chain == chain && kept(reply),
                    _ => false,
                });
                self.book.told(&told, &self.server, pending)?;
                self.book.shown(&self.machine)?;
            }
        }
        Ok(())
    }

    fn fly(&mut self, ticket: u32, record: Record) {
        let Fate {
            arrives,
            reply,
            back,
            breaks,
            race,
        } = self.rules.fates[self.sent % self.rules.fates.len()].clone();
        self.sent += 1;
        if let Some(after) = arrives {
            let record = Box::new(record);
            self.coming.push((
                self.now + after,
                Coming::Arrival {
                    ticket,
                    record,
                    reply,
                    back,
                    race,
                },
            ));
        }
        if let Some(after) = breaks {
            let outcome = Outcome::Unknown(Doubt::Network);
            self.coming.push((
                self.now + after,
                Coming::Answer {
                    ticket,
                    outcome,
                    race: false,
                },
            ));
        }
    }
}

trait Tidy {
    fn normalised_without_id(self) -> Lead;
}

impl Tidy for Lead {
    fn normalised_without_id(self) -> Lead {
        let mut lead = self.normalised();
        lead.submission_id.clear();
        lead.reference.clear();
        lead
    }
}
