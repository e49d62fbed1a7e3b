//! The machine behind an adapter that may plant one fault in what goes in or comes out. So the tests show
//! that each fault would be found, and the machine itself has no switches for it.

use delivery::answer::{Doubt, Outcome};
use delivery::machine::MOST_ATTEMPTS;
use delivery::{Command, Event, Machine, Rules, Status};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Each attempt has an id of its own.
    NewIdOnRetry,
    /// A request of unknown fate is sent again to any endpoint.
    RetryAnywhere,
    /// An answer that says nothing counts as success.
    AcceptUnreadable,
    /// Changed words do not say which request they replace.
    ForgetDoubt,
    /// A request is not given up before the next one.
    NoAbort,
    /// An answer to a request that was given up counts for the current one.
    LateAnswer,
    /// There is no last attempt.
    Endless,
    /// "Not taken" is shown although an earlier attempt may have arrived.
    ForgetEarlier,
    /// The endpoint's reference replaces the one that the visitor may have written down.
    OtherReference,
    /// After leaving, requests are numbered from the start.
    NumbersAgain,
    /// The time to wait of an older answer is shown.
    OldWait,
    /// Words with mistakes are sent all the same.
    Unchecked,
}

pub struct Faulty {
    machine: Machine,
    rules: Rules,
    fault: Option<Fault>,
    /// The last request, and its number within the press.
    sent: Option<Command>,
    attempt: u8,
    /// The last reference that the endpoint gave, and the last time to wait.
    given: String,
    wait: Option<u32>,
}

impl Faulty {
    pub fn new(mut rules: Rules, fault: Option<Fault>) -> Self {
        rules.idempotent |= fault == Some(Fault::RetryAnywhere);
        Self {
            machine: Machine::new(rules),
            rules,
            fault,
            sent: None,
            attempt: 0,
            given: String::new(),
            wait: None,
        }
    }

    pub fn step(&mut self, mut event: Event, now: u64) -> Vec<Command> {
        match &mut event {
            Event::Press { .. } => self.attempt = 0,
            Event::Answer { ticket, outcome } => self.hear(ticket, outcome),
            _ => {}
        }
        let commands = self.machine.step(event, now);
        let passed = commands.into_iter().filter_map(|one| self.pass_on(one));
        passed.collect()
    }

    fn hear(&mut self, ticket: &mut u32, outcome: &mut Outcome) {
        match (self.fault, &outcome, &self.sent) {
            (Some(Fault::AcceptUnreadable), Outcome::Unknown(Doubt::Unreadable), _) => {
                *outcome = Outcome::Accepted(String::new());
            }
            (Some(Fault::LateAnswer), _, Some(Command::Send { ticket: last, .. })) => {
                *ticket = *last
            }
            (_, Outcome::Accepted(given), _) => self.given.clone_from(given),
            (_, Outcome::Busy(Some(seconds)), _) => self.wait = Some(*seconds),
            _ => {}
        }
    }

    fn pass_on(&mut self, mut command: Command) -> Option<Command> {
        match (self.fault, &mut command) {
            (Some(Fault::NoAbort), Command::Abort) => return None,
            (Some(Fault::ForgetEarlier), Command::Show(status)) => {
                if *status == Status::Unknown(Doubt::Earlier) {
                    *status = Status::Refused;
                }
            }
            (Some(Fault::OtherReference), Command::Show(Status::Accepted { reference, .. })) => {
                if !self.given.is_empty() {
                    reference.clone_from(&self.given);
                }
            }
            (Some(Fault::Endless), Command::Show(Status::Busy | Status::Unknown(_))) => {
                if self.attempt >= MOST_ATTEMPTS {
                    command = self.sent.clone()?;
                }
            }
            (Some(Fault::Unchecked), Command::Show(Status::Mistakes { .. })) => {
                command = Command::Send {
                    ticket: u32::MAX,
                    id: "0".repeat(32),
                    supersedes: String::new(),
                };
            }
            _ => {}
        }
        if let Command::Send {
            ticket,
            id,
            supersedes,
        } = &mut command
        {
            self.attempt += 1;
            match self.fault {
                Some(Fault::NewIdOnRetry) if self.attempt > 1 => {
                    id.replace_range(..1, &self.attempt.to_string());
                }
                Some(Fault::ForgetDoubt) => supersedes.clear(),
                Some(Fault::Endless) if self.attempt > MOST_ATTEMPTS => *ticket += 1,
                _ => {}
            }
            self.sent = Some(command.clone());
        }
        Some(command)
    }

    pub fn forget(&mut self) {
        self.machine.forget();
        self.wait = None;
        if self.fault == Some(Fault::NumbersAgain) {
            self.machine = Machine::new(self.rules);
        }
    }

    pub fn asked_to_wait(&self) -> Option<u32> {
        let now = self.machine.asked_to_wait();
        match self.fault {
            Some(Fault::OldWait) => now.or(self.wait),
            _ => now,
        }
    }
}

impl std::ops::Deref for Faulty {
    type Target = Machine;

    fn deref(&self) -> &Machine {
        &self.machine
    }
}
