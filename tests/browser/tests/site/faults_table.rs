//! The table: each fault, and what has to come of one press. Written from the rules, not from what was seen.

use crate::faults_world::{Wire, World};
use browser_tests::fault_server::{Act, Answer, Plan, RetryAfter, Then};
use std::time::Duration;

/// How a press ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Sent, with a reference; the form is empty.
    Sent,
    /// It is not known whether it arrived, and why: a key of `[form.unknown]`.
    Doubt(&'static str),
    /// The same, as an earlier try may have arrived, and how many minutes to wait.
    Earlier(u32),
    /// Not taken.
    Refused,
    /// Not taken for now, and how long to wait, as `[form]` says it.
    Busy(Wait),
}

/// How long to wait, as the page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    Unsaid,
    Seconds(u32),
    Minutes(u32),
}

/// What has to come of one press.
#[derive(Clone, Copy, Debug)]
pub struct Want {
    /// Requests that the server saw, those that the browser asked before (`OPTIONS`) or that were cut too.
    pub attempts: usize,
    /// Requests whose last byte arrived.
    pub whole: usize,
    /// Requests that a clinic finds: on an endpoint that counts an id once, by their ids.
    pub rows: usize,
    /// Different ids among those that arrived.
    pub ids: usize,
    /// What the visitor reads. After all but [`End::Sent`] everything typed is still there.
    pub end: End,
}

/// A fault, and what comes of it where an id counts once, and elsewhere.
pub struct Row {
    pub name: &'static str,
    pub wire: Wire,
    pub plan: Plan,
    pub by_id: Want,
    pub each: Want,
}

const fn want(attempts: usize, whole: usize, rows: usize, ids: usize, end: End) -> Want {
    Want {
        attempts,
        whole,
        rows,
        ids,
        end,
    }
}

