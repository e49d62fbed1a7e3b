//! The machine step by step. What holds in every schedule: `src/machine/model/`.

#![allow(clippy::unwrap_used)]

use delivery::answer::{Doubt, Outcome};
use delivery::machine::{Command, Event, Machine, Rules, Told};
use lead::Lead;

/// A page with a form, and a clock in milliseconds.
struct Page {
    machine: Machine,
    now: u64,
    presses: u8,
    /// The request that was sent last: ticket, id, supersedes.
    sent: (u32, String, String),
    sends: usize,
    /// When to come back.
    wake: u64,
    aborts: usize,
}

impl Page {
    fn new(idempotent: bool) -> Self {
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
            aborts: 0,
        }
    }

    fn step(&mut self, event: Event) {
        for command in self.machine.step(event, self.now) {
            match command {
                Command::Check { ticket } => {
                    let good = lead::validate(self.machine.pressed()).is_empty();
                    self.step(Event::Checked { ticket, good });
                }
                Command::Send {
                    ticket,
                    id,
                    supersedes,
                    ..
                } => {
                    self.sends += 1;
                    self.sent = (ticket, id, supersedes);
                }
                Command::Abort => self.aborts += 1,
                Command::WaitUntil(at) => self.wake = at,
                Command::Tell(told) => assert_eq!(&told, self.machine.told()),
            }
        }
    }

    fn press(&mut self, name: &str) {
        self.presses += 1;
        let words = Lead {
            name: name.to_owned(),
            email: "a@b.example".to_owned(),
            contact_by: "email".to_owned(),
            consent: "yes".to_owned(),
            ..Lead::default()
        };
        self.step(Event::Press {
            words: Box::new(words),
            random: [self.presses; 16],
        });
    }

    fn answer(&mut self, outcome: Outcome) {
        self.step(Event::Answer {
            ticket: self.sent.0,
            outcome,
        });
    }

    /// Sleeps until the machine wants to be woken.
    fn wake(&mut self) {
        self.now = self.wake;
        self.step(Event::Tick);
    }

    fn told(&self) -> &Told {
        self.machine.told()
    }
}

const ONE: &str = "01010101010101010101010101010101";
const TWO: &str = "02020202020202020202020202020202";
/// Of `ONE`.
const REFERENCE: &str = "DDDDDD";
const SILENCE: Outcome = Outcome::Unknown(Doubt::Network);

#[test]
fn the_plain_way() {
    let mut page = Page::new(false);
    assert_eq!(page.machine.reference(), "");
    page.press("  Ann ");
    assert_eq!(
        (page.told(), page.wake),
        (&Told::Sending { attempt: 1 }, 25_000)
    );
    assert_eq!((page.sent.1.as_str(), page.sent.2.as_str()), (ONE, ""));
    assert_eq!(
        (
            page.machine.pressed().name.as_str(),
            page.machine.reference().as_str()
        ),
        ("Ann", REFERENCE)
    );
    page.answer(Outcome::Accepted("K7".to_owned()));
    let accepted = |edited| Told::Accepted {
        reference: "K7".to_owned(),
        edited,
    };
    assert_eq!(page.told(), &accepted(false));
    assert!(
        *page.machine.pressed() == Lead::default(),
        "nothing of the visitor stays"
    );
    // A second press of the same button is no second request.
    page.press("Ann");
    assert_eq!((page.sends, page.told()), (1, &accepted(false)));
    // New words are.
    page.step(Event::Edited);
    page.press("Bo");
    assert_eq!(
        (page.sends, page.sent.1.as_str().len(), page.sent.2.as_str()),
        (2, 32, "")
    );
}

#[test]
fn typing_while_it_is_on_its_way_is_told() {
    let mut page = Page::new(true);
    page.press("Ann");
    page.step(Event::Edited);
    page.answer(Outcome::Accepted(String::new()));
    assert!(matches!(page.told(), Told::Accepted { edited: true, .. }));
    // And after silence nothing is sent by itself: it would be the old words.
    page.press("Bo");
    page.step(Event::Edited);
    page.answer(SILENCE);
    assert_eq!(
        (page.told(), page.sends),
        (&Told::Unknown(Doubt::Network), 2)
    );
}

