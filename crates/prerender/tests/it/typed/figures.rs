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
    /// Per hundred, as published, shown with one decimal because a whole number would hide a difference: `5.7`.
    Tenths(f64),
    /// People with the event, and people counted; shown like `Tenths`.
    CountTenths(u32, u32),
    /// Per hundred, as published, and the people counted; the site gives about how many people that was.
    Share(f64, u32),
    /// A number with its unit, shown as it is or rounded to one decimal or to a whole number.
    Number(f64, &'static str),
    /// From, to, unit.
    Span(f64, f64, &'static str),
    /// Per hundred, lowest and highest.
    PercentSpan(f64, f64),
    /// The figure in words, as it has to be read: "4 of the 91 people".
    Told(&'static str),
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
const WILKINSON: &str = "10.1176/appi.ajp.2017.17040472";
const ABBAR: &str = "10.1136/bmj-2021-067194";
const RONNQVIST: &str = "10.1001/jamanetworkopen.2021.16589";
const COCHRANE: &str = "10.1002/14651858.CD011612.pub3";
const CLINICS: &str = "10.1016/j.jad.2021.12.097";
const YALE: &str = "10.1016/j.genhosppsych.2024.07.001";
const TEENS: &str = "10.1176/appi.ajp.2020.20010018";
const SCHOEYEN: &str = "10.1176/appi.ajp.2014.13111517";
const NORDENSKJOLD: &str = "10.1097/YCT.0b013e318276591f";
const DENMARK: &str = "10.1016/S2215-0366(18)30056-7";

/// 195 got ketamine and 170 ECT; ages 21 to 75.
const US: &str = "365 21 75";
const SWEDEN: &str = "186 18 85";
/// Table 3 of KetECT counts side effects in 91 people given ketamine and 90 given ECT.
const SWEDEN_HARMS: &str = "18 85 91 90";

use Exact::{
    Count, CountTenths, Number, People, Percent, PercentSpan, Share, Span, Tenths, Told, Words,
};

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
    ("ketect-relapse-ketamine", Share(70.0, 44), ".52", "", KETECT),
    ("ketect-relapse-ect", Share(63.0, 57), ".52", "", KETECT),
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
    ("difference-pooled-time", Number(0.59, "toward ECT"), "", "731 7", ""),
    // Ketamine alone
    ("ket-within-day", Words, "0.73 1.28 95", "", "10.1017/S0033291716000064"),
    ("ket-relapse-days", Number(18.0, "days"), "", "24", "10.1016/j.biopsych.2012.06.022"),
    ("ket-null-dublin", Words, "8.54 2.22 95", "62", KARMA),
    ("ket-null-saline", Words, ".47 .32", "26", "10.1016/j.jad.2018.09.037"),
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
    ("scs-senza-stimulator", Percent(79.0), "73.6 64.2 83.0 .001", "216", SENZA),
    ("scs-senza-care", Percent(5.0), "73.6 64.2 83.0 .001", "216", SENZA),
    ("scs-complications", Percent(21.1), "14.9 27.2 100 95", "32", ""),
    ("scs-lead-moved", Percent(5.6), "", "32", ""),
    ("scs-infection", Percent(3.8), "", "32", ""),
    ("scs-pocket-pain", Percent(17.0), "", "764", ""),
    ("scs-removed-three", Percent(17.0), "", "400", ""),
    ("scs-removed-ten", Percent(38.0), "", "400", ""),
    // KetECT, Table 3: the rest of it, and what lasted longer than a day
    ("ketect-dizzy-day-ketamine", Count(6, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-dizzy-day-ect", Count(5, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-detached-day-ketamine", Count(7, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-detached-day-ect", Count(3, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-anxiety-day-ketamine", Count(2, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-anxiety-day-ect", Count(2, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-double-vision-day-ketamine", Count(0, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-double-vision-day-ect", Count(0, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-nausea-day-ketamine", Count(4, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-nausea-day-ect", Count(3, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-headache-day-ketamine", Count(6, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-headache-day-ect", Count(15, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-muscle-pain-day-ketamine", Count(4, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-muscle-pain-day-ect", Count(26, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-blurred-vision-ketamine", Count(18, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-blurred-vision-ect", Count(0, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-blurred-vision-day-ketamine", Count(3, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-blurred-vision-day-ect", Count(0, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-fatigue-ketamine", Count(20, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-fatigue-ect", Count(19, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-fatigue-day-ketamine", Count(4, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-fatigue-day-ect", Count(6, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-dry-mouth-ketamine", Count(22, 91), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-dry-mouth-ect", Count(1, 90), ".001", SWEDEN_HARMS, KETECT),
    ("ketect-mood-swings-ketamine", Count(11, 91), ".048", SWEDEN_HARMS, KETECT),
    ("ketect-mood-swings-ect", Count(3, 90), ".048", SWEDEN_HARMS, KETECT),
    ("ketect-heart-rate-ketamine", Count(0, 91), ".029", SWEDEN_HARMS, KETECT),
    ("ketect-heart-rate-ect", Count(6, 90), ".029", SWEDEN_HARMS, KETECT),
    ("ketect-airway-spasm-ketamine", Count(0, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-airway-spasm-ect", Count(5, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-vomiting-ketamine", Count(2, 91), "", SWEDEN_HARMS, KETECT),
    ("ketect-vomiting-ect", Count(6, 90), "", SWEDEN_HARMS, KETECT),
    ("ketect-events-each-ketamine", Number(12.0, "side effects"), "10.9 .001", SWEDEN_HARMS, KETECT),
    ("ketect-events-each-ect", Number(7.8, "side effects"), "5.4 .001", SWEDEN_HARMS, KETECT),
    ("ketect-attempts-ketamine", Told("4 of the 91 people"), "", SWEDEN_HARMS, KETECT),
    ("ketect-attempts-ect", Told("6 of the 90 people"), "", SWEDEN_HARMS, KETECT),
    ("ketect-suicides-ketamine", Told("none of the 91 people"), "", SWEDEN_HARMS, KETECT),
    ("ketect-suicides-ect", Told("1 of the 90 people"), "", SWEDEN_HARMS, KETECT),
    ("ketect-urine-ketamine", Told("1 of the 91 people"), "", SWEDEN_HARMS, KETECT),
    ("ketect-urine-ect", Told("none of the 90 people"), "", SWEDEN_HARMS, KETECT),
    // Thoughts of suicide, attempts and deaths
    ("ket-suicidal-pooled", Words, "0.48 0.85", "167 10", WILKINSON),
    ("ket-suicidal-self", Words, "", "167 10", WILKINSON),
    ("ket-suicidal-null", Words, ".32", "26", "10.1016/j.jad.2018.09.037"),
    ("ket-suicidal-hospital-ketamine", Percent(63.0), "3.7 1.9 7.3 .001", "156", ABBAR),
    ("ket-suicidal-hospital-placebo", Percent(31.6), "3.7 1.9 7.3 .001", "156", ABBAR),
    ("ket-suicidal-depression-null", Words, "1.3 0.3 5.2 .6", "156", ABBAR),
    ("ect-suicide-sweden-ect", CountTenths(62, 5525), "0.72 0.52 0.99", "5,525 5,525", RONNQVIST),
    ("ect-suicide-sweden-none", CountTenths(90, 5525), "0.72 0.52 0.99", "5,525 5,525", RONNQVIST),
    ("ect-suicide-medicare", Words, "0.44 0.21 0.91 1 0.56 0.37 0.92 3 0.92 0.68 1.25 12", "41,620 65 10,460 31,160", "10.1176/appi.ajp.2021.21040351"),
    ("ect-suicide-core", Percent(80.9), "38.2 1 61.1 2", "131 444", "10.1176/appi.ajp.162.5.977"),
    // Ketamine
    ("ket-day-one-ketamine-placebo", Percent(27.4), "3.94 1.54 10.10 12.9 49.2 100", "185 7", COCHRANE),
    ("ket-day-one-placebo", Percent(8.8), "3.94 1.54 10.10", "185 7", COCHRANE),
    ("ket-day-one-ketamine-midazolam", Percent(46.5), "2.48 1.00 6.18 25.9 68.4 100", "296 4", COCHRANE),
    ("ket-day-one-midazolam", Percent(25.9), "2.48 1.00 6.18", "296 4", COCHRANE),
    ("ket-clinics-worse", Percent(8.4), "", "537 9,016 178 2016 2020", CLINICS),
    ("ket-clinics-suicidal", Percent(6.0), "73 100", "537 9,016 178 2016 2020", CLINICS),
    ("ket-clinics-eight-weeks", Percent(60.0), "", "", CLINICS),
    ("ket-bladder-treatment-case", Words, "", "", "10.1186/s12888-023-05468-3"),
    ("ket-bladder-providers", Told("3 of 6,630 people"), "47 33 2", "27 6,630 10", "10.3390/ph13070151"),
    ("ket-pressure-surge", Count(17, 138), "", "138 2,342", YALE),
    ("ket-pressure-rise", Number(16.0, "points"), "11.2", "138 2,342", YALE),
    ("ket-bp-canada", Percent(44.3), "12 100", "203", ""),
    ("ket-boosters-held", Words, "", "41", "10.1176/appi.ajp.2018.18070834"),
    ("ket-lithium-after", Words, "7.87 8.76 .91", "34", "10.1038/s41386-019-0365-0"),
    ("ket-after-ect", Words, "0.50 0.21 0.80 1.00 0.71 1.29", "17 23", "10.1016/j.pnpbp.2011.03.019"),
    ("ket-breastmilk", Words, "0.34 0.57", "4", "10.1097/JCP.0000000000001711"),
    ("ket-catatonia-cases", Words, "", "25", ""),
    ("ket-dependence-known", Words, "", "25", "10.1177/02698811261453814"),
    ("ket-liver-cases", Words, "", "", "10.1007/s40264-021-01120-9"),
    ("ket-teens", People(13, 17), "8.69 0.65 16.72", "17 13 17", TEENS),
    ("ket-teens-midazolam", People(6, 17), "8.69 0.65 16.72", "17 13 17", TEENS),
    ("pooled-2025", Words, "0.02 0.48 0.53 1.08 0.67 1.72", "643 6", "10.1007/s11126-025-10121-1"),
    ("elektd-outpatients-madrs", Words, ".11", "", "10.1001/jamanetworkopen.2024.17786"),
    // Bipolar depression
    ("bipolar-ect-response", Percent(73.9), "6.6 2.5 10.6", "73", SCHOEYEN),
    ("bipolar-ect-medicines-response", Percent(35.0), "6.6 2.5 10.6", "73", SCHOEYEN),
    ("bipolar-ect-remission", Percent(34.8), "", "73", SCHOEYEN),
    ("bipolar-ect-medicines-remission", Percent(30.0), "", "73", SCHOEYEN),
    ("bipolar-ect-same", Words, "52.3 100 0.91 0.65 1.26", "", "10.1111/acps.12994"),
    ("bipolar-ect-switch", Percent(24.8), "", "100", ""),
    // 71 of 100 responded: of up to 18 people only 12 of 17 make 71. The report's own counts were not read.
    ("bipolar-ket-response", Told("most of the 18 people"), "0.52 0.28 0.76 40", "18", ""),
    ("bipolar-ket-mania", People(1, 18), "", "18", ""),
    ("bipolar-ket-mania-placebo", People(1, 18), "", "18", ""),
    // Other medicines
    ("inter-ket-benzo", Words, ".04 3 .02 7", "47", "10.3389/fpsyt.2020.00844"),
    ("inter-ket-maoi", Words, "", "43 509 14", "10.1007/s40263-021-00837-6"),
    ("inter-ect-benzo", Words, "", "", "10.1097/YCT.0000000000000441"),
    ("inter-ect-lithium", Tenths(5.7), "11.7 7.55 17.99", "422 64,148", "10.1016/j.brs.2019.08.012"),
    ("inter-ect-lithium-none", Tenths(0.6), "11.7 7.55 17.99", "422 64,148", "10.1016/j.brs.2019.08.012"),
    // ECT: staying well, harms, brain, age, pregnancy
    ("ect-continuation-with", Percent(32.0), ".036 2.32 1.03 5.22", "56 4", NORDENSKJOLD),
    ("ect-continuation-medicines", Percent(61.0), ".036 2.32 1.03 5.22", "56 4", NORDENSKJOLD),
    ("ect-after-lithium", Words, "84 100 70 99 60 41 79 39 19 59", "84 3 1993 1998", "10.1001/jama.285.10.1299"),
    ("ect-lithium-antidepressant", Percent(50.0), "33.6 16.4", "122", "10.1097/YCT.0b013e31826ea8c4"),
    ("ect-teeth", Number(2.0, "out of 1,000 courses"), "", "16,681 254,906 2012 2019", ""),
    ("ect-heart-events", Percent(2.0), "0.42 1,000 0.11 1.52", "106,569 786,995", "10.1097/ALN.0000000000002488"),
    ("ect-heart-critic", PercentSpan(3.3, 6.7), "", "", ""),
    ("ect-breathing-events", Words, "5 3 2 1 1", "75 612", ""),
    ("ect-danger-german", Words, "", "157 3,106", "10.3389/fpsyg.2021.767915"),
    ("ect-bp-back", Words, "3", "47 30", "10.1590/s0066-782x2002001100007"),
    ("ect-heart-work", Words, "", "30 62", "10.1016/0006-3223(90)90511-y"),
    ("ect-agitated-waking", Percent(36.7), "", "79 912", "10.2147/NDT.S281961"),
    ("ect-sleep-apnea", Percent(36.0), "", "118 2008 2011", ""),
    ("ect-scans-no-damage", Words, "0.39 0.18 0.61 0.31 0.09 0.53", "467 285", "10.1111/acps.12884"),
    ("ect-brain-growth", Words, "0.39 0.18 0.61 0.31 0.09 0.53", "467 285", "10.1111/acps.12884"),
    // As printed; its counts, 217 of 5,901, make 3.7.
    ("ect-dementia", Tenths(3.6), "70", "5,901 162,114", DENMARK),
    ("ect-dementia-none", CountTenths(4987, 162_114), "70", "5,901 162,114", DENMARK),
    ("ect-teens", Percent(77.0), "", "107 10 18 1985 2016", "10.4088/JCP.19m13164"),
    ("ect-teens-memory", Percent(65.0), "75 100", "107 10 18 1985 2016", "10.4088/JCP.19m13164"),
    ("ect-pacemaker", Words, "", "76", "10.1097/YCT.0000000000000851"),
    ("ect-pregnancy-events", Percent(29.0), "", "169 2013", "10.1007/s00737-013-0389-0"),
    ("ect-pregnancy-deaths", Percent(7.1), "", "169 2013", "10.1007/s00737-013-0389-0"),
    // Esketamine, money, pain
    ("esk-older", Words, "3.6 0.07 7.20 .059", "137 65", "10.1016/j.jagp.2019.10.008"),
    ("esk-alone-remission", Percent(22.5), "", "378", ""),
    ("esk-alone-placebo", Percent(7.6), "", "378", ""),
    ("esk-ect-cost-society", Words, "", "", "10.1186/s12888-021-03601-8"),
    ("cost-model", Words, "", "", "10.57264/cer-2024-0233"),
    ("pain-okapi", Words, "", "256 30 93", "10.1097/j.pain.0000000000002403"),
    ("neuropathy-crossover-harm-ketamine", People(4, 20), "", "20", ""),
    ("neuropathy-crossover-harm-placebo", People(2, 20), "", "20", ""),
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
        "difference-pooled-time",
        0.59,
        None,
        Negative::FavorsKetamine,
    ),
];
