//! Random schedules.

use proptest::prelude::*;

/// What the visitor and the device do.
#[derive(Clone, Debug)]
pub enum Step {
    /// The form now holds this version of the words; `world::words`.
    Edit(u8),
    Press,
    Cancel,
    /// The visitor leaves the page, and may come back.
    Leave,
    Offline,
    Online,
    /// A tick that nobody asked for.
    Tick,
    /// A tick from a clock that went back by so many milliseconds.
    Glitch(u64),
    /// So many milliseconds go by.
    Advance(u64),
}

/// What an endpoint does with a request that arrives.
#[derive(Clone, Debug)]
pub enum Reply {
    Takes,
    Rejects,
    Refuses,
    Busy(Option<u32>),
    /// 500; whether it had kept the request before.
    Breaks(bool),
    /// A page of HTML; whether the request was kept.
    Page(bool),
}

/// What becomes of one request. Times are in milliseconds from its sending.
#[derive(Clone, Debug)]
pub struct Fate {
    /// When it arrives, if it does.
    pub arrives: Option<u64>,
    pub reply: Reply,
    /// How long after its arrival the answer is here; `None`: it gets lost.
    pub back: Option<u64>,
    /// When the network gives up, if it does.
    pub breaks: Option<u64>,
    /// Whether an answer that was under way still comes in after the request was given up.
    pub race: bool,
}

impl Fate {
    pub const SILENCE: Self = Self {
        arrives: None,
        reply: Reply::Takes,
        back: None,
        breaks: None,
        race: false,
    };
}

#[derive(Clone, Debug)]
pub struct Schedule {
    pub steps: Vec<Step>,
    /// Of the requests in turn; after the last the first again.
    pub fates: Vec<Fate>,
    /// Whether the endpoint keeps one request per id and honors what it supersedes.
    pub idempotent: bool,
    pub timeout_ms: u64,
    /// How late timers are.
    pub lag_ms: u64,
}

pub fn schedules() -> impl Strategy<Value = Schedule> {
    (
        prop::collection::vec(step(), 1..40),
        prop::collection::vec(fate(), 1..12),
        any::<bool>(),
        prop::sample::select(vec![1_000, 8_000, 20_000, 60_000]),
        prop::sample::select(vec![0, 0, 0, 900, 90_000]),
    )
        .prop_map(|(steps, fates, idempotent, timeout_ms, lag_ms)| Schedule {
            steps,
            fates,
            idempotent,
            timeout_ms,
            lag_ms,
        })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0_u8..6).prop_map(Step::Edit),
        6 => Just(Step::Press),
        1 => Just(Step::Cancel),
        1 => Just(Step::Leave),
        1 => Just(Step::Offline),
        1 => Just(Step::Online),
        1 => Just(Step::Tick),
        1 => (0_u64..80_000).prop_map(Step::Glitch),
        8 => time().prop_map(Step::Advance),
    ]
}

fn time() -> impl Strategy<Value = u64> {
    prop_oneof![2 => 0_u64..1_000, 3 => 0_u64..10_000, 2 => 0_u64..90_000]
}

fn fate() -> impl Strategy<Value = Fate> {
    (
        prop::option::weighted(0.85, time()),
        reply(),
        prop::option::weighted(0.8, 0_u64..5_000),
        prop::option::weighted(0.15, time()),
        prop::bool::weighted(0.3),
    )
        .prop_map(|(arrives, reply, back, breaks, race)| Fate {
            arrives,
            reply,
            back,
            breaks,
            race,
        })
}

fn reply() -> impl Strategy<Value = Reply> {
    let seconds = prop_oneof![3 => 0_u32..20, 1 => 0_u32..90, 1 => Just(86_400)];
    prop_oneof![
        4 => Just(Reply::Takes),
        2 => Just(Reply::Rejects),
        2 => Just(Reply::Refuses),
        4 => prop::option::of(seconds).prop_map(Reply::Busy),
        2 => any::<bool>().prop_map(Reply::Breaks),
        2 => any::<bool>().prop_map(Reply::Page),
    ]
}