/// All rows, for the servers of this world. Those that wait longest come first, so that they wait together.
#[rustfmt::skip]
pub fn rows(world: &World) -> Vec<Row> {
    use End::{Busy, Doubt, Earlier, Refused, Sent};
    use RetryAfter::{CDate, Date, OldDate, Seconds, Words};
    use Wait::{Minutes, Seconds as Secs, Unsaid};
    use Wire::{Form, Json, Nobody};
    let row = |name, wire, plan, by_id, each| Row { name, wire, plan, by_id, each };
    let same = |name, plan, both| row(name, Form, plan, both, both);
    let (taken, not_taken) = (|then| Plan::of([Act { takes: true, then }]), |then| Plan::of([Act { takes: false, then }]));
    // Where an id counts once all three attempts are made, elsewhere one.              attempts, whole, rows, ids
    vec![
        row("drips for longer than the timeout", Form, taken(drips()),              want(3, 3, 1, 1, Doubt("timeout")),    want(1, 1, 1, 1, Doubt("timeout"))),
        row("answers after the timeout",    Form, taken(late()),                    want(3, 3, 1, 1, Doubt("timeout")),    want(1, 1, 1, 1, Doubt("timeout"))),
        same("429 without Retry-After",           busy(429, None),                  want(3, 3, 0, 1, Busy(Unsaid))),
        same("429, Retry-After: rubbish",         busy(429, Some(Words("soon"))),   want(3, 3, 0, 1, Busy(Unsaid))),
        same("429, Retry-After: seconds",         busy(429, Some(Seconds(1))),      want(3, 3, 0, 1, Busy(Secs(2)))),
        same("429, Retry-After: date",            busy(429, Some(Date(2))),         want(3, 3, 0, 1, Busy(Secs(2)))),
        same("429, Retry-After: old date",        busy(429, Some(OldDate(2))),      want(3, 3, 0, 1, Busy(Secs(2)))),
        same("429, Retry-After: date of C",       busy(429, Some(CDate(2))),        want(3, 3, 0, 1, Busy(Secs(2)))),
        same("429, Retry-After: an hour",         busy(429, Some(Seconds(3600))),   want(1, 1, 0, 1, Busy(Minutes(60)))),
        same("429, Retry-After: huge",            busy(429, Some(Words("99999999999999999999"))), want(1, 1, 0, 1, Busy(Minutes(1440)))),
        row("nobody listens",               Nobody, taken(Then::Reset),             want(0, 0, 0, 0, Doubt("network")),    want(0, 0, 0, 0, Doubt("network"))),
        row("reset before the body is read", Form, not_taken(Then::ResetUnread),    want(3, 0, 0, 0, Doubt("network")),    want(1, 0, 0, 0, Doubt("network"))),
        row("reset after the body was read", Form, taken(Then::Reset),              want(3, 3, 1, 1, Doubt("network")),    want(1, 1, 1, 1, Doubt("network"))),
        row("200, reset within the body",   Form, taken(cut()),                     want(3, 3, 1, 1, Doubt("network")),    want(1, 1, 1, 1, Doubt("network"))),
        row("200 that CORS hides",          Form, taken(hidden()),                  want(3, 3, 1, 1, Doubt("network")),    want(1, 1, 1, 1, Doubt("network"))),
        row("OPTIONS refused",              Json, no_preflight(),                   want(3, 0, 0, 0, Doubt("network")),    want(1, 0, 0, 0, Doubt("network"))),
        row("302 to an origin not listed",  Form, taken(goes(302, world.unlisted.origin())), want(3, 3, 1, 1, Doubt("network")), want(1, 1, 1, 1, Doubt("network"))),
        same("302 to an origin listed",           taken(goes(302, world.listed.origin())), want(1, 1, 1, 1, Sent)),
        same("303 to JSON",                       taken(goes(303, world.faults.origin())), want(1, 1, 1, 1, Sent)),
        row("303 to a page",                Form, taken(goes(303, world.faults.origin() + "/page")), want(3, 3, 1, 1, Doubt("unreadable")), want(1, 1, 1, 1, Doubt("unreadable"))),
        // What stands behind a redirect does not say "not taken": the request was.
        row("303 to nothing",               Form, taken(goes(303, world.faults.origin() + "/nothing")), want(3, 3, 1, 1, Doubt("unreadable")), want(1, 1, 1, 1, Doubt("unreadable"))),
        row("302 to 429 with Retry-After",  Form, taken(goes(302, world.faults.origin() + "/busy")), want(3, 3, 1, 1, Doubt("unreadable")), want(1, 1, 1, 1, Doubt("unreadable"))),
        row("500",                          Form, not_taken(says(500, "application/json", "{}")),  want(3, 3, 0, 1, Doubt("server")), want(1, 1, 0, 1, Doubt("server"))),
        row("502 with a page, after it was taken", Form, taken(says(502, "text/html", "<h1>Bad Gateway</h1>")), want(3, 3, 1, 1, Doubt("server")), want(1, 1, 1, 1, Doubt("server"))),
        same("503 with Retry-After, then 200",    then_works(busy(503, Some(Seconds(1)))), want(2, 2, 1, 1, Sent)),
        row("503 without Retry-After, then 200", Form, then_works(busy(503, None)), want(2, 2, 1, 1, Sent),                want(1, 1, 0, 1, Doubt("server"))),
        row("reset after the body, then 200", Form, then_works(taken(Then::Reset)), want(2, 2, 1, 1, Sent),                want(1, 1, 1, 1, Doubt("network"))),
        row("reset after the body, then 429", Form, reset_then_busy(),              want(2, 2, 1, 1, Earlier(60)),    want(1, 1, 1, 1, Doubt("network"))),
        same("200, \"success\":\"false\"",        not_taken(says(200, "application/json", r#"{"success":"false"}"#)), want(1, 1, 0, 1, Refused)),
        same("200, empty",                        taken(says(200, "", "")),         want(1, 1, 1, 1, Sent)),
        same("204",                               taken(says(204, "", "")),         want(1, 1, 1, 1, Sent)),
        row("200, broken JSON",             Form, taken(says(200, "application/json", "{\"ok\":tr")), want(3, 3, 1, 1, Doubt("unreadable")), want(1, 1, 1, 1, Doubt("unreadable"))),
        same("200",                               taken(says(200, "application/json", "{\"ok\":true}")), want(1, 1, 1, 1, Sent)),
        // The browser's question is an attempt of its own here.
        row("200, asked before",            Json, taken(says(200, "application/json", "{\"ok\":true}")), want(2, 1, 1, 1, Sent), want(2, 1, 1, 1, Sent)),
    ]
}

fn says(status: u16, content_type: &'static str, body: &str) -> Then {
    Then::Answer(Answer {
        content_type,
        ..Answer::json(status, body)
    })
}

fn works() -> Answer {
    Answer::json(200, "{\"ok\":true}")
}

fn drips() -> Then {
    Then::Answer(Answer {
        drip: Some(Duration::from_millis(400)),
        ..works()
    })
}

fn late() -> Then {
    Then::Answer(Answer {
        after: Duration::from_millis(3_500),
        ..works()
    })
}

fn cut() -> Then {
    Then::Answer(Answer {
        cut: true,
        ..works()
    })
}

fn hidden() -> Then {
    Then::Answer(Answer {
        visible: false,
        ..works()
    })
}

fn goes(status: u16, to: String) -> Then {
    Then::Answer(Answer {
        location: Some(to),
        ..Answer::json(status, "")
    })
}

fn busy(status: u16, retry_after: Option<RetryAfter>) -> Plan {
    Plan::of([Act::refuses(Answer {
        retry_after,
        ..Answer::json(status, "{}")
    })])
}

fn no_preflight() -> Plan {
    Plan {
        refuses_preflight: true,
        ..Plan::of([Act::works()])
    }
}

fn then_works(mut plan: Plan) -> Plan {
    plan.acts.push(Act::works());
    plan
}

/// An hour to wait, so that the press ends at the second attempt.
fn reset_then_busy() -> Plan {
    let mut plan = busy(429, Some(RetryAfter::Seconds(3600)));
    let reset = Act {
        takes: true,
        then: Then::Reset,
    };
    plan.acts.insert(0, reset);
    plan
}
