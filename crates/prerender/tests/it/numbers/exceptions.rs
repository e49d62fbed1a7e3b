//! Numbers that are no figures of effect, harm, cost or frequency, each with a reason.

use super::pattern::{Line, matches, ratio};
use scraper::ElementRef;
use std::ops::Range;

/// Words around a number that say that it is no figure.
#[derive(Debug)]
pub struct Exception {
    /// The words in small letters, `a|b` for either, capitals for what `pattern.rs` explains.
    pub words: &'static str,
    /// Whether a figure with a finding must stand in the same paragraph, cell or list item.
    pub beside_figure: bool,
    /// Why no finding is needed.
    pub why: &'static str,
}

const fn allow(words: &'static str, why: &'static str) -> Exception {
    Exception {
        words,
        beside_figure: false,
        why,
    }
}

const fn beside_figure(words: &'static str, why: &'static str) -> Exception {
    Exception {
        words,
        beside_figure: true,
        why,
    }
}

const CRISIS: &str = "the crisis lines and when they are open";
const DATE: &str = "a year tells when, not how much";
const MEASURE: &str = "says what was measured (the mark, the scale), not what came out";
const PERIOD: &str = "the time at which the figure beside it was taken; the finding carries it too";
const STUDIES: &str = "counts reports, and says nothing of what they found";
const LISTED: &str = "counts or points to what this page shows";
const DESIGN: &str = "how a study was made; the finding beside it carries it too";
const NAME: &str = "part of a name or of a fixed expression";

/// The phrases. A number in a ratio ("one in three") is excused by none of them.
pub const PHRASES: &[Exception] = &[
    allow("call|text|texts 988|911", CRISIS),
    allow("24 hours a day", CRISIS),
    allow("in|from|by YEAR", DATE),
    allow("from YEAR to YEAR", DATE),
    allow("since january YEAR", DATE),
    allow("NUMBER min read", "reading time"),
    beside_figure("at least half|halved", MEASURE),
    beside_figure("ten point scale", MEASURE),
    allow("stands for a hundred people", MEASURE),
    allow("of a hundred people", MEASURE),
    allow("five or more people in a hundred", MEASURE),
    beside_figure("scale from zero to one hundred", MEASURE),
    beside_figure("after|within|by|about NUMBER TIME", PERIOD),
    beside_figure("in six months the average", PERIOD),
    beside_figure("NUMBER TIME after|later", PERIOD),
    beside_figure("NUMBER TIME at most", PERIOD),
    beside_figure("on day three", PERIOD),
    beside_figure("held for three days", PERIOD),
    beside_figure("for|about half a year", PERIOD),
    beside_figure("FIGURE after two", PERIOD),
    beside_figure("FIGURE within ten", PERIOD),
    beside_figure("the third session|infusion", PERIOD),
    beside_figure("a third try", PERIOD),
    allow("after three ketamine infusions", PERIOD),
    allow("after the third infusion", PERIOD),
    beside_figure("one patient", STUDIES),
    beside_figure("three infusions in turn", DESIGN),
    beside_figure("six infusions were", DESIGN),
    beside_figure("of four women", DESIGN),
    beside_figure("four women cannot show", DESIGN),
    beside_figure("against two medicines", DESIGN),
    beside_figure(
        "two antidepressants have not helped",
        "the words of an approval",
    ),
    beside_figure("four sites", STUDIES),
    allow("two|three STUDY", STUDIES),
    allow("two|three ADJECTIVE STUDY", STUDIES),
    allow("third report", STUDIES),
    allow("two large ones", STUDIES),
    allow("two newer pooled studies", STUDIES),
    allow("three us societies", STUDIES),
    allow("two italian doctors", "counts persons of history"),
    allow("two treatments|sides|groups", LISTED),
    allow("two very different", LISTED),
    allow("ask three things", LISTED),
    allow("these two were", LISTED),
    allow("the first two|five", LISTED),
    allow("the two", LISTED),
    allow("these three", LISTED),
    allow("type a zero", "what to type into the cost worksheet"),
    allow("one day tell", NAME),
    allow("double vision", NAME),
    allow("at once", NAME),
    allow("see double", NAME),
    allow("two sided", NAME),
    allow("or once had", NAME),
    beside_figure("at least once", NAME),
];

/// Elements whose numbers are never figures: dates, the phone lines that are links, the marks along
/// the scale of a plot, the labels of the weeks in the calendar, and the clinic's own rules, which are settings.
pub fn left_out(element: ElementRef<'_>) -> bool {
    let link = element.attr("href").unwrap_or_default();
    let class = element.attr("class");
    let label = class.is_some_and(|class| ["plot__tick", "calendar__week"].contains(&class));
    let settings = class == Some("facts call-facts");
    element.value().name() == "time"
        || label
        || settings
        || link.starts_with("tel:")
        || link.starts_with("sms:")
}

/// Whether an exception covers this number.
pub fn excused(line: &str, number: &Range<usize>) -> bool {
    let line = Line::new(line);
    !ratio(&line, number)
        && PHRASES
            .iter()
            .any(|exception| covers(exception, &line, number))
}

/// Whether the exception excuses this number.
pub fn covers(exception: &Exception, line: &Line<'_>, number: &Range<usize>) -> bool {
    (!exception.beside_figure || line.has_figure())
        && matches(exception.words, line)
            .iter()
            .any(|at| at.start <= number.start && number.end <= at.end)
}
