//! The owner of the machine, as a page would be, with a clock and a visitor of the schedule.

mod network;

use super::book::{Book, Law, law};
use super::faulty::{Fault, Faulty};
use super::schedule::{Schedule, Step};
use super::server::Server;
use delivery::machine::BUDGET_MS;
use delivery::{Command, Doubt, Event, Outcome, Rules, Status};
use lead::Lead;
use network::Coming;
use proptest::test_runner::TestCaseError;

pub struct World<'a> {
    machine: Faulty,
    server: Server,
    pub book: Book,
    now: u64,
    /// The latest time that the machine was given.
    heard: u64,
    typed: u8,
    coming: Vec<(u64, Coming)>,
    schedule: &'a Schedule,
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

fn tidied(lead: Lead) -> Lead {
    Lead {
        submission_id: String::new(),
        reference: String::new(),
        ..lead.normalised()
    }
}

impl<'a> World<'a> {
    pub fn new(schedule: &'a Schedule, fault: Option<Fault>) -> Self {
        let rules = Rules {
            timeout_ms: schedule.timeout_ms,
            idempotent: schedule.idempotent,
        };
        Self {
            machine: Faulty::new(rules, fault),
            server: Server::new(schedule.idempotent),
            book: Book::default(),
            now: 1_000_000,
            heard: 0,
            typed: 0,
            coming: Vec::new(),
            schedule,
            sent: 0,
        }
    }

    /// Goes through the schedule, and to the end of what it began; what it reached on the way.
    pub fn run(&mut self) -> Result<Vec<String>, TestCaseError> {
        let fail = TestCaseError::fail;
        let schedule = self.schedule;
        for step in &schedule.steps {
            self.step(step).map_err(fail)?;
        }
        self.pass(BUDGET_MS + self.schedule.lag_ms).map_err(fail)?;
        self.once_more().map_err(fail)?;
        Ok(std::mem::take(&mut self.book.reached))
    }

    fn step(&mut self, step: &Step) -> Law {
        match step {
            Step::Edit(version) => {
                self.typed = *version;
                self.book.edited = true;
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
        let status = self.machine.status();
        law(status.is_end() || *status == Status::Idle, "no end")?;
        let before = self.book.reached.len();
        self.step(&Step::Edit(0))?;
        self.press()?;
        let mut reached = self.book.reached[before..].iter();
        let sent = reached.any(|reached| reached == "attempt 1");
        law(sent, "cannot be sent again")
    }

    fn press(&mut self) -> Law {
        let mut random = [0x5a; 16];
        random[..8].copy_from_slice(&(self.now ^ ((self.book.presses as u64) << 40)).to_le_bytes());
        random[1..].rotate_left(7);
        let lead = Box::new(words(self.typed));
        self.feed(Event::Press { lead, random }, 0)
    }

    /// Lets time go by, and what comes with it.
    fn pass(&mut self, time: u64) -> Law {
        let end = self.now + time;
        loop {
            let all = self.coming.iter().enumerate();
            let next = all.min_by_key(|(_, (at, _))| *at);
            let Some((at, _)) = next.filter(|(_, (at, _))| *at <= end) else {
                break;
            };
            let (when, coming) = self.coming.remove(at);
            self.now = self.now.max(when);
            self.comes(coming)?;
        }
        self.now = end;
        let late = |at| self.now >= at + BUDGET_MS + self.schedule.lag_ms;
        let over = self.book.press.as_ref().is_some_and(|press| late(press.at));
        law(!over, "no end within the budget")
    }

    /// Reports to the machine, with a clock that is `back` milliseconds behind, and does what it asks for.
    fn feed(&mut self, event: Event, back: u64) -> Law {
        let pressed = matches!(event, Event::Press { .. });
        let counts = pressed && self.book.pressed(self.now, tidied(words(self.typed)));
        self.heard = self.heard.max(self.now - back);
        let commands = self.machine.step(event, self.now - back);
        let first = Status::Sending { attempt: 1 };
        let begins = |command: &Command| match command {
            Command::Show(status) => *status == first || matches!(status, Status::Mistakes { .. }),
            _ => false,
        };
        let begun = commands.iter().filter(|command| begins(command)).count();
        for command in commands {
            self.does(command)?;
        }
        law(
            begun == usize::from(counts),
            "each press that counts is answered at once, and no other",
        )?;
        let over = |at| back == 0 && self.now >= at + BUDGET_MS;
        let running = self.book.press.as_ref().is_some_and(|press| over(press.at));
        law(!running, "still going on after the budget")
    }

    fn does(&mut self, command: Command) -> Law {
        match command {
            Command::Send {
                ticket,
                id,
                supersedes,
            } => {
                let sent = (ticket, id.as_str(), supersedes.as_str());
                let idempotent = self.schedule.idempotent;
                let record = self
                    .book
                    .sends(&self.machine, idempotent, self.heard, sent)?;
                self.fly(ticket, record);
            }
            Command::Abort => {
                law(self.book.flying.is_some(), "nothing to give up")?;
                self.book.ended(&Outcome::Unknown(Doubt::Timeout), self.now);
            }
            Command::WaitUntil(at) => {
                self.coming
                    .retain(|(_, coming)| !matches!(coming, Coming::Timer));
                self.coming.push((at + self.schedule.lag_ms, Coming::Timer));
            }
            Command::Show(status) => {
                let pending = self.pending();
                self.book.shows(&status, &self.server, pending)?;
                self.book.stands(&self.machine)?;
            }
        }
        Ok(())
    }
}
