//! The machine against a model: random schedules of typing, pressing, answers, clocks and networks, and
//! what must hold in all of them ([`book`]). That these laws bite is shown by planted faults ([`faulty`]).

mod book;
mod ends;
mod faulty;
mod schedule;
mod server;
mod world;

use faulty::Fault;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use schedule::{Fate, Schedule, Step, schedules};
use std::cell::RefCell;
use std::collections::BTreeMap;
use world::World;

/// Runs `cases` schedules, the same ones each time; how often each end was reached, or what went wrong.
fn run(fault: Option<Fault>, cases: u32) -> Result<BTreeMap<String, u32>, String> {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let reached = RefCell::new(BTreeMap::new());
    let result = TestRunner::new_with_rng(config, rng).run(&schedules(), |schedule| {
        for end in World::new(&schedule, fault).run()? {
            *reached.borrow_mut().entry(end).or_insert(0) += 1;
        }
        Ok(())
    });
    match result {
        Ok(()) => Ok(reached.into_inner()),
        Err(error) => Err(error.to_string()),
    }
}

#[test]
fn holds_in_every_schedule() {
    let reached = run(None, 50_000).unwrap();
    // A schedule that never gets anywhere proves nothing.
    let ends = "accepted late, accepted with the endpoint's reference, accepted with our reference, \
        accepted with the reference shown before, left, left in doubt, left on its way, mistakes, \
        pressed in vain, rejected, rejected in doubt, superseding, attempt 1, attempt 2, attempt 3, \
        Busy, NotSent, Refused, Unknown(Canceled), Unknown(Earlier), Unknown(Network), \
        Unknown(Offline), Unknown(Server), Unknown(Timeout), Unknown(Unreadable)";
    for end in ends.split(", ") {
        let times = reached.get(end).copied().unwrap_or(0);
        assert!(times >= 100, "{end}: only {times} times; {reached:?}");
    }
}

#[test]
fn planted_faults_are_found() {
    for (fault, law) in [
        (Fault::NewIdOnRetry, "same words, same id"),
        (Fault::RetryAnywhere, "unknown fate was sent again"),
        (Fault::AcceptUnreadable, "shown as accepted"),
        (Fault::ForgetDoubt, "supersedes what is in doubt"),
        (Fault::NoAbort, "two in flight, or one forgotten"),
        (Fault::LateAnswer, "two in flight, or one forgotten"),
        (Fault::Endless, "more than three"),
        (Fault::ForgetEarlier, "shown as not taken"),
        (Fault::OtherReference, "the reference that was shown stays"),
        (Fault::NumbersAgain, "a number twice"),
        (
            Fault::OldWait,
            "the time to wait is that of the last answer",
        ),
        (Fault::Unchecked, "sent with mistakes"),
    ] {
        let found = run(Some(fault), 20_000).expect_err("a planted fault was not found");
        assert!(found.contains(law), "{fault:?} was found as: {found}");
    }
}

#[test]
fn many_doubts_stay_within_a_field() {
    let press = |press: u8| [Step::Edit(press % 2), Step::Press, Step::Advance(2_000)];
    let schedule = Schedule {
        steps: (0..40).flat_map(press).collect(),
        fates: vec![Fate::SILENCE],
        idempotent: false,
        timeout_ms: 1_000,
        lag_ms: 0,
    };
    let mut world = World::new(&schedule, None);
    world.book.many = true;
    world.run().unwrap();
    assert!((900..=1_000).contains(&world.book.longest_supersedes));
}
