//! What is sent under which id, what it is called, and what stays of it.

use super::page::{
    EARLIER, OFFLINE, ONE, Page, REFERENCE, SILENCE, TWO, UNREACHED, accepted, sending,
};
use delivery::{Doubt, Event, Outcome, Status};
use lead::{Field, Lead, Problem};

#[test]
fn the_plain_way() {
    let mut page = Page::new(false);
    assert_eq!(page.machine.reference(), "");
    page.press("  Ann ");
    page.expect(sending(1), 1);
    assert_eq!((page.wake, page.ids()), (25_000, (ONE, "")));
    assert_eq!(page.machine.pressed().name, "Ann");
    assert_eq!(page.machine.reference(), REFERENCE);
    // One request at a time.
    page.press("Bo");
    page.expect(sending(1), 1);
    page.accept("K7");
    page.expect(accepted("K7", false), 1);
    assert!(
        *page.machine.pressed() == Lead::default(),
        "nothing of the visitor stays"
    );
    // A second press of the same button is no second request.
    page.press("Ann");
    page.expect(accepted("K7", false), 1);
    // New words are.
    page.change("Bo");
    assert_eq!((page.sends, page.ids().0.len(), page.ids().1), (2, 32, ""));
}

#[test]
fn typing_while_it_is_on_its_way_is_shown() {
    let mut page = Page::sending();
    page.step(Event::Edited);
    page.accept("");
    page.expect(accepted(REFERENCE, true), 1);
    // And after silence nothing is sent by itself: it would be the old words.
    page.press("Bo");
    page.step(Event::Edited);
    page.answer(SILENCE);
    page.expect(UNREACHED, 2);
}

#[test]
fn typing_while_it_waits_stops_it() {
    for (outcome, end) in [(SILENCE, UNREACHED), (Outcome::Busy(None), Status::NotSent)] {
        let mut page = Page::sending();
        page.answer(outcome);
        page.step(Event::Edited);
        page.expect(end, 1);
    }
}

#[test]
fn silence_at_an_endpoint_that_may_keep_it_twice() {
    let mut page = Page::new(false);
    page.press("Ann");
    page.wake();
    page.expect(Status::Unknown(Doubt::Timeout), 1);
    assert!(page.aborts == 1 && page.machine.in_doubt());
    page.press("Ann");
    assert_eq!(page.ids(), (ONE, ""), "same words");
    page.answer(SILENCE);
    page.press("Bo");
    assert_eq!(page.ids().1, ONE, "other words");
    assert_eq!(page.machine.reference(), REFERENCE);
    let both = [ONE, page.ids().0].join(" ");
    page.answer(Outcome::Unknown(Doubt::Server));
    page.press("Ann");
    assert_eq!(page.ids().1, both, "words taken up again are other words");
    page.answer(Outcome::Refused);
    page.expect(EARLIER, 4);
    page.press("Ann");
    page.answer(Outcome::Busy(None));
    for sends in [6, 7] {
        while page.sends < sends {
            page.wake();
        }
        page.answer(Outcome::Busy(None));
    }
    page.expect(EARLIER, 7);
}

#[test]
fn a_slip_that_was_mended_keeps_the_id() {
    let mistakes = Status::Mistakes {
        problems: vec![(Field::Name, Problem::NameMissing)],
    };
    let mut page = Page::new(false);
    page.press(" ");
    page.expect(mistakes.clone(), 0);
    // Each press is answered, also with the same.
    page.press(" ");
    page.expect(mistakes.clone(), 0);
    assert_eq!(page.shows, 2);
    page.press("Ann");
    let id = "03".repeat(16);
    assert_eq!(page.ids(), (id.as_str(), ""));
    page.answer(SILENCE);
    page.press("");
    page.expect(mistakes, 1);
    page.press("Ann");
    assert_eq!(page.ids(), (id.as_str(), ""));
}

#[test]
fn a_late_answer_is_none() {
    let mut page = Page::sending();
    let first = page.ticket();
    page.wake();
    page.answer_to(first, Outcome::Accepted(String::new()));
    assert!(
        matches!(page.status(), Status::Waiting { .. }),
        "{:?}",
        page.status()
    );
}

#[test]
fn what_is_rejected_after_a_doubt() {
    let error = delivery::FieldError {
        field: Field::Name,
        problem: None,
        message: "?".to_owned(),
    };
    let mut page = Page::new(false);
    for (doubt, between) in [(false, SILENCE), (true, SILENCE)] {
        page.press("Ann");
        page.answer(Outcome::Rejected(vec![error.clone()]));
        let errors = vec![error.clone()];
        assert_eq!(page.status(), &Status::Rejected { errors, doubt });
        page.press("Ann");
        page.answer(between);
    }
}

#[test]
fn a_reference_that_was_shown_stays() {
    let mut page = Page::new(false);
    page.press("Ann");
    page.answer(SILENCE);
    assert!(page.machine.in_doubt() && page.machine.reference() == REFERENCE);
    page.change("Bo");
    assert_eq!(page.ids(), (TWO, ONE));
    page.accept("K7");
    page.expect(accepted(REFERENCE, false), 2);
    // The next request is another one, and nothing was shown of it.
    page.change("Cy");
    page.accept("M9");
    page.expect(accepted("M9", false), 3);
}

#[test]
fn nothing_stays_after_leaving() {
    let mut page = Page::sending();
    page.answer(SILENCE);
    while page.sends < 2 {
        page.wake();
    }
    let late = page.ticket();
    page.machine.forget();
    page.expect(Status::Idle, 2);
    assert!(*page.machine.pressed() == Lead::default() && !page.machine.in_doubt());
    assert_eq!(page.machine.reference(), "");
    // Neither a timer nor an answer brings it back.
    page.wake();
    page.accept("");
    page.expect(Status::Idle, 2);
    // The next request is a new one, and an answer to the old one is not for it.
    page.press("Ann");
    assert_eq!((page.sends, page.ids().1), (3, ""));
    assert!(page.ticket() > late);
    page.answer_to(late, Outcome::Accepted(String::new()));
    page.expect(sending(1), 3);
}

#[test]
fn what_the_browser_said_of_the_network_outlasts_leaving() {
    let mut page = Page::new(false);
    page.step(Event::Offline);
    page.machine.forget();
    page.press("Ann");
    page.answer(SILENCE);
    page.expect(OFFLINE, 1);
}
