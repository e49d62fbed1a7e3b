//! The most important figures, typed by hand from the research notes and the papers' abstracts,
//! not from the content. Exact values stand here as they were published; the test rounds them.

/// A figure as its study has it.
#[derive(Clone, Copy, Debug)]
pub enum Exact {
    /// Per hundred, as published: `55.4`.
    Percent(f64),
    /// People with the event, and people counted.
    Count(u32, u32),
    /// The site gives the people themselves: "22 of the 33 people".
    People(u32, u32),
    /// A number with its unit, shown as it is or rounded to one decimal or to a whole number.
    Number(f64, &'static str),
    /// From, to, unit.
    Span(f64, f64, &'static str),
    /// Per hundred, lowest and highest.
    PercentSpan(f64, f64),
    /// A result in words; only its range, people and source are compared.
    Words,
}

/// Finding, figure, the numbers of its range in order, the numbers of its population in order
/// (denominators among them), and the DOI of its first source ("" if the research gives none).
pub type Typed = (
    &'static str,
    Exact,
    &'static str,
    &'static str,
    &'static str,
);

const ELEKTD: &str = "10.1056/NEJMoa2302399";
const KETECT: &str = "10.1093/ijnp/pyab088";
const SHI: &str = "10.1016/j.jad.2024.11.034";
const HAN: &str = "10.2147/NDT.S117146";
const KARMA: &str = "10.1001/jamapsychiatry.2025.3019";
const KADS: &str = "10.1192/bjp.2023.79";
const CORE: &str = "10.4088/jcp.v65n0406";
const OUTPATIENTS: &str = "10.1186/1471-244X-12-115";
const JELOVAC: &str = "10.1038/npp.2013.149";
const TORRING: &str = "10.1111/acps.12721";
const STARD: &str = "10.1176/ajp.2006.163.11.1905";
const COBALT: &str = "10.1016/S0140-6736(12)61552-9";
const NERVE: &str = "10.2147/JPR.S358070";
const SENZA: &str = "10.1001/jamaneurol.2021.0538";
const AGBESE: &str = "10.1097/yct.0000000000000950";

/// 195 got ketamine and 170 ECT; ages 21 to 75.
const US: &str = "365 21 75";
const SWEDEN: &str = "186 18 85";
/// Table 3 of KetECT counts side effects in 91 people given ketamine and 90 given ECT.
const SWEDEN_HARMS: &str = "18 85 91 90";

use Exact::{Count, Number, People, Percent, PercentSpan, Span, Words};

/// The table, in the order of the research notes.
#[rustfmt::skip]
pub const FIGURES: &[Typed] = &[
    // ELEKT-D
    ("elektd-randomized", Number(403.0, "people"), "", "", ELEKTD),
    ("elektd-treated-ketamine", Number(195.0, "people"), "", "", ELEKTD),
    ("elektd-treated-ect", Number(170.0, "people"), "", "", ELEKTD),
    ("elektd-left-ketamine", Number(5.0, "people"), "", "", ELEKTD),
    ("elektd-left-ect", Number(33.0, "people"), "", "", ELEKTD),
    ("elektd-response-ketamine", Percent(55.4), "3.9 24.2 95", US, ELEKTD),
    ("elektd-response-ect", Percent(41.2), "3.9 24.2 95", US, ELEKTD),
    ("elektd-not-worse", Words, "10 .001", US, ELEKTD),
    ("elektd-remission-ketamine", Percent(38.0), "", US, ELEKTD),
    ("elektd-remission-ect", Percent(22.0), "", US, ELEKTD),
    ("elektd-memory-ketamine", Number(0.9, "points"), "1.1", US, ELEKTD),
    ("elektd-memory-ect", Number(9.7, "points"), "1.2", US, ELEKTD),
    // KetECT
    ("ketect-treated", Number(186.0, "people"), "", "", KETECT),
    ("ketect-remission-ketamine", Percent(46.0), "2 30 95 .026", SWEDEN, KETECT),
    ("ketect-remission-ect", Percent(63.0), "2 30 95 .026", SWEDEN, KETECT),
    ("ketect-sessions", Number(6.0, "sessions"), "", "", KETECT),
    ("ketect-relapse-ketamine", Percent(70.0), ".52", "", KETECT),
    ("ketect-relapse-ect", Percent(63.0), ".52", "", KETECT),
    ("ketect-any-ketamine", Count(85, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-any-ect", Count(85, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-lasting-ketamine", Count(21, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-lasting-ect", Count(49, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-dizzy-ketamine", Count(63, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-dizzy-ect", Count(22, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-detached-ketamine", Count(55, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-detached-ect", Count(14, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-anxiety-ketamine", Count(41, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-anxiety-ect", Count(16, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-double-vision-ketamine", Count(28, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-double-vision-ect", Count(2, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-nausea-ketamine", Count(25, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-nausea-ect", Count(23, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-confusion-ketamine", Count(23, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-confusion-ect", Count(22, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-headache-ketamine", Count(20, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-headache-ect", Count(72, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-muscle-pain-ketamine", Count(13, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-muscle-pain-ect", Count(48, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-amnesia-ketamine", Count(8, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-amnesia-ect", Count(26, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-amnesia-day-ketamine", Count(0, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-amnesia-day-ect", Count(19, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-confusion-day-ketamine", Count(1, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-confusion-day-ect", Count(5, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-oxygen-ketamine", Count(4, 91), ".039", SWEDEN_HARMS, KETECT),
    ("ketect-oxygen-ect", Count(12, 90), ".039", SWEDEN_HARMS, KETECT),
    ("ketect-euphoria-ketamine", Count(19, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-euphoria-ect", Count(0, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-serious-ketamine", Count(14, 91), ".09", SWEDEN_HARMS, KETECT),
    ("ketect-serious-ect", Count(23, 90), ".09", SWEDEN_HARMS, KETECT),
    ("ketect-amnesia-typical", Number(28.0, "days"), "1 365", "", KETECT),
    // Pooled head-to-head
    ("pooled-first-day", Words, "0.04 1.03 95", "664 5", SHI),
    ("pooled-end", Words, "0.45 1.82 95", "664 5", SHI),
    ("pooled-inpatients", Words, "0.69", "340 6 5", "10.1001/jamapsychiatry.2022.3352"),
    ("pooled-time", Words, "0.009 0.026 95", "731 7", ""),
    // Differences
    ("difference-elektd-remission", Number(16.0, "more out of 100 with ketamine"), "", US, ELEKTD),
    ("difference-ketect-remission", Number(17.0, "more out of 100 with ECT"), "2 30 95", SWEDEN, KETECT),
    ("difference-elektd-response", Number(14.0, "more out of 100 with ketamine"), "3.9 24.2 95", US, ELEKTD),
    ("difference-elektd-madrs", Number(10.0, "more out of 100 with ketamine"), "", US, ELEKTD),
    ("difference-pooled-inpatients", Number(0.69, "toward ECT"), "", "340 6 5", "10.1001/jamapsychiatry.2022.3352"),
    ("difference-pooled-week", Number(0.39, "toward ECT"), "0.02 0.81 95", "278 5", "10.1001/jamapsychiatry.2023.0562"),
    ("difference-pooled-day", Number(0.53, "toward ketamine"), "0.04 1.03 95", "664 5", SHI),
    ("difference-pooled-end", Number(0.48, "toward ketamine"), "1.45 2.41 95", "664 5", SHI),
    ("difference-pooled-time", Number(0.59, "toward ECT"), "", "731 7", ""),
    // Ketamine alone
    ("ket-within-day", Words, "0.73 1.28 95", "", "10.1017/S0033291716000064"),
    ("ket-response-day-one", Percent(52.2), "", "368 9", HAN),
    ("ket-response-day-seven", Percent(39.8), "", "368 9", HAN),
    ("ket-relapse-days", Number(18.0, "days"), "", "24", "10.1016/j.biopsych.2012.06.022"),
    ("ket-null-dublin", Words, "8.54 2.22 95", "62", KARMA),
    ("ket-null-saline", Words, ".47", "26", "10.1016/j.jad.2018.09.037"),
    ("ket-blood-pressure", Number(1.5, "hours"), "", "49", "10.2147/NDT.S273287"),
    ("biok-karma-people", Number(62.0, "people"), "", "", KARMA),
    ("biok-karma-remission-ketamine", Percent(43.8), "", "62", KARMA),
    ("biok-karma-remission-midazolam", Percent(30.0), "", "62", KARMA),
    ("biok-karma-score", Number(3.16, "points"), "8.54 2.22 95", "62", KARMA),
    ("biok-karma-self", Words, "2.71 2.71 95", "62", KARMA),
    ("biok-kads-ketamine", Percent(20.0), "", "", KADS),
    ("biok-kads-placebo", Percent(2.0), "", "", KADS),
    ("biok-people", Number(75.0, "people"), "", "", ""),
    ("biok-remission", Percent(52.0), "", "75 18 65", ""),
    ("biok-response", Percent(67.0), "", "75 18 65", ""),
    ("biok-early", People(22, 33), "", "", ""),
    ("biok-late", People(16, 40), "", "", ""),
    ("biok-after-two", Percent(20.0), "", "", ""),
    ("biok-suicidal-start", Percent(81.0), "", "75 18 65", ""),
    ("biok-suicidal-half", Percent(67.0), "", "", ""),
    // ECT alone
    ("ect-sham", Words, "0.54 1.27 95", "256 6", ""),
    ("ect-first-response", Percent(54.0), "", "253", CORE),
    ("ect-remission-core", Percent(75.0), "", "253", CORE),
    ("ect-remission-psychosis", Percent(95.0), "", "77", "10.1097/00124509-200112000-00003"),
    ("ect-remission-scotland", Percent(51.0), "", "2,074", ""),
    ("ect-remission-resistant", Count(281, 585), "0.39 0.69 95", "585", ""),
    ("ect-remission-older", Count(148, 240), "", "240 60", "10.1176/appi.ajp.2016.15081101"),
    ("ect-much-better-inpatients", Percent(83.4), ".001", "990", OUTPATIENTS),
    ("ect-much-better-outpatients", Percent(66.3), ".001", "990", OUTPATIENTS),
    ("ect-relapse-six-months", Percent(37.7), "31 45 100 95", "32", JELOVAC),
    ("ect-relapse-year", Percent(51.1), "45 57 100 95", "32", JELOVAC),
    ("ect-medicine-helps", Words, "0.39 0.62 95", "", JELOVAC),
    ("ect-thinking-recovers", Span(4.0, 15.0, "days"), "", "2,981 84", "10.1016/j.biopsych.2010.06.009"),
    ("ect-memory-six-months", Percent(25.2), "", "1,498", ""),
    ("ect-memory-rated-worse", Percent(16.2), "", "277", ""),
    ("ect-memory-rated-better", Percent(31.4), "", "277", ""),
    ("ect-memory-asked", Percent(54.6), "", "277", ""),
    ("ect-one-sided", Words, "0.04 0.87 95", "792 7", "10.1017/S0033291716002737"),
    ("ect-one-sided-works", Words, "0.93 1.20 95", "792 7", "10.1017/S0033291716002737"),
    ("ect-deaths", Number(2.1, "deaths per 100,000 treatments"), "1.2 3.4 100,000 95", "766,180 32", TORRING),
    ("anesthesia-deaths", Number(3.4, "deaths per 100,000"), "", "", TORRING),
    ("ect-outpatients-only", Percent(52.3), "", "8,859 2008 2017", AGBESE),
    ("ect-inpatients-only", Percent(12.1), "", "8,859 2008 2017", AGBESE),
    // Treatment-resistant depression: share, natural course, other options
    ("trd-share", PercentSpan(5.8, 30.9), "", "", ""),
    ("stard-first-step", Percent(36.8), "", "3,671", STARD),
    ("stard-third-step", Percent(13.7), "", "", STARD),
    ("untreated-year", Percent(53.0), "", "", "10.1017/S0033291712001717"),
    ("usual-care-one-year", Count(4, 112), "4 112", "112", ""),
    ("usual-care-two-years", Count(8, 103), "8 103", "103", ""),
    ("tms-remission", Percent(14.1), "1.32 13.24 95", "190", ""),
    ("tms-sham-remission", Percent(5.1), "1.32 13.24 95", "190", ""),
    ("tms-no-difference", Words, "", "164", "10.1001/jamapsychiatry.2018.1483"),
    ("medicine-change", PercentSpan(22.3, 28.9), "", "1,522", "10.1001/jama.2017.8036"),
    ("cbt-response", Percent(46.0), "2.10 5.06 95", "469", COBALT),
    ("cbt-usual-care", Percent(22.0), "2.10 5.06 95", "469", COBALT),
    // Pain, neuropathy, spinal cord stimulation
    ("pain-cochrane-trials", Number(67.0, "trials"), "", "", ""),
    ("pain-cochrane-iv", Number(15.79, "points"), "32.09 0.51 95", "", ""),
    ("pain-cochrane-harm", Words, "1.05 10.09 95", "", ""),
    ("pain-orhurhu-two-weeks", Number(1.83, "points"), "1.31 2.35 95", "211 7", "10.1213/ANE.0000000000004185"),
    ("crps-people", Number(60.0, "people"), "", "", ""),
    ("crps-week-one-ketamine", Number(2.68, "points"), ".001 12", "60 1", ""),
    ("crps-week-one-placebo", Number(5.45, "points"), ".001 12", "60 1", ""),
    ("neuropathy-meta-trials", Number(18.0, "trials"), "", "", NERVE),
    ("neuropathy-meta-week", Number(2.14, "points"), "1.63 2.65 95", "706 18", NERVE),
    ("neuropathy-meta-month", Number(1.68, "points"), "1.12 2.25 95", "706 18", NERVE),
    ("neuropathy-meta-mind", Words, "2.76 8.84 95", "706 18", NERVE),
    ("neuropathy-crossover-pain", Words, ".296", "20", ""),
    ("scs-senza-people", Number(216.0, "people"), "", "", SENZA),
    ("scs-senza-stimulator", Percent(79.0), "", "216", SENZA),
    ("scs-senza-care", Percent(5.0), "", "216", SENZA),
    ("scs-complications", Percent(21.1), "14.9 27.2 100 95", "32", ""),
    ("scs-lead-moved", Percent(5.6), "", "32", ""),
    ("scs-infection", Percent(3.8), "", "32", ""),
    ("scs-pocket-pain", Percent(17.0), "", "764", ""),
    ("scs-removed-three", Percent(17.0), "", "400", ""),
    ("scs-removed-ten", Percent(38.0), "", "400", ""),
];

/// A difference with the sign that its report gives it, and which treatment a negative one speaks for.
pub type Signed = (&'static str, f64, Option<[f64; 2]>, Negative);

/// The report's own direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Negative {
    FavorsEct,
    FavorsKetamine,
}

/// The differences of the plot as their reports count them: two of the pooled analyses count in
/// opposite directions, which is easily confused.
pub const SIGNED: &[Signed] = &[
    (
        "difference-elektd-remission",
        16.0,
        None,
        Negative::FavorsEct,
    ),
    (
        "difference-ketect-remission",
        17.0,
        Some([2.0, 30.0]),
        Negative::FavorsKetamine,
    ),
    (
        "difference-elektd-response",
        14.0,
        Some([3.9, 24.2]),
        Negative::FavorsEct,
    ),
    ("difference-elektd-madrs", 10.0, None, Negative::FavorsEct),
    (
        "difference-pooled-inpatients",
        -0.69,
        None,
        Negative::FavorsEct,
    ),
    (
        "difference-pooled-week",
        -0.39,
        Some([-0.81, 0.02]),
        Negative::FavorsEct,
    ),
    (
        "difference-pooled-day",
        -0.53,
        Some([-1.03, -0.04]),
        Negative::FavorsKetamine,
    ),
    (
        "difference-pooled-end",
        -0.48,
        Some([-2.41, 1.45]),
        Negative::FavorsKetamine,
    ),
    (
        "difference-pooled-time",
        0.59,
        None,
        Negative::FavorsKetamine,
    ),
];
