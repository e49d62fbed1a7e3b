//! The sessions that the calendar draws are those that the findings tell of.

use super::ids::{FINDING, unknown};
use super::wording::flow::split;
use super::wording::pattern::number;
use crate::evidence::Findings;
use crate::figure;
use crate::file::Filed;
use crate::files::Files;
use crate::issue::Issue;
use crate::text::Text;
use crate::tools::time::{Course, Time};

/// How many weeks the calendar has.
const WEEKS: usize = 4;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    let time = &files.time;
    let names = time.weekdays.len();
    if names != 7 {
        let what = format!("`weekdays` has {names} names, but a week has seven days");
        let mend = "write the seven days in order, with the first day of the calendar first";
        issues.push(time.file.issue(time.week.at, what, mend));
        return;
    }
    for course in [&time.ketamine, &time.ect] {
        let found = issues.len();
        shape(course, time, issues);
        if issues.len() == found {
            agrees(course, time, &files.findings, issues);
        }
    }
}

/// Four weeks, each with days of the week in their order, and none twice.
fn shape(course: &Course, time: &Filed<Time>, issues: &mut Vec<Issue>) {
    for (key, weeks) in [("weeks", &course.weeks), ("longer", &course.longer)] {
        if weeks.len() != WEEKS && (key == "weeks" || !weeks.is_empty()) {
            let count = weeks.len();
            let what =
                format!("`{key}` of this course has {count} weeks, but the calendar shows four");
            let mend =
                "write a list of days for each of the four weeks, [] for a week without a session";
            issues.push(time.file.issue(course.about.at, what, mend));
        }
        for week in weeks {
            in_order(week, time, issues);
        }
    }
    for (sure, longer) in course.weeks.iter().zip(&course.longer) {
        let sure: Vec<&str> = sure.iter().map(Text::as_str).collect();
        for day in longer.iter().filter(|day| sure.contains(&day.as_str())) {
            let what = format!("this {} has two sessions", day.as_str());
            let mend = "name the day in `weeks` or in `longer`, not in both";
            issues.push(time.file.issue(day.at, what, mend));
        }
    }
}

fn in_order(week: &[Text], time: &Filed<Time>, issues: &mut Vec<Issue>) {
    let mut before = None;
    for day in week {
        let name = day.as_str();
        let at = time
            .weekdays
            .iter()
            .position(|known| known.as_str() == name);
        if at.is_none() {
            let what = format!("\"{name}\" is no day of `weekdays`");
            let mend = "write the day's name as it stands there";
            issues.push(time.file.issue(day.at, what, mend));
        } else if at <= before {
            let what = format!("{name} comes too late in its week, or twice");
            let mend = "name the days of a week in their order, each once";
            issues.push(time.file.issue(day.at, what, mend));
        }
        before = at.or(before);
    }
}

/// So many of something: 6 to 12 sessions.
#[derive(Debug, PartialEq, Eq)]
struct Span {
    low: usize,
    high: usize,
    of: String,
}

/// What a course draws must lie within what each of its findings says.
fn agrees(course: &Course, time: &Filed<Time>, findings: &Findings, issues: &mut Vec<Issue>) {
    let (mut told_how_many, mut missing) = (false, false);
    for id in &course.agrees {
        let Some(finding) = findings.by_id(id) else {
            issues.push(unknown(&time.file, id, FINDING));
            missing = true;
            continue;
        };
        let words = figure::words(finding);
        for span in spans(&words) {
            told_how_many |= matches!(span.of.as_str(), "sessions" | "infusions");
            if let Some(drawn) = outside(course, &span) {
                let id_words = id.as_str();
                let what = format!("the calendar draws {drawn}, but \"{id_words}\" says {words}");
                let mend =
                    "change the days in `weeks` or `longer`, so that they agree with the finding";
                issues.push(time.file.issue(id.at, what, mend));
            }
        }
    }
    if !told_how_many && !missing {
        let what = "no finding in `agrees` tells how many sessions this course has";
        let mend = "name one that says so, like agrees = [\"ect-course\"]";
        issues.push(time.file.issue(course.about.at, what, mend));
    }
}

/// What is drawn that lies outside the span; `None` when all is inside, or the span counts something
/// that the calendar does not show.
fn outside(course: &Course, span: &Span) -> Option<String> {
    let count = |week: usize, longer: bool| {
        let extra = course.longer.get(week).filter(|_| longer);
        course.weeks.get(week).map_or(0, Vec::len) + extra.map_or(0, Vec::len)
    };
    let total = |longer| (0..WEEKS).map(|week| count(week, longer)).sum::<usize>();
    let weeks = |longer| (0..WEEKS).filter(|week| count(*week, longer) > 0).count();
    let (drawn, what) = match span.of.as_str() {
        "sessions" | "infusions" => (vec![total(false), total(true)], "sessions"),
        "weeks" => (vec![weeks(false), weeks(true)], "weeks with sessions"),
        "times" => {
            let each = (0..WEEKS).map(|week| count(week, true));
            let each = each.filter(|count| *count > 0);
            (each.collect(), "sessions in one week")
        }
        _ => return None,
    };
    let wrong = drawn
        .into_iter()
        .find(|drawn| *drawn < span.low || *drawn > span.high)?;
    Some(format!("{wrong} {what}"))
}

/// The spans in the words of a finding.
fn spans(words: &str) -> Vec<Span> {
    let words: Vec<String> = split(words).into_iter().map(|(_, word)| word).collect();
    let value = |at: usize| number(words.get(at)?).and_then(|value| usize::try_from(value).ok());
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words[at] == "twice" {
            let of = "times".to_owned();
            found.push(Span {
                low: 2,
                high: 2,
                of,
            });
        }
        let Some(low) = value(at) else {
            at += 1;
            continue;
        };
        let joined = words
            .get(at + 1)
            .is_some_and(|word| word == "to" || word == "or");
        let high = value(at + 2).filter(|_| joined);
        at += if high.is_some() { 3 } else { 1 };
        let of = words.get(at).cloned().unwrap_or_default();
        let high = high.unwrap_or(low);
        found.push(Span { low, high, of });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Span, spans};

    #[test]
    fn figures_and_words_tell_the_same_spans() {
        let span = |low, high, of: &str| Span {
            low,
            high,
            of: of.to_owned(),
        };
        for (words, wanted) in [
            ("6 to 12 sessions", vec![span(6, 12, "sessions")]),
            ("two or three times a week", vec![span(2, 3, "times")]),
            (
                "about six infusions over two to three weeks",
                vec![span(6, 6, "infusions"), span(2, 3, "weeks")],
            ),
            (
                "twice a week for three weeks",
                vec![span(2, 2, "times"), span(3, 3, "weeks")],
            ),
            ("no clear number", vec![]),
        ] {
            assert_eq!(spans(words), wanted, "{words}");
        }
    }
}
