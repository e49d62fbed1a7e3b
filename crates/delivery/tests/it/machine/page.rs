//! A page with a form, and a clock in milliseconds.

use delivery::{Command, Doubt, Event, Machine, Outcome, Rules, Status};
use lead::Lead;

pub const ONE: &str = "01010101010101010101010101010101";
pub const TWO: &str = "02020202020202020202020202020202";
/// Of `ONE`.
pub const REFERENCE: &str = "DDDDDD";
pub const SILENCE: Outcome = Outcome::Unknown(Doubt::Network);
pub const CANCELED: Status = Status::Unknown(Doubt::Canceled);
pub const EARLIER: Status = Status::Unknown(Doubt::Earlier);
pub const UNREACHED: Status = Status::Unknown(Doubt::Network);
pub const OFFLINE: Status = Status::Unknown(Doubt::Offline);

pub struct Page {
    pub machine: Machine,
    pub now: u64,
    presses: u8,
    /// The request that was sent last: ticket, id, supersedes.
    sent: (u32, String, String),
    pub sends: usize,
    /// When to come back.
    pub wake: u64,
    wakes: usize,
    pub aborts: usize,
    /// How often a status was shown.
    pub shows: usize,
}

impl Page {
    pub fn new(idempotent: bool) -> Self {
        Self {
            machine: Machine::new(Rules {
                timeout_ms: 20_000,
                idempotent,
            }),
            now: 5_000,
            presses: 0,
            sent: (0, String::new(), String::new()),
            sends: 0,
            wake: 0,
            wakes: 0,
            aborts: 0,
            shows: 0,
        }
    }

    /// Of an endpoint that keeps one request per id, with one on its way.
    pub fn sending() -> Self {
        let mut page = Self::new(true);
        page.press("Ann");
        page
    }

    pub fn step(&mut self, event: Event) {
        for command in self.machine.step(event, self.now) {
            match command {
                Command::Send {
                    ticket,
                    id,
                    supersedes,
                } => {
                    self.sends += 1;
                    self.sent = (ticket, id, supersedes);
                }
                Command::Abort => self.aborts += 1,
                Command::WaitUntil(at) => self.wake = at,
                Command::Show(status) => {
                    assert_eq!(&status, self.machine.status());
                    self.shows += 1;
                }
            }
        }
    }

    pub fn press(&mut self, name: &str) {
        self.presses += 1;
        self.press_with(name, [self.presses; 16]);
    }

    pub fn press_with(&mut self, name: &str, random: [u8; 16]) {
        let lead = Box::new(Lead {
            name: name.to_owned(),
            email: "a@b.example".to_owned(),
            contact_by: "email".to_owned(),
            consent: "yes".to_owned(),
            ..Lead::default()
        });
        self.step(Event::Press { lead, random });
    }

    /// Other words than before, and a press.
    pub fn change(&mut self, name: &str) {
        self.step(Event::Edited);
        self.press(name);
    }

    /// The answer to the last request.
    pub fn answer(&mut self, outcome: Outcome) {
        self.answer_to(self.ticket(), outcome);
    }

    pub fn answer_to(&mut self, ticket: u32, outcome: Outcome) {
        self.step(Event::Answer { ticket, outcome });
    }

    pub fn accept(&mut self, reference: &str) {
        self.answer(Outcome::Accepted(reference.to_owned()));
    }

    /// Sleeps until the machine wants to be woken.
    pub fn wake(&mut self) {
        self.wakes += 1;
        assert!(self.wakes < 500, "it never ends");
        self.now = self.wake;
        self.step(Event::Tick);
    }

    pub fn status(&self) -> &Status {
        self.machine.status()
    }

    pub fn ticket(&self) -> u32 {
        self.sent.0
    }

    /// What the last request was sent under, and what it supersedes.
    pub fn ids(&self) -> (&str, &str) {
        (&self.sent.1, &self.sent.2)
    }

    /// What the page shows, and after how many requests.
    #[track_caller]
    pub fn expect(&self, status: Status, sends: usize) {
        assert_eq!((self.status(), self.sends), (&status, sends));
    }
}

pub fn sending(attempt: u8) -> Status {
    Status::Sending { attempt }
}

pub fn accepted(reference: &str, edited: bool) -> Status {
    Status::Accepted {
        reference: reference.to_owned(),
        edited,
    }
}
