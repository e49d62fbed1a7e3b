//! What the site must reach and what it aims at, and what it reached in this run.

use crate::clicks::Click;
use crate::sites::FORM;
use crate::table::{Series, find};
use crate::visit::Visit;
use browser_tests::stats::{Estimate, compare};
use serde::Serialize;

/// A goal on a page; the lower the better.
#[derive(Debug, Serialize)]
pub struct Goal {
    pub what: &'static str,
    pub page: String,
    pub measured: f64,
    /// How sure that is, where it is a time.
    pub interval: Option<Estimate>,
    pub must: f64,
    pub aim: f64,
}

impl Goal {
    /// What to say of it; nothing is met or missed whose interval allows both.
    pub fn mark(&self) -> &'static str {
        let (low, high) = match self.interval {
            Some(Estimate { low, high, .. }) => (low, high),
            None => (self.measured, self.measured),
        };
        if low > self.must {
            "**MISSED**"
        } else if high > self.must {
            "unsure"
        } else if self.measured > self.aim {
            "must met"
        } else {
            "aim met"
        }
    }
}

/// A count of one visit: what it is, how it is counted, must, aim.
type Count = (&'static str, fn(&Visit) -> f64, f64, f64);
/// A comparison with a contender: what it is, with whom, what is compared, how, must, aim.
type Comparison = (
    &'static str,
    &'static str,
    fn(&Visit) -> f64,
    fn(f64, f64) -> f64,
    f64,
    f64,
);

const COUNTS: [Count; 4] = [
    // 14.6 and 10 KB with the headers.
    (
        "document, KB",
        |visit| kilobytes(visit, &["document"]),
        13.8,
        9.2,
    ),
    (
        "render-blocking requests",
        |visit| visit.render_blocking as f64,
        1.0,
        0.0,
    ),
    (
        "first view without the wasm, KB",
        |visit| kilobytes(visit, &["document", "style", "script", "other"]),
        40.0,
        25.0,
    ),
    ("layout shift", |visit| visit.shift, 0.0, 0.0),
];
/// Only on the page with the form.
const CODE: Count = (
    "wasm and scripts, KB",
    |visit| kilobytes(visit, &["script", "wasm"]),
    100.0,
    75.0,
);
const COMPARISONS: [Comparison; 5] = [
    (
        "largest paint, ratio to plain",
        "plain",
        |visit| visit.largest,
        ratio,
        1.03,
        1.0,
    ),
    (
        "long tasks above plain, ms",
        "plain",
        |visit| visit.blocking,
        above,
        50.0,
        10.0,
    ),
    (
        "page memory above plain, MB",
        "plain",
        |visit| visit.memory / 1e6,
        above,
        8.0,
        4.0,
    ),
    (
        "live, ratio to SvelteKit",
        "sveltekit",
        live,
        ratio,
        1.0,
        0.7,
    ),
    ("live, ratio to Next", "next", live, ratio, 0.7, 0.5),
];

/// Looks at every goal that was measured.
pub fn look(series: &[Series], clicks: &[Click]) -> Vec<Goal> {
    let mut goals = Vec::new();
    for ours in series.iter().filter(|one| one.contender == "ours") {
        let page = &ours.page;
        let goal = |what, measured, interval, must, aim| Goal {
            what,
            page: page.clone(),
            measured,
            interval,
            must,
            aim,
        };
        let code = (page == FORM).then_some(CODE);
        for (what, of, must, aim) in COUNTS.into_iter().chain(code) {
            goals.push(goal(what, ours.median(of), None, must, aim));
        }
        for (what, other, of, with, must, aim) in COMPARISONS {
            if let Some(other) = find(series, page, other) {
                let estimate = compare(&ours.all(of), &other.all(of), with);
                goals.push(goal(what, estimate.value, Some(estimate), must, aim));
            }
        }
    }
    goals.extend(clicks.iter().map(|click| Goal {
        what: "click to paint, ratio to a plain script",
        page: format!("/compare/ {}", click.name),
        measured: click.ratio.value,
        interval: Some(click.ratio),
        must: 1.5,
        aim: 1.0,
    }));
    goals
}

fn ratio(ours: f64, theirs: f64) -> f64 {
    ours / theirs
}

fn above(ours: f64, theirs: f64) -> f64 {
    ours - theirs
}

fn live(visit: &Visit) -> f64 {
    visit.live.unwrap_or(f64::NAN)
}

fn kilobytes(visit: &Visit, kinds: &[&str]) -> f64 {
    let bytes = kinds.iter().filter_map(|kind| visit.bytes.get(*kind));
    bytes.sum::<u64>() as f64 / 1000.0
}
