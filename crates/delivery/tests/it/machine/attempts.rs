//! Attempts, pauses and time.

use super::page::{CANCELED, EARLIER, OFFLINE, ONE, Page, SILENCE, UNREACHED, accepted, sending};
use delivery::{Doubt, Event, Outcome, Status};

#[test]
fn waiting_is_counted_down_and_can_be_stopped() {
    let mut page = Page::new(false);
    page.press("Ann");
    page.answer(Outcome::Busy(Some(3)));
    let (mut counted, shows) = (Vec::new(), page.shows);
    while let Status::Waiting {
        next: 2,
        seconds,
        busy: true,
    } = *page.status()
    {
        counted.push(seconds);
        // Within a second nothing new is shown.
        page.step(Event::Tick);
        page.wake();
    }
    assert_eq!((counted, page.shows - shows), (vec![4, 3, 2, 1], 4));
    page.expect(sending(2), 2);
    // Three seconds, and a random one at most.
    assert!((8_000..=9_020).contains(&page.now), "{}", page.now);
    page.answer(Outcome::Busy(Some(2)));
    page.step(Event::Cancel);
    page.expect(Status::NotSent, 2);
    assert_eq!(page.aborts, 0);
    page.press("Ann");
    page.expect(sending(1), 3);
    assert_eq!(page.ids(), (ONE, ""));
    page.step(Event::Cancel);
    page.expect(CANCELED, 3);
    assert_eq!(page.aborts, 1);
}

#[test]
fn longer_than_anyone_waits() {
    for (seconds, ends) in [(54, false), (57, true), (86_400, true)] {
        let mut page = Page::sending();
        page.answer(Outcome::Busy(Some(seconds)));
        assert_eq!(page.status() == &Status::Busy, ends, "{seconds}");
        assert_eq!(page.machine.asked_to_wait(), Some(seconds));
    }
}

/// The last moment for another attempt: three seconds before the minute is over.
#[test]
fn the_shortest_attempt() {
    for (late, ends) in [(0, false), (1, true)] {
        let mut page = Page::sending();
        page.answer(Outcome::Busy(Some(50)));
        page.now = 5_000 + 57_000 + late;
        page.step(Event::Tick);
        page.expect(
            if ends { Status::Busy } else { sending(2) },
            2 - usize::from(ends),
        );
        // It is given up with the minute, not with its own timeout.
        assert!(ends || page.wake == 65_000, "{}", page.wake);
    }
}

/// Whoever reads of an earlier try reads how long to wait as well, or would press for nothing.
#[test]
fn busy_after_a_doubt() {
    let mut page = Page::new(false);
    for (outcome, end, wait) in [
        (SILENCE, UNREACHED, None),
        (Outcome::Busy(Some(3_600)), EARLIER, Some(3_600)),
        // Not that of an older answer.
        (SILENCE, UNREACHED, None),
    ] {
        page.press("Ann");
        page.answer(outcome);
        assert_eq!((page.status(), page.machine.asked_to_wait()), (&end, wait));
    }
}

#[test]
fn three_attempts_and_pauses_that_grow() {
    for (outcome, busy, least) in [
        (Outcome::Unknown(Doubt::Server), false, [1_000, 2_000]),
        (Outcome::Busy(None), true, [2_500, 5_000]),
    ] {
        let mut page = Page::sending();
        let mut pauses = Vec::new();
        for _ in least {
            let from = page.now;
            page.answer(outcome.clone());
            while matches!(page.status(), Status::Waiting { busy: is, .. } if *is == busy) {
                page.wake();
            }
            pauses.push(page.now - from);
        }
        for (pause, least) in pauses.iter().zip(least) {
            assert!((least..=2 * least).contains(pause), "{pauses:?}");
        }
        page.answer(Outcome::Unknown(Doubt::Unreadable));
        page.expect(Status::Unknown(Doubt::Unreadable), 3);
        assert_eq!(page.ids(), (ONE, ""));
    }
}

/// A share of each pause is random, and another share for each attempt.
#[test]
fn a_crowd_does_not_come_back_together() {
    let pause = |outcome: &Outcome, byte: u8| {
        let mut page = Page::new(true);
        let mut random = [0; 16];
        random[1] = byte;
        page.press_with("Ann", random);
        page.answer(outcome.clone());
        while page.sends < 2 {
            page.wake();
        }
        page.now - 5_000
    };
    for (outcome, pauses) in [
        (SILENCE, [1_000, 1_500, 1_996]),
        (Outcome::Busy(Some(3)), [3_000, 3_512, 4_020]),
    ] {
        assert_eq!([0, 128, 255].map(|byte| pause(&outcome, byte)), pauses);
    }
}

#[test]
fn what_was_canceled_is_not_sent_again() {
    let mut page = Page::sending();
    page.step(Event::Cancel);
    page.expect(CANCELED, 1);
    assert_eq!(page.aborts, 1);
}

#[test]
fn a_timer_that_goes_off_too_early_is_set_again() {
    let mut page = Page::sending();
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
    page.expect(sending(2), 2);
    // But not sooner than an endpoint asked.
    page.answer(Outcome::Busy(Some(9)));
    page.step(Event::Offline);
    page.step(Event::Online);
    assert!(matches!(page.status(), Status::Waiting { busy: true, .. }));
    // And not without having been offline.
    let mut page = Page::sending();
    page.answer(SILENCE);
    page.step(Event::Online);
    assert!(matches!(page.status(), Status::Waiting { .. }));
    let mut page = Page::new(false);
    page.step(Event::Offline);
    page.press("Ann");
    page.answer(SILENCE);
    page.expect(OFFLINE, 1);
}

#[test]
fn a_device_that_slept() {
    let mut page = Page::sending();
    // The answer is there before the timer: it counts, however late.
    page.now += 3_600_000;
    page.accept("R");
    page.expect(accepted("R", false), 1);
    page.change("Bo");
    page.answer(SILENCE);
    page.now += 3_600_000;
    page.step(Event::Tick);
    page.expect(UNREACHED, 2);
}

#[test]
fn what_is_an_end_and_what_can_be_canceled() {
    let waiting = Status::Waiting {
        next: 2,
        seconds: 1,
        busy: false,
    };
    let mistakes = Status::Mistakes {
        problems: Vec::new(),
    };
    for (status, ends, cancels) in [
        (Status::Idle, false, false),
        (sending(1), false, true),
        (waiting, false, true),
        (accepted("", true), true, false),
        (mistakes, true, false),
        (Status::Refused, true, false),
        (Status::Busy, true, false),
        (EARLIER, true, false),
        (Status::NotSent, true, false),
    ] {
        let found = (status.is_end(), status.can_cancel());
        assert_eq!(found, (ends, cancels), "{status:?}");
    }
}