#[test]
fn silence_at_an_endpoint_that_may_keep_it_twice() {
    let mut page = Page::new(false);
    page.press("Ann");
    page.wake();
    assert_eq!(
        (page.told(), page.aborts, page.sends),
        (&Told::Unknown(Doubt::Timeout), 1, 1)
    );
    assert!(page.machine.in_doubt() && page.told().offers_phone() && page.told().offers_retry());
    page.press("Ann");
    assert_eq!(
        (page.sent.1.as_str(), page.sent.2.as_str()),
        (ONE, ""),
        "same words"
    );
    page.answer(SILENCE);
    page.press("Bo");
    assert_eq!(page.sent.2, ONE, "other words");
    assert_eq!(page.machine.reference(), REFERENCE);
    let third = page.sent.1.clone();
    page.answer(Outcome::Unknown(Doubt::Server));
    page.press("Ann");
    assert_eq!(
        page.sent.2,
        [ONE, &third].join(" "),
        "words taken up again are other words"
    );
    page.answer(Outcome::Refused);
    assert_eq!(
        page.told(),
        &Told::Unknown(Doubt::Earlier),
        "an earlier one may have arrived"
    );
    page.press("Ann");
    page.answer(Outcome::Busy(None));
    while !page.told().is_end() {
        page.wake();
        page.answer(Outcome::Busy(None));
    }
    assert_eq!(page.told(), &Told::Unknown(Doubt::Earlier));
}

#[test]
fn waiting_is_counted_down_and_can_be_stopped() {
    let mut page = Page::new(false);
    page.press("Ann");
    page.answer(Outcome::Busy(Some(3)));
    let mut seconds = Vec::new();
    while let Told::Waiting {
        next: 2,
        seconds: left,
        busy: true,
    } = page.told()
    {
        seconds.push(*left);
        page.wake();
    }
    assert_eq!(
        (seconds, page.told()),
        (vec![4, 3, 2, 1], &Told::Sending { attempt: 2 })
    );
    // Three seconds and a little chance.
    assert!((8_000..=9_020).contains(&page.now), "{}", page.now);
    page.answer(Outcome::Busy(Some(2)));
    page.step(Event::Cancel);
    assert_eq!((page.told(), page.aborts), (&Told::NotSent, 0));
    page.press("Ann");
    assert_eq!(
        (page.sent.1.as_str(), page.told()),
        (ONE, &Told::Sending { attempt: 1 })
    );
    page.step(Event::Cancel);
    assert_eq!(
        (page.told(), page.aborts),
        (&Told::Unknown(Doubt::Canceled), 1)
    );
}

#[test]
fn longer_than_anyone_waits() {
    for (seconds, told) in [(54, false), (57, true), (86_400, true)] {
        let mut page = Page::new(true);
        page.press("Ann");
        page.answer(Outcome::Busy(Some(seconds)));
        assert_eq!(page.told() == &Told::Busy, told, "{seconds}");
        assert_eq!(page.machine.asked_to_wait(), Some(seconds));
    }
}

/// Whoever is told of an earlier try is told how long to wait as well, or would press for nothing.
#[test]
fn busy_after_a_doubt() {
    let mut page = Page::new(false);
    page.press("Ann");
    page.answer(Outcome::Unknown(Doubt::Network));
    assert_eq!(page.machine.asked_to_wait(), None);
    page.press("Ann");
    page.answer(Outcome::Busy(Some(3_600)));
    assert_eq!(page.told(), &Told::Unknown(Doubt::Earlier));
    assert_eq!(page.machine.asked_to_wait(), Some(3_600));
    page.press("Ann");
    page.answer(Outcome::Unknown(Doubt::Network));
    assert_eq!(page.machine.asked_to_wait(), None, "of an older answer");
}

#[test]
fn three_attempts_and_pauses_that_grow() {
    let mut page = Page::new(true);
    page.press("Ann");
    let mut pauses = Vec::new();
    for _ in 0..2 {
        let from = page.now;
        page.answer(Outcome::Unknown(Doubt::Server));
        while matches!(page.told(), Told::Waiting { busy: false, .. }) {
            page.wake();
        }
        pauses.push(page.now - from);
    }
    assert!(
        (1_000..=2_000).contains(&pauses[0]) && (2_000..=4_000).contains(&pauses[1]),
        "{pauses:?}"
    );
    page.answer(Outcome::Unknown(Doubt::Unreadable));
    assert_eq!(
        (page.told(), page.sends),
        (&Told::Unknown(Doubt::Unreadable), 3)
    );
    assert_eq!((page.sent.1.as_str(), page.sent.2.as_str()), (ONE, ""));
}

#[test]
fn what_was_canceled_is_not_sent_again() {
    let mut page = Page::new(true);
    page.press("Ann");
    page.step(Event::Cancel);
    assert_eq!(
        (page.told(), page.aborts),
        (&Told::Unknown(Doubt::Canceled), 1)
    );
}

