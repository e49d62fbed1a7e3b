//! The machine against a model: random schedules of typing, pressing, answers, clocks and networks, and
//! what must hold in all of them ([`book`]).

#![allow(clippy::unwrap_used)]

mod book;
mod schedule;
mod server;
mod world;

use super::bug::Bug;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use schedule::{Fate, Reply, Schedule, Step, schedules};
use std::cell::RefCell;
use std::collections::BTreeMap;
use world::World;

/// Runs `cases` schedules, the same ones each time; how often each end was reached, or what went wrong.
fn run(bug: Option<Bug>, cases: u32) -> Result<BTreeMap<&'static str, u32>, String> {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..Config::default()
    };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let reached = RefCell::new(BTreeMap::new());
    let result = TestRunner::new_with_rng(config, chance).run(&schedules(), |schedule| {
        let ends = World::new(&schedule, bug).run(&schedule)?;
        for end in ends {
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
    for end in [
        "accepted",
        "accepted late",
        "accepted with the endpoint's reference",
        "accepted with our reference",
        "accepted with the reference told before",
        "busy",
        "left",
        "left in doubt",
        "left on its way",
        "mistakes",
        "not sent",
        "refused",
        "rejected",
        "rejected in doubt",
        "sends",
        "second attempts",
        "third attempts",
        "superseding",
        "unknown canceled",
        "unknown earlier",
        "unknown network",
        "unknown offline",
        "unknown server",
        "unknown timeout",
        "unknown unreadable",
    ] {
        let times = reached.get(end).copied().unwrap_or(0);
        assert!(times >= 100, "{end}: only {times} times; {reached:?}");
    }
}

#[test]
fn planted_mistakes_are_found() {
    for (bug, law) in [
        (Bug::NewIdOnRetry, "same words, same id"),
        (Bug::RetryAnywhere, "unknown fate was sent again"),
        (Bug::AcceptUnreadable, "told accepted"),
        (Bug::ForgetDoubt, "supersedes what is in doubt"),
        (Bug::NoAbort, "two in flight, or one left behind"),
        (Bug::LateAnswer, "two in flight, or one left behind"),
        (Bug::Endless, "more than three"),
        (Bug::ForgetEarlier, "told not taken"),
        (Bug::OtherReference, "the reference that was told stays"),
        (Bug::NumbersAgain, "a number twice"),
        (Bug::OldWait, "the time to wait is that of the last answer"),
    ] {
        let found = run(Some(bug), 20_000).expect_err("a planted mistake was not found");
        assert!(found.contains(law), "{bug:?} was found as: {found}");
    }
}

/// The ordinary day, step by step, so that the schedules are not the only thing to read.
#[test]
fn retries_on_an_idempotent_endpoint() {
    let schedule = Schedule {
        steps: vec![Step::Edit(1), Step::Press, Step::Advance(60_000)],
        fates: vec![
            Fate::silence(Some(100)),
            Fate::answer(100, Reply::Busy(Some(7))),
            Fate::answer(100, Reply::Takes),
        ],
        idempotent: true,
        timeout_ms: 10_000,
        lag_ms: 0,
        check_ms: 0,
    };
    let ends = World::new(&schedule, None).run(&schedule).unwrap();
    let counted = |end| ends.iter().filter(|&&one| one == end).count();
    assert_eq!((counted("sends"), counted("accepted")), (3 + 1, 1));
}

#[test]
fn many_doubts_stay_within_a_field() {
    let mut schedule = Schedule {
        steps: Vec::new(),
        fates: vec![Fate::silence(None)],
        idempotent: false,
        timeout_ms: 1_000,
        lag_ms: 0,
        check_ms: 0,
    };
    for press in 0..40 {
        schedule
            .steps
            .extend([Step::Edit(press % 2), Step::Press, Step::Advance(2_000)]);
    }
    let mut world = World::new(&schedule, None);
    world.doubts_limit();
    world.run(&schedule).unwrap();
    assert!(world.longest_supersedes() > 900 && world.longest_supersedes() <= 1_000);
}
