//! What the site must reach and what it aims at, and what it reached in this run.

use crate::clicks::Click;
use crate::sites::FORM;
use crate::stats::{Estimate, compare};
use crate::table::{Series, find};
use crate::visit::Visit;
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
    /// What to say of it.
    pub fn mark(&self) -> &'static str {
        if self.measured <= self.aim {
            "aim met"
        } else if self.measured <= self.must {
            "must met"
        } else {
            "**MISSED**"
        }
    }
}

/// A count of one visit: what it is, how it is counted, must, aim.
type Count = (&'static str, fn(&Visit) -> f64, f64, f64);

const COUNTS: [Count; 4] = [
    (
        "document, KB",
        |visit| kilobytes(visit, &["document"]),
        14.0,
        9.4,
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
const CODE: Count = (
    "wasm and scripts, KB",
    |visit| kilobytes(visit, &["script", "wasm"]),
    100.0,
    75.0,
);

/// Looks at every goal that was measured.
pub fn look(series: &[Series], clicks: &[Click]) -> Vec<Goal> {
    let mut goals = Vec::new();
    for ours in series.iter().filter(|one| one.contender == "ours") {
        let page = &ours.page;
        let code = (page == FORM).then_some(CODE);
        for (what, of, must, aim) in COUNTS.into_iter().chain(code) {
            goals.push(Goal {
                what,
                page: page.clone(),
                measured: ours.median(of),
                interval: None,
                must,
                aim,
            });
        }
        let mut against = |what, other: &str, of: fn(&Visit) -> f64, with, must, aim| {
            if let Some(other) = find(series, page, other) {
                let estimate = compare(&ours.all(of), &other.all(of), with);
                goals.push(Goal {
                    what,
                    page: page.clone(),
                    measured: estimate.value,
                    interval: Some(estimate),
                    must,
                    aim,
                });
            }
        };
        let (ratio, above): (fn(f64, f64) -> f64, fn(f64, f64) -> f64) =
            (|a, b| a / b, |a, b| a - b);
        against(
            "largest paint, ratio to plain",
            "plain",
            |visit| visit.largest,
            ratio,
            1.03,
            1.0,
        );
        against(
            "long tasks above plain, ms",
            "plain",
            |visit| visit.blocking,
            above,
            50.0,
            10.0,
        );
        against(
            "page memory above plain, MB",
            "plain",
            |visit| visit.memory / 1e6,
            above,
            8.0,
            4.0,
        );
        let live = |visit: &Visit| visit.live.unwrap_or(f64::NAN);
        against(
            "live, ratio to SvelteKit",
            "sveltekit",
            live,
            ratio,
            1.0,
            0.7,
        );
        against("live, ratio to Next", "next", live, ratio, 0.7, 0.5);
    }
    for click in clicks {
        goals.push(Goal {
            what: "click to paint, ratio to a plain script",
            page: format!("/compare/ {}", click.name),
            measured: click.ratio.value,
            interval: Some(click.ratio),
            must: 1.5,
            aim: 1.0,
        });
    }
    goals
}

fn kilobytes(visit: &Visit, kinds: &[&str]) -> f64 {
    let bytes = kinds.iter().filter_map(|kind| visit.bytes.get(*kind));
    bytes.sum::<u64>() as f64 / 1000.0
}