#[test]
fn a_timer_that_goes_off_too_early_is_set_again() {
    let mut page = Page::new(true);
    page.press("Ann");
    (page.now, page.wake) = (24_999, 0);
    page.step(Event::Tick);
    assert_eq!((page.wake, page.aborts), (25_000, 0));
}

#[test]
fn back_online_is_tried_at_once() {
    let mut page = Page::new(true);
    page.step(Event::Offline);
    page.press("Ann");
    assert_eq!(page.sends, 1, "offline is a hint");
    page.answer(SILENCE);
    page.step(Event::Online);
    assert_eq!(
        (page.sends, page.told()),
        (2, &Told::Sending { attempt: 2 })
    );
    // But not sooner than an endpoint asked.
    page.answer(Outcome::Busy(Some(9)));
    page.step(Event::Offline);
    page.step(Event::Online);
    assert!(matches!(page.told(), Told::Waiting { busy: true, .. }));
    let mut page = Page::new(false);
    page.step(Event::Offline);
    page.press("Ann");
    page.answer(SILENCE);
    assert_eq!(page.told(), &Told::Unknown(Doubt::Offline));
}

#[test]
fn a_slip_that_was_mended_keeps_the_id() {
    let mut page = Page::new(false);
    page.press("");
    assert_eq!((page.told(), page.sends), (&Told::Mistakes, 0));
    page.press("Ann");
    assert_eq!(page.sent.1, TWO);
    page.answer(SILENCE);
    page.press("");
    page.press("Ann");
    assert_eq!((page.sent.1.as_str(), page.sent.2.as_str()), (TWO, ""));
}

#[test]
fn a_late_answer_is_none() {
    let mut page = Page::new(true);
    page.press("Ann");
    let first = page.sent.0;
    page.wake();
    page.step(Event::Answer {
        ticket: first,
        outcome: Outcome::Accepted(String::new()),
    });
    assert!(
        matches!(page.told(), Told::Waiting { .. }),
        "{:?}",
        page.told()
    );
}

#[test]
fn a_device_that_slept() {
    let mut page = Page::new(true);
    page.press("Ann");
    // The answer is there before the timer: it counts, however late.
    page.now += 3_600_000;
    page.answer(Outcome::Accepted("R".to_owned()));
    assert!(matches!(page.told(), Told::Accepted { .. }));
    page.step(Event::Edited);
    page.press("Bo");
    page.answer(SILENCE);
    page.now += 3_600_000;
    page.step(Event::Tick);
    assert_eq!(
        (page.told(), page.sends),
        (&Told::Unknown(Doubt::Network), 2)
    );
}

#[test]
fn a_reference_that_was_told_stays() {
    let reference = |page: &Page| match page.told() {
        Told::Accepted { reference, .. } => reference.clone(),
        told => panic!("{told:?}"),
    };
    let mut page = Page::new(false);
    page.press("Ann");
    page.answer(SILENCE);
    assert!(page.machine.in_doubt() && page.machine.reference() == REFERENCE);
    page.step(Event::Edited);
    page.press("Bo");
    page.answer(Outcome::Accepted("K7".to_owned()));
    assert_eq!(reference(&page), REFERENCE);
    // The next request is another one, and nothing was told of it.
    page.step(Event::Edited);
    page.press("Cy");
    page.answer(Outcome::Accepted("M9".to_owned()));
    assert_eq!(reference(&page), "M9");
}

#[test]
fn nothing_stays_after_leaving() {
    let mut page = Page::new(true);
    page.press("Ann");
    page.answer(SILENCE);
    while page.sends < 2 {
        page.wake();
    }
    let left = page.sent.0;
    page.machine.forget();
    assert_eq!(page.told(), &Told::Nothing);
    assert!(*page.machine.pressed() == Lead::default() && !page.machine.in_doubt());
    assert_eq!(page.machine.reference(), "");
    // Neither a timer nor an answer brings it back.
    page.wake();
    page.answer(Outcome::Accepted(String::new()));
    assert_eq!((page.told(), page.sends), (&Told::Nothing, 2));
    // The next request is a new one, and an answer to the old one is not for it.
    page.press("Ann");
    assert_eq!((page.sends, page.sent.2.as_str()), (3, ""));
    page.step(Event::Answer {
        ticket: left,
        outcome: Outcome::Accepted(String::new()),
    });
    assert_eq!(page.told(), &Told::Sending { attempt: 1 });
}

#[test]
fn what_the_browser_said_of_the_network_outlasts_leaving() {
    let mut page = Page::new(false);
    page.step(Event::Offline);
    page.machine.forget();
    page.press("Ann");
    page.answer(SILENCE);
    assert_eq!(page.told(), &Told::Unknown(Doubt::Offline));
}
