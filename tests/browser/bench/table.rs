//! What was measured, as a table for people.

use crate::clicks::Click;
use crate::goals::Goal;
use crate::visit::{NETWORK, SCREEN, SLOWER, Visit};
use browser_tests::stats::{Estimate, compare, median};
use serde::Serialize;
use std::fmt::Write as _;

/// All visits to one page of one contender, in the order of rounds.
#[derive(Debug, Serialize)]
pub struct Series {
    pub page: String,
    pub contender: &'static str,
    pub visits: Vec<Visit>,
}

impl Series {
    pub fn new(page: &str, contender: &'static str) -> Self {
        Self {
            page: page.to_owned(),
            contender,
            visits: Vec::new(),
        }
    }

    /// One measure of every visit.
    pub fn all(&self, of: fn(&Visit) -> f64) -> Vec<f64> {
        self.visits.iter().map(of).collect()
    }

    pub fn median(&self, of: fn(&Visit) -> f64) -> f64 {
        median(&self.all(of))
    }
}

/// The series of a page of a contender.
pub fn find<'a>(series: &'a [Series], page: &str, contender: &str) -> Option<&'a Series> {
    series
        .iter()
        .find(|one| one.page == page && one.contender == contender)
}

/// All of it as Markdown.
pub fn markdown(series: &[Series], clicks: &[Click], goals: &[Goal]) -> String {
    let rounds = series.first().map_or(0, |one| one.visits.len());
    let ((width, height), (latency, down, _)) = (SCREEN, NETWORK);
    let mut text = format!(
        "Chromium, {width}x{height}, processor {SLOWER} times slower, round trip {latency} ms, {:.1} Mbit/s down; medians of \
         {rounds} interleaved rounds, each with a fresh profile. In brackets: ratio to plain with its 95 % interval \
         (bootstrap over rounds). Bytes are bodies as sent (brotli), KB = 1000 bytes.\n\n",
        f64::from(down) / 1e6
    );
    text += "| page | who | first paint, ms | largest paint, ms | form or page live, ms | long tasks above 50 ms, ms | shift \
             | document, KB | style, KB | script, KB | wasm, KB | other, KB | requests | script heap, MB | page memory, MB |\n";
    text += "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    for one in series {
        let plain =
            find(series, &one.page, "plain").filter(|plain| plain.contender != one.contender);
        let time = |of: fn(&Visit) -> f64| {
            let ratio = plain.map(|plain| compare(&one.all(of), &plain.all(of), |a, b| a / b));
            let ratio = ratio.map(|ratio| format!(" ({})", interval(ratio, 2)));
            format!("{:.0}{}", one.median(of), ratio.unwrap_or_default())
        };
        let live = one.median(|visit| visit.live.unwrap_or(f64::NAN));
        let live = if live.is_nan() {
            "–".to_owned()
        } else {
            format!("{live:.0}")
        };
        let bytes = |kind: &str| {
            let all: Vec<u64> = one
                .visits
                .iter()
                .map(|visit| visit.bytes.get(kind).copied().unwrap_or(0))
                .collect();
            exact(&all, 1000.0)
        };
        let requests: Vec<u64> = one.visits.iter().map(|visit| visit.requests).collect();
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {live} | {:.0} | {:.3} | {} | {} | {} | {} | {} | {} | {:.1} | {:.1} |",
            one.page,
            one.contender,
            time(|visit| visit.paint),
            time(|visit| visit.largest),
            one.median(|visit| visit.blocking),
            one.median(|visit| visit.shift),
            bytes("document"),
            bytes("style"),
            bytes("script"),
            bytes("wasm"),
            bytes("other"),
            exact(&requests, 1.0),
            one.median(|visit| visit.heap) / 1e6,
            one.median(|visit| visit.memory) / 1e6,
        );
    }
    text += "\n| from click to next paint on `/compare/` | ours, ms | plain script, ms | ratio |\n| --- | --- | --- | --- |\n";
    for click in clicks {
        let ratio = interval(click.ratio, 2);
        let _ = writeln!(
            text,
            "| {} | {:.1} | {:.1} | {ratio} |",
            click.name, click.ours, click.plain
        );
    }
    text += "\n| goal | page | measured | must | aim | |\n| --- | --- | --- | --- | --- | --- |\n";
    for goal in goals {
        let measured = match goal.interval {
            Some(estimate) => interval(estimate, 2),
            None => number(goal.measured),
        };
        let (must, aim) = (number(goal.must), number(goal.aim));
        let _ = writeln!(
            text,
            "| {} | `{}` | {measured} | {must} | {aim} | {} |",
            goal.what,
            goal.page,
            goal.mark()
        );
    }
    text
}

/// A count that is the same in every visit, or the range of those that are not.
fn exact(all: &[u64], per: f64) -> String {
    let show = |value: &u64| number(*value as f64 / per);
    match (all.iter().min(), all.iter().max()) {
        (Some(low), Some(high)) if low != high => format!("{}–{}", show(low), show(high)),
        (Some(low), _) => show(low),
        _ => String::new(),
    }
}

fn interval(estimate: Estimate, digits: usize) -> String {
    let Estimate { value, low, high } = estimate;
    format!("{value:.digits$}, {low:.digits$} to {high:.digits$}")
}

fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
